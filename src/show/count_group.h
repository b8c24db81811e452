/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_COUNT_GROUP_H
#define SHOW_COUNT_GROUP_H

#include "show/count.h"

/* One combination, and where its bytes are: its keys, then its cells. */
struct count_group {
	uint64_t n;
	uint64_t hash;
	size_t at;
	uint32_t key_len, cells_len;
	uint32_t key_at[KEYS_MAX]; /* where each key begins in them */
	const char *sort;	   /* what it is ordered by, when it is */
	size_t sort_at, sort_len;
};

/* Puts the groups in the order in which they are shown. */
void count_sort(struct count *count);

#endif
