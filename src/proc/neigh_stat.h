/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_NEIGH_STAT_H
#define PROC_NEIGH_STAT_H

#include "proc/scan.h"

/* A line of net/stat/arp_cache or net/stat/ndisc_cache, for one processor. */
struct neigh_stat {
	uint64_t entries; /* of the whole table, in each line */
};

/* Reads a line after the first one, which has the names of the columns. */
enum scan neigh_stat_parse(struct span line, struct neigh_stat *stat);

#endif
