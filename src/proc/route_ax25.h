/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_ROUTE_AX25_H
#define PROC_ROUTE_AX25_H

#include "proc/fixed_line.h"

/* A route of /proc/net/ax25_route. The spans point into the fixed line. */
struct ax25_route {
	struct span callsign;
	struct span dev;
	struct span mode; /* and the digipeaters */
	int32_t use;	  /* the column of the mode, read as a number */
};

/* Reads a fixed line after a line below the header was written to it. */
void ax25_route_parse(const struct fixed_line *fixed, struct ax25_route *route);

#endif
