/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/inodes.h"

#include <stdlib.h>

#include "proc/hash.h"

/* Where `inode` is, or would go: there is always an empty slot. */
static struct inode_slot *slot_of(const struct inodes *inodes, uint64_t inode)
{
	size_t mask = inodes->size - 1;
	size_t i = hash_inode(inode) & mask;

	while (inodes->slots[i].inode != INODE_NONE &&
	       inodes->slots[i].inode != inode)
		i = (i + 1) & mask;
	return &inodes->slots[i];
}

static bool inodes_resize(struct inodes *inodes, size_t size)
{
	struct inodes more = {.used = inodes->used, .size = size};

	more.slots = calloc(size, sizeof *more.slots);
	if (!more.slots)
		return false;
	for (size_t i = 0; i < size; i++) {
		more.slots[i].inode = INODE_NONE;
		atomic_init(&more.slots[i].first, INODE_UNOWNED);
	}
	for (size_t i = 0; i < inodes->size; i++) {
		const struct inode_slot *from = &inodes->slots[i];
		struct inode_slot *to;

		if (from->inode == INODE_NONE)
			continue;
		to = slot_of(&more, from->inode);
		to->inode = from->inode;
		atomic_init(&to->first, atomic_load(&from->first));
	}
	free(inodes->slots);
	*inodes = more;
	return true;
}

bool inodes_add(struct inodes *inodes, uint64_t inode)
{
	struct inode_slot *slot;

	/* at least a third of the slots stays empty */
	if (inodes->used + inodes->used / 2 + 1 >= inodes->size &&
	    !inodes_resize(inodes, inodes->size ? inodes->size * 2 : 64))
		return false;
	slot = slot_of(inodes, inode);
	inodes->used += slot->inode != inode;
	slot->inode = inode;
	return true;
}

struct inode_slot *inodes_find(const struct inodes *inodes, uint64_t inode)
{
	struct inode_slot *slot;

	if (inodes->size == 0 || inode == INODE_NONE)
		return NULL;
	slot = slot_of(inodes, inode);
	return slot->inode == inode ? slot : NULL;
}

void inodes_free(struct inodes *inodes)
{
	free(inodes->slots);
	*inodes = (struct inodes){.slots = NULL};
}
