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
void ax25_route_parse(const struct card *card, struct ax25_route *route)
{
	route->callsign = card_cell(card, 0, 9);
	route->dev = card_cell(card, 10, 4);
	route->mode = card_cell(card, 15, CARD_SIZE);
	route->use = card_number(card, 15, CARD_SIZE);
}
