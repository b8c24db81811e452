/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/route_rose.h"

/*
 * rose_node_show() in net/rose/rose_route.c:
 *
 *  0          11   16 18    24    30
 *  address    mask n neigh neigh neigh
 *  1234567890 0010 1 00001
 */
void rose_node_parse(const struct fixed_line *fixed, struct rose_node *node)
{
	node->addr = fixed_line_cell(fixed, 0, 10);
	node->mask = fixed_line_number(fixed, 11, 4);
	node->n = fixed_line_number(fixed, 16, 1);
	for (int32_t i = 0; i < node->n; i++)
		node->neigh[i] =
		    fixed_line_number(fixed, 18 + 6 * (size_t)i, 5);
}

/*
 * rose_neigh_show() in net/rose/rose_route.c:
 *
 *  0     6         16
 *  addr  callsign  dev  count use mode restart  t0  tf digipeaters
 *  00001 G4KLX-1   ax0      1   0  DTE     yes   0   0
 */
void rose_neigh_parse(const struct fixed_line *fixed, struct rose_neigh *neigh)
{
	neigh->number = fixed_line_number(fixed, 0, FIXED_LINE_SIZE);
	neigh->callsign = fixed_line_cell(fixed, 6, 9);
	neigh->dev = fixed_line_cell(fixed, 16, 5);
	neigh->rest = fixed_line_cell(fixed, 22, FIXED_LINE_SIZE);
}
