/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_INODES_H
#define PROC_INODES_H

#include <limits.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* An inode number that no socket has. */
#define INODE_NONE UINT64_MAX

/* No process. */
#define INODE_UNOWNED UINT_MAX

/* An inode, and the first known process that has it: see claims.h. */
struct inode_slot {
	uint64_t inode;	   /* INODE_NONE: the slot is empty */
	atomic_uint first; /* its index in the order of /proc */
};

/* A set of inodes, each with its owner. All zero is empty. */
struct inodes {
	struct inode_slot *slots; /* a hash table */
	size_t used, size;	  /* number of slots; a power of two */
};

/* Adds an inode without an owner, unless it is there. False without memory. */
bool inodes_add(struct inodes *inodes, uint64_t inode);

/* The slot of an inode, or NULL. */
struct inode_slot *inodes_find(const struct inodes *inodes, uint64_t inode);

/* Frees what `inodes` holds. */
void inodes_free(struct inodes *inodes);

#endif
