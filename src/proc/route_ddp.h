/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_ROUTE_DDP_H
#define PROC_ROUTE_DDP_H

#include <stddef.h>
#include <stdint.h>

#include "proc/scan.h"

/* Longer words come in pieces, as their lines do. */
enum { DDP_WORD = 8192 };

/* So many words at the start of the file are its header. */
enum { DDP_HEADER = 4 };

/*
 * A route of /proc/net/atalk_route, which is read word by word: four make a
 * route, on whatever lines they are. All zero before the first word.
 */
struct ddp_route {
	char target[DDP_WORD];
	char gateway[DDP_WORD];
	int32_t flags; /* ROUTE_* and more, see route.h of Linux */
	char dev[DDP_WORD];
	size_t n; /* words that have been read */
};

/*
 * Takes the next word of the file. SCAN_SKIP when the route is not complete
 * yet, SCAN_OK when it is: the next word begins another.
 */
enum scan ddp_route_parse(struct span word, struct ddp_route *route);

#endif
