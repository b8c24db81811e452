/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "name/memo.h"

#include <stdlib.h>
#include <string.h>

struct memo_entry {
	bool used;
	uint8_t len;
	uint8_t key[MEMO_KEY];
	char *name;
};

/* FNV-1a */
static uint32_t hash_of(const void *key, size_t len)
{
	const uint8_t *at = key;
	uint32_t hash = 2166136261u;

	for (size_t i = 0; i < len; i++)
		hash = (hash ^ at[i]) * 16777619u;
	return hash;
}

/* Where `key` is, or would go; there is always a free entry. */
static struct memo_entry *slot_of(const struct memo *memo, const void *key,
				  size_t len)
{
	size_t i = hash_of(key, len) & (memo->size - 1);

	while (memo->entries[i].used &&
	       (memo->entries[i].len != len ||
		memcmp(memo->entries[i].key, key, len) != 0))
		i = (i + 1) & (memo->size - 1);
	return &memo->entries[i];
}

static bool memo_grow(struct memo *memo)
{
	struct memo bigger = {.used = memo->used,
			      .size = memo->size ? memo->size * 2 : 64};

	bigger.entries = calloc(bigger.size, sizeof *bigger.entries);
	if (!bigger.entries)
		return false;
	for (size_t i = 0; i < memo->size; i++) {
		const struct memo_entry *old = &memo->entries[i];

		if (old->used)
			*slot_of(&bigger, old->key, old->len) = *old;
	}
	free(memo->entries);
	*memo = bigger;
	return true;
}

const char *memo_get(const struct memo *memo, const void *key, size_t len,
		     bool *found)
{
	const struct memo_entry *entry;

	*found = false;
	if (memo->size == 0)
		return NULL;
	entry = slot_of(memo, key, len);
	*found = entry->used;
	return entry->name;
}

const char *memo_put(struct memo *memo, const void *key, size_t len,
		     const char *name)
{
	struct memo_entry *entry;
	char *copy = NULL;

	if (memo->used * 2 >= memo->size && !memo_grow(memo))
		return NULL;
	entry = slot_of(memo, key, len);
	if (entry->used)
		return entry->name;
	if (name && !(copy = strdup(name)))
		return NULL;
	*entry = (struct memo_entry){
	    .used = true, .len = (uint8_t)len, .name = copy};
	memcpy(entry->key, key, len);
	memo->used++;
	return copy;
}

void memo_free(struct memo *memo)
{
	for (size_t i = 0; i < memo->size; i++)
		free(memo->entries[i].name);
	free(memo->entries);
	*memo = (struct memo){0};
}
