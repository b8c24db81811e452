/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef NAME_MEMO_H
#define NAME_MEMO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The longest key: a family and an address. */
enum { MEMO_KEY = 20 };

struct memo_entry;

/*
 * What has been looked up: a map from a few bytes to a name, or to the fact
 * that there is none. All zero is an empty one.
 */
struct memo {
	struct memo_entry *entries;
	size_t used, size; /* of entries; size is 0 or a power of two */
};

/*
 * The name kept for `key`, or NULL when it is known that there is none. *found
 * tells whether anything is kept.
 */
const char *memo_get(const struct memo *memo, const void *key, size_t len,
		     bool *found);

/*
 * Keeps a copy of `name` (NULL: there is none) for `key`, which has at most
 * MEMO_KEY bytes; one that is kept already stays. Returns what is kept: NULL
 * also when there is no memory left, and then nothing is kept.
 */
const char *memo_put(struct memo *memo, const void *key, size_t len,
		     const char *name);

/* Frees what `memo` holds. */
void memo_free(struct memo *memo);

#endif
