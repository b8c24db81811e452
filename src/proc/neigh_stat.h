/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_NEIGH_STAT_H
#define PROC_NEIGH_STAT_H

#include "proc/scan.h"

/* A line of net/stat/arp_cache or net/stat/ndisc_cache: a processor's. */
struct neigh_stat {
	uint64_t entries; /* of the whole table: the same in each line */
};

/* A line after the first one, which has names. */
enum scan neigh_stat_parse(struct span line, struct neigh_stat *stat);

#endif
