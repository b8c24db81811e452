/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef NAME_MEMO_H
#define NAME_MEMO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The longest key: a family and an address. */
enum { CACHE_KEY = 20 };

struct cache_entry;

/*
 * What has been looked up: a map from a few bytes to a name, or to the fact
 * that there is none. All zero is an empty one.
 */
struct cache {
	struct cache_entry *entries;
	size_t used, size; /* of entries; size is 0 or a power of two */
};

/*
 * The name kept for `key`, or NULL when it is known that there is none. *found
 * tells whether anything is kept.
 */
const char *cache_get(const struct cache *cache, const void *key, size_t len,
		      bool *found);

/*
 * Keeps a copy of `name` (NULL: there is none) for `key`, which has at most
 * CACHE_KEY bytes; one that is kept already stays. Returns what is kept: NULL
 * also when there is no memory left, and then nothing is kept.
 */
const char *cache_put(struct cache *cache, const void *key, size_t len,
		      const char *name);

/* Frees what `cache` holds. */
void cache_free(struct cache *cache);

#endif
