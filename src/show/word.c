/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "show/word.h"

const char *word_of(const char *const *words, size_t n, int32_t number)
{
	if (number < 0 || (size_t)number >= n || !words[number])
		return "UNKNOWN";
	return words[number];
}
