/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_ROUTE_X25_H
#define PROC_ROUTE_X25_H

#include "proc/fixed_line.h"

enum { X25_DIGITS = 15 };

/* A route of /proc/net/x25/route. The spans point into the fixed line. */
struct x25_route {
	struct span addr; /* only the digits that are compared */
	int32_t digits;	  /* 0 to X25_DIGITS; 0 is the default route */
	struct span dev;
};

/*
 * Reads a fixed line after a line below the header was written to it and ended
 * at its line break. A number of digits that no address can have becomes
 * X25_DIGITS.
 */
void x25_route_parse(const struct fixed_line *fixed, struct x25_route *route);

#endif
