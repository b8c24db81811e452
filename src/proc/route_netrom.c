/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/route_netrom.h"

/*
 * The position of the routes, the width of each, the position of the neighbour
 * in it.
 */
enum { ROUTES = 24, ROUTE_WIDTH = 15, ROUTE_NEIGH = 8 };

/* The number in column `at`, if that belongs to one of the routes. */
static int32_t route_number(const struct fixed_line *fixed, int64_t at)
{
	if (at < ROUTES || at >= FIXED_LINE_SIZE)
		return 0;
	return fixed_line_number(fixed, (size_t)at, FIXED_LINE_SIZE);
}

/*
 * nr_node_show() in net/netrom/nr_route.c, with up to three routes:
 *
 *  0         10       19  24      32
 *  callsign  mnemonic w n qual obs neigh qual obs neigh qual obs neigh
 *  G4KLX-1   KLX      1 1  192   6 00001
 */
void netrom_node_parse(const struct fixed_line *fixed, struct netrom_node *node)
{
	int64_t at;

	node->callsign = fixed_line_cell(fixed, 0, 9);
	node->mnemonic = fixed_line_cell(fixed, 10, 7);
	node->which = fixed_line_number(fixed, 19, FIXED_LINE_SIZE);
	at = ROUTES + ((int64_t)node->which - 1) * ROUTE_WIDTH;
	node->quality = route_number(fixed, at);
	node->neigh = route_number(fixed, at + ROUTE_NEIGH);
}

/*
 * nr_neigh_show() in net/netrom/nr_route.c:
 *
 *  0     6         16
 *  addr  callsign  dev  qual lock count failed digipeaters
 *  00001 G4KLX-7   ax0   192    0     2      0
 */
void netrom_neigh_parse(const struct fixed_line *fixed,
			struct netrom_neigh *neigh)
{
	neigh->number = fixed_line_number(fixed, 0, FIXED_LINE_SIZE);
	neigh->callsign = fixed_line_cell(fixed, 6, 9);
	neigh->dev = fixed_line_cell(fixed, 16, 4);
	neigh->rest = fixed_line_cell(fixed, 21, FIXED_LINE_SIZE);
}
