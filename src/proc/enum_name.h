/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_ENUM_NAME_H
#define PROC_ENUM_NAME_H

#include <stddef.h>
#include <stdint.h>

/* A closed set of words. Those that are NULL are numbers without a word. */
struct word_set {
	const char *const *words;
	size_t n;
};

/* The word of `number`, or NULL when it has none. */
const char *word_set_at(const struct word_set *set, int64_t number);

#endif
