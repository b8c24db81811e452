/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_COUNT_H
#define SHOW_COUNT_H

#include "output.h"
#include "query/keys.h"

struct count_group;

/*
 * The output of --count: the number of rows for each combination of the keys,
 * largest first and then by key, or as --sort requests. Memory grows only with
 * the number of combinations.
 */
struct count {
	struct output output;
	struct output *base; /* JSON, or NULL for a table */
	struct keys *keys;
	struct keys *order; /* the keys of --sort, or NULL */
	struct count_group *groups;
	size_t n, size;
	size_t last;   /* the group of the previous row */
	size_t *slots; /* a hash table of indexes in `groups`, plus 1 */
	size_t slots_size;
	struct bytes bytes;	   /* keys and cells of all groups */
	struct bytes key;	   /* of the current row */
	uint32_t key_at[KEYS_MAX]; /* where each key begins in it */
	struct out *body;	   /* for formatting cells */
	bool lost;		   /* there was no memory for some rows */
};

/* Sets up the output. False without memory. */
bool count_init(struct count *count, struct output *base, struct keys *keys,
		struct keys *order);
void count_free(struct count *count);

#endif
