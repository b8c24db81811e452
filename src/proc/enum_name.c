/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/enum_name.h"

const char *word_set_at(const struct word_set *set, int64_t number)
{
	if (number < 0 || (uint64_t)number >= set->n)
		return NULL;
	return set->words[number];
}
