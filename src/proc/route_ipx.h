/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_ROUTE_IPX_H
#define PROC_ROUTE_IPX_H

#include <stdint.h>

#include "proc/scan.h"

enum { IPX_NODE = 6 };

/* A route of /proc/net/ipx/route. */
struct ipx_route {
	uint32_t net;
	uint32_t router_net;
	uint8_t router_node[IPX_NODE];
	bool direct; /* the two of the router are words that say so */
};

/*
 * Reads one line; SCAN_SKIP if it has fewer than three words. A word is read up
 * to the first character that is not hexadecimal, and missing digits are 0: so
 * `Directly` is 13, as net-tools 2.10 prints it. The network FFFFFFFF, which
 * means none, is read as 0.
 */
enum scan ipx_route_parse(struct span line, struct ipx_route *route);

#endif
