/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_ROUTE_ROSE_H
#define PROC_ROUTE_ROSE_H

#include <stdbool.h>

#include "proc/fixed_line.h"

/* The number of neighbours is one digit. */
enum { ROSE_NEIGHS = 9 };

/* A node of /proc/net/rose_nodes. The span points into the fixed line. */
struct rose_node {
	struct span addr;
	int32_t mask;
	int32_t n; /* number of its neighbours: 0 to ROSE_NEIGHS, the kernel has
		      3 */
	int32_t neigh[ROSE_NEIGHS]; /* their numbers */
};

/* A neighbour of /proc/net/rose_neigh. The spans point into the fixed line. */
struct rose_neigh {
	int32_t number;
	struct span callsign;
	struct span dev;
	struct span rest; /* count, use, mode, restart, timers, digipeaters */
};

/* A neighbour of a node: its number, and its line if there is one. */
struct rose_link {
	int32_t number;
	bool known;
	struct rose_neigh neigh; /* its spans point into `fixed` */
	struct fixed_line fixed;
};

/* A node and its neighbours. */
struct rose_route {
	struct rose_node node;
	struct rose_link links[ROSE_NEIGHS]; /* node.n of them */
};

/* Reads a fixed line after a line below the header was written to it. */
void rose_node_parse(const struct fixed_line *fixed, struct rose_node *node);
void rose_neigh_parse(const struct fixed_line *fixed, struct rose_neigh *neigh);

#endif
