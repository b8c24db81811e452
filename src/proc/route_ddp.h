/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_ROUTE_DDP_H
#define PROC_ROUTE_DDP_H

#include <stddef.h>
#include <stdint.h>

#include "proc/scan.h"

/* Longer words are split, as lines are. */
enum { DDP_WORD = 8192 };

/* The number of words of the header at the start of the file. */
enum { DDP_HEADER = 4 };

/*
 * A route of /proc/net/atalk_route, which is read word by word: four words form
 * a route, even across lines. All zero before the first word.
 */
struct ddp_route {
	char target[DDP_WORD];
	char gateway[DDP_WORD];
	int32_t flags; /* ROUTE_* and more, see route.h of Linux */
	char dev[DDP_WORD];
	size_t n; /* number of words that have been read */
};

/*
 * Adds the next word of the file. SCAN_OK if the route is complete: the next
 * word begins another one. Otherwise SCAN_SKIP.
 */
enum scan ddp_route_parse(struct span word, struct ddp_route *route);

#endif
