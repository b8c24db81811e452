/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "list/fullest.h"

#include <stdlib.h>
#include <string.h>

static uint64_t hash_word(uint64_t hash, uint64_t word)
{
	hash = (hash ^ word) * UINT64_C(0x9e3779b97f4a7c15);
	return hash ^ hash >> 32;
}

static uint64_t hash_addr(uint64_t hash, const struct addr *addr)
{
	uint64_t words[2];

	memcpy(words, addr->bytes, sizeof words);
	return hash_word(hash_word(hash, words[0]), words[1]);
}

static uint64_t hash_of(const struct addr *local, const struct addr *remote,
			unsigned port)
{
	return hash_addr(hash_addr(hash_word(0, port + 1), local), remote);
}

static bool same_addr(const struct addr *a, const struct addr *b)
{
	return a->family == b->family &&
	       memcmp(a->bytes, b->bytes, sizeof a->bytes) == 0;
}

/* Where a destination is in the table, or would be. */
static size_t *slot_find(struct destinations *all, const struct addr *local,
			 const struct addr *remote, unsigned port)
{
	const size_t mask = all->slots_size - 1;
	size_t i = (size_t)hash_of(local, remote, port) & mask;

	for (;; i = (i + 1) & mask) {
		const struct destination *one;

		if (all->slots[i] == 0)
			return &all->slots[i];
		one = &all->list[all->slots[i] - 1];
		if (one->port == port && same_addr(&one->local, local) &&
		    same_addr(&one->remote, remote))
			return &all->slots[i];
	}
}

static bool slots_grow(struct destinations *all)
{
	size_t size = all->slots_size ? 2 * all->slots_size : 256;
	size_t *slots;

	if (2 * (all->n + 1) <= all->slots_size)
		return true;
	slots = calloc(size, sizeof *slots);
	if (!slots)
		return false;
	free(all->slots);
	all->slots = slots;
	all->slots_size = size;
	for (size_t i = 0; i < all->n; i++) {
		const struct destination *one = &all->list[i];

		*slot_find(all, &one->local, &one->remote, one->port) = i + 1;
	}
	return true;
}

static bool list_grow(struct destinations *all)
{
	size_t size = all->size ? 2 * all->size : 128;
	struct destination *list;

	if (all->n < all->size)
		return true;
	list = realloc(all->list, size * sizeof *list);
	if (!list)
		return false;
	all->list = list;
	all->size = size;
	return true;
}

bool destinations_add(struct destinations *all, const struct addr *local,
		      const struct addr *remote, unsigned port, uint64_t inode)
{
	struct destination *one;
	size_t *slot;

	if (!slots_grow(all) || !list_grow(all))
		return false;
	slot = slot_find(all, local, remote, port);
	if (*slot == 0) {
		all->list[all->n++] =
		    (struct destination){*local, *remote, port, 0, 0};
		*slot = all->n;
	}
	one = &all->list[*slot - 1];
	one->used++;
	if (one->inode == 0)
		one->inode = inode;
	return true;
}

void destinations_sort(struct destinations *all)
{
	for (size_t at = 0; at < FULLEST && at < all->n; at++) {
		struct destination most;
		size_t best = at;

		for (size_t i = at + 1; i < all->n; i++)
			if (all->list[i].used > all->list[best].used)
				best = i;
		most = all->list[best];
		/* the others stay in their order */
		memmove(&all->list[at + 1], &all->list[at],
			(best - at) * sizeof *all->list);
		all->list[at] = most;
	}
}

void destinations_free(struct destinations *all)
{
	free(all->list);
	free(all->slots);
	*all = (struct destinations){.list = NULL};
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
