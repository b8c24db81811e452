/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/route_ax25.h"

/*
 * ax25_rt_seq_show() in net/ax25/ax25_route.c:
 *
 *  0         10  15
 *  callsign  dev  mode digipeaters
 *  G4KLX-1   ax0    vc GB7NOT GB7XXX-15
 *
 * Linux 2.0 had a use count where the mode is now, and net-tools 2.10 still
 * reads one there.
 */
void ax25_route_parse(const struct fixed_line *fixed, struct ax25_route *route)
{
	route->callsign = fixed_line_cell(fixed, 0, 9);
	route->dev = fixed_line_cell(fixed, 10, 4);
	route->mode = fixed_line_cell(fixed, 15, FIXED_LINE_SIZE);
	route->use = fixed_line_number(fixed, 15, FIXED_LINE_SIZE);
}
