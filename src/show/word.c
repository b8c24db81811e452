/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "show/word.h"

const char *word_or_unknown(const struct word_set *set, int64_t number)
{
	const char *word = word_set_at(set, number);

	return word ? word : "UNKNOWN";
}
