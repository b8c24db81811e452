/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_COUNT_H
#define SHOW_COUNT_H

#include "output.h"
#include "query/keys.h"

struct count_group;

/*
 * The output of --count: how many rows there are for each combination of the
 * keys, most first and then by key, or as --sort says. Memory grows with the
 * number of combinations alone.
 */
struct count {
	struct output output;
	struct output *base; /* JSON, or NULL for a table */
	struct keys *keys;
	struct keys *order; /* of --sort, or NULL */
	struct count_group *groups;
	size_t n, size;
	size_t last;   /* the group of the row before */
	size_t *slots; /* a hash table of places in `groups`, plus 1 */
	size_t slots_size;
	struct bytes bytes;	   /* keys and cells of all groups */
	struct bytes key;	   /* of the row at hand */
	uint32_t key_at[KEYS_MAX]; /* where each key begins in it */
	struct out *body;	   /* where cells are made */
	bool lost;		   /* there was no memory for some rows */
};

/* Sets up the output. False without memory. */
bool count_init(struct count *count, struct output *base, struct keys *keys,
		struct keys *order);
void count_free(struct count *count);

#endif
