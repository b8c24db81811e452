/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_ROUTE_NETROM_H
#define PROC_ROUTE_NETROM_H

#include <stdbool.h>

#include "proc/fixed_line.h"

/*
 * A node of /proc/net/nr_nodes, with the route that is in use. The spans point
 * into the fixed line.
 */
struct netrom_node {
	struct span callsign;
	struct span mnemonic;
	int32_t which;	 /* number of the route in use, from 1 */
	int32_t quality; /* its quality */
	int32_t neigh;	 /* the number of its neighbour */
};

/* A neighbour of /proc/net/nr_neigh. The spans point into the fixed line. */
struct netrom_neigh {
	int32_t number;
	struct span callsign;
	struct span dev;
	struct span rest; /* quality, lock, count, failed, digipeaters */
};

/* A node and its neighbour, which may be unknown. */
struct netrom_route {
	struct netrom_node node;
	bool has_neigh;
	struct netrom_neigh neigh;
};

/* The columns where net-tools 2.10 ends the words of a neighbour. */
enum { NETROM_END_CALLSIGN = 15, NETROM_END_DEV = 20 };

/*
 * Reads a fixed line after a line below the header was written to it. If the
 * node has no route in use, the quality and the neighbour are 0.
 */
void netrom_node_parse(const struct fixed_line *fixed,
		       struct netrom_node *node);
void netrom_neigh_parse(const struct fixed_line *fixed,
			struct netrom_neigh *neigh);

#endif
