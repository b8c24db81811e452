/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "list/fullest.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

/*
 * A machine may have 200,000 destinations, so each uses few bytes. Addresses
 * have the length of their family. A slot has a part of the hash, which
 * excludes most other destinations.
 */
struct destination_entry {
	uint64_t inode;
	uint32_t used;
	uint16_t port;
	uint8_t endpoints[]; /* the local address, then the remote one */
};

/* The length of an address, and of an entry, by family. */
static size_t addr_len(int family)
{
	return family == AF_INET ? 4 : 16;
}

static size_t entry_len(int family)
{
	size_t len = offsetof(struct destination_entry, endpoints) +
		     2 * addr_len(family);
	const size_t align = _Alignof(struct destination_entry);

	return (len + align - 1) / align * align;
}

static struct destination_entry *entry_at(const struct destination_table *table,
					  int family, size_t i)
{
	return (void *)(table->entries + i * entry_len(family));
}

/* The key of a destination. */
struct destination_key {
	int family;
	uint16_t port;
	uint8_t endpoints[32];
	uint64_t hash;
};

static uint64_t hash_of(const uint8_t *endpoints, int family, unsigned port)
{
	uint64_t hash = port + 1, word;

	for (size_t at = 0; at < 2 * addr_len(family); at += sizeof word) {
		memcpy(&word, endpoints + at, sizeof word);
		hash = (hash ^ word) * UINT64_C(0x9e3779b97f4a7c15);
		hash ^= hash >> 32;
	}
	return hash;
}

static struct destination_key key_make(const struct addr *local,
				       const struct addr *remote, unsigned port)
{
	const bool mapped = addr_is_mapped(local) && addr_is_mapped(remote);
	struct destination_key key = {
	    .family = mapped ? AF_INET : local->family, .port = (uint16_t)port};
	const size_t len = addr_len(key.family), from = mapped ? 12 : 0;

	memcpy(key.endpoints, local->bytes + from, len);
	memcpy(key.endpoints + len, remote->bytes + from, len);
	key.hash = hash_of(key.endpoints, key.family, port);
	return key;
}

/*
 * A slot is 0, or the index of an entry plus 1 in the bits of the mask. The
 * bits above it have those of the hash that do not determine the slot.
 */
static uint32_t slot_tag(const struct destination_table *table, uint64_t hash)
{
	return (uint32_t)(hash >> 32) & ~(uint32_t)(table->slots_size - 1);
}

/* The slot of a destination, or the free slot for it. */
static uint32_t *slot_find(const struct destination_table *table,
			   const struct destination_key *key)
{
	const uint32_t mask = (uint32_t)(table->slots_size - 1);
	const uint32_t tag = slot_tag(table, key->hash);
	size_t i = (size_t)key->hash & mask;

	for (;; i = (i + 1) & mask) {
		const uint32_t slot = table->slots[i];
		const struct destination_entry *entry;

		if (slot == 0)
			break;
		if ((slot & ~mask) != tag)
			continue;
		entry = entry_at(table, key->family, (slot & mask) - 1);
		if (entry->port == key->port &&
		    memcmp(entry->endpoints, key->endpoints,
			   2 * addr_len(key->family)) == 0)
			break;
	}
	return &table->slots[i];
}

/* Puts an entry that is in no slot into one. */
static void slot_fill(struct destination_table *table, int family, size_t place)
{
	const struct destination_entry *entry = entry_at(table, family, place);
	const uint64_t hash = hash_of(entry->endpoints, family, entry->port);
	const size_t mask = table->slots_size - 1;
	size_t i = (size_t)hash & mask;

	while (table->slots[i] != 0)
		i = (i + 1) & mask;
	table->slots[i] = slot_tag(table, hash) | (uint32_t)(place + 1);
}

/*
 * At most half of the slots are used. The table grows in place: realloc keeps
 * the pages of a large block, and a new block costs a page fault for each page.
 */
