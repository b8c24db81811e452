/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "name/cache.h"

#include <stdlib.h>
#include <string.h>

#include "proc/hash.h"

struct cache_entry {
	bool used;
	uint8_t len;
	uint8_t key[CACHE_KEY];
	char *name;
};

/* Where `key` is, or would go; there is always a free entry. */
static struct cache_entry *slot_of(const struct cache *cache, const void *key,
				   size_t len)
{
	size_t i = (size_t)hash_bytes(key, len) & (cache->size - 1);

	while (cache->entries[i].used &&
	       (cache->entries[i].len != len ||
		memcmp(cache->entries[i].key, key, len) != 0))
		i = (i + 1) & (cache->size - 1);
	return &cache->entries[i];
}

static bool cache_grow(struct cache *cache)
{
	struct cache bigger = {.used = cache->used,
			       .size = cache->size ? cache->size * 2 : 64};

	bigger.entries = calloc(bigger.size, sizeof *bigger.entries);
	if (!bigger.entries)
		return false;
	for (size_t i = 0; i < cache->size; i++) {
		const struct cache_entry *old = &cache->entries[i];

		if (old->used)
			*slot_of(&bigger, old->key, old->len) = *old;
	}
	free(cache->entries);
	*cache = bigger;
	return true;
}

const char *cache_get(const struct cache *cache, const void *key, size_t len,
		      bool *found)
{
	const struct cache_entry *entry;

	*found = false;
	if (cache->size == 0)
		return NULL;
	entry = slot_of(cache, key, len);
	*found = entry->used;
	return entry->name;
}

const char *cache_put(struct cache *cache, const void *key, size_t len,
		      const char *name)
{
	struct cache_entry *entry;
	char *copy = NULL;

	if (cache->used * 2 >= cache->size && !cache_grow(cache))
		return NULL;
	entry = slot_of(cache, key, len);
	if (entry->used)
		return entry->name;
	if (name && !(copy = strdup(name)))
		return NULL;
	*entry = (struct cache_entry){
	    .used = true, .len = (uint8_t)len, .name = copy};
	memcpy(entry->key, key, len);
	cache->used++;
	return copy;
}

void cache_free(struct cache *cache)
{
	for (size_t i = 0; i < cache->size; i++)
		free(cache->entries[i].name);
	free(cache->entries);
	*cache = (struct cache){0};
}
