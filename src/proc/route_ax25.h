/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_ROUTE_AX25_H
#define PROC_ROUTE_AX25_H

#include "proc/card.h"

/* A route of /proc/net/ax25_route. The spans point into the card. */
struct ax25_route {
	struct span callsign;
	struct span dev;
	struct span mode; /* and the digipeaters */
	int32_t use;	  /* what the mode's column says as a number */
};

/* Reads a card that a line below the header was laid on. */
void ax25_route_parse(const struct card *card, struct ax25_route *route);

#endif