static bool slots_grow(struct destination_table *table, int family)
{
	size_t size = table->slots_size ? 2 * table->slots_size : 256;
	uint32_t *slots;

	if (2 * (table->n + 1) <= table->slots_size)
		return true;
	if (size > UINT32_MAX / sizeof *slots)
		return false;
	slots = realloc(table->slots, size * sizeof *slots);
	if (!slots)
		return false;
	memset(slots, 0, size * sizeof *slots);
	table->slots = slots;
	table->slots_size = size;
	for (size_t i = 0; i < table->n; i++)
		slot_fill(table, family, i);
	return true;
}

static bool entries_grow(struct destination_table *table, int family)
{
	size_t size = table->size ? 2 * table->size : 128;
	char *entries;

	if (table->n < table->size)
		return true;
	if (size > SIZE_MAX / entry_len(family))
		return false;
	entries = realloc(table->entries, size * entry_len(family));
	if (!entries)
		return false;
	table->entries = entries;
	table->size = size;
	return true;
}

bool destinations_add(struct destinations *all, const struct addr *local,
		      const struct addr *remote, unsigned port, uint64_t inode)
{
	const struct destination_key key = key_make(local, remote, port);
	struct destination_table *table =
	    key.family == AF_INET ? &all->inet : &all->inet6;
	struct destination_entry *entry;
	uint32_t *slot;

	if (!slots_grow(table, key.family) || !entries_grow(table, key.family))
		return false;
	slot = slot_find(table, &key);
	if (*slot == 0) {
		entry = entry_at(table, key.family, table->n++);
		entry->inode = 0;
		entry->used = 0;
		entry->port = key.port;
		memcpy(entry->endpoints, key.endpoints,
		       2 * addr_len(key.family));
		*slot = slot_tag(table, key.hash) | (uint32_t)table->n;
	} else {
		const size_t mask = table->slots_size - 1;

		entry = entry_at(table, key.family, (*slot & mask) - 1);
	}
	entry->used++;
	if (entry->inode == 0)
		entry->inode = inode;
	return true;
}

/* The entry in the form in which it is shown. */
static void entry_show(const struct destination_entry *entry, int family,
		       struct destination *shown)
{
	const size_t len = addr_len(family);

	*shown = (struct destination){.local = {.family = family},
				      .remote = {.family = family},
				      .port = entry->port,
				      .used = entry->used,
				      .inode = entry->inode};
	memcpy(shown->local.bytes, entry->endpoints, len);
	memcpy(shown->remote.bytes, entry->endpoints + len, len);
}

/* Adds those of one family to the list, which has `n`. */
static size_t fullest_add(const struct destination_table *table, int family,
			  struct destination *list, size_t n)
{
	for (size_t i = 0; i < table->n; i++) {
		const struct destination_entry *entry =
		    entry_at(table, family, i);
		size_t at = n;

		while (at > 0 && list[at - 1].used < entry->used)
			at--;
		if (at == FULLEST)
			continue;
		n += n < FULLEST;
		memmove(&list[at + 1], &list[at], (n - at - 1) * sizeof *list);
		entry_show(entry, family, &list[at]);
	}
	return n;
}

size_t destinations_fullest(const struct destinations *all,
			    struct destination *list)
{
	size_t n = fullest_add(&all->inet, AF_INET, list, 0);

	return fullest_add(&all->inet6, AF_INET6, list, n);
}

static void table_free(struct destination_table *table)
{
	free(table->entries);
	free(table->slots);
}

void destinations_free(struct destinations *all)
{
	table_free(&all->inet);
	table_free(&all->inet6);
	*all = (struct destinations){.inet = {.n = 0}};
}

void waitings_add(struct waitings *all, const struct waiting *waiting)
{
	size_t at = all->n;

	if (waiting->queue == 0)
		return;
	while (at > 0 && all->list[at - 1].queue < waiting->queue)
		at--;
	if (at == FULLEST)
		return;
	if (all->n < FULLEST)
		all->n++;
	memmove(&all->list[at + 1], &all->list[at],
		(all->n - at - 1) * sizeof *all->list);
	all->list[at] = *waiting;
}
