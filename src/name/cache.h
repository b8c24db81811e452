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
 * The results of lookups: a map from a few bytes to a name, or to the fact that
 * there is none. All zero is empty.
 */
struct cache {
	struct cache_entry *entries;
	size_t used, size; /* number of entries; size is 0 or a power of two */
};

/*
 * The name for `key`, or NULL if it is known that there is none. *found is set
 * if a result is stored.
 */
const char *cache_get(const struct cache *cache, const void *key, size_t len,
		      bool *found);

/*
 * Stores a copy of `name` (NULL: there is none) for `key`, which has at most
 * CACHE_KEY bytes. A stored result is not replaced. Returns the stored name.
 * Without memory, returns NULL, and nothing is stored.
 */
const char *cache_put(struct cache *cache, const void *key, size_t len,
		      const char *name);

/* Frees what `cache` holds. */
void cache_free(struct cache *cache);

#endif
