/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/route_netrom.h"

/* Where the routes begin, how wide each is, where in it the neighbour is. */
enum { ROUTES = 24, ROUTE_WIDTH = 15, ROUTE_NEIGH = 8 };

/* The number in column `at`, if that is one of the routes'. */
static int32_t route_number(const struct card *card, int64_t at)
{
	if (at < ROUTES || at >= CARD_SIZE)
		return 0;
	return card_number(card, (size_t)at, CARD_SIZE);
}

/*
 * nr_node_show() in net/netrom/nr_route.c, with up to three routes:
 *
 *  0         10       19  24      32
 *  callsign  mnemonic w n qual obs neigh qual obs neigh qual obs neigh
 *  G4KLX-1   KLX      1 1  192   6 00001
 */
void netrom_node_parse(const struct card *card, struct netrom_node *node)
{
	int64_t at;

	node->callsign = card_cell(card, 0, 9);
	node->mnemonic = card_cell(card, 10, 7);
	node->which = card_number(card, 19, CARD_SIZE);
	at = ROUTES + ((int64_t)node->which - 1) * ROUTE_WIDTH;
	node->quality = route_number(card, at);
	node->neigh = route_number(card, at + ROUTE_NEIGH);
}

/*
 * nr_neigh_show() in net/netrom/nr_route.c:
 *
 *  0     6         16
 *  addr  callsign  dev  qual lock count failed digipeaters
 *  00001 G4KLX-7   ax0   192    0     2      0
 */
void netrom_neigh_parse(const struct card *card, struct netrom_neigh *neigh)
{
	neigh->number = card_number(card, 0, CARD_SIZE);
	neigh->callsign = card_cell(card, 6, 9);
	neigh->dev = card_cell(card, 16, 4);
	neigh->rest = card_cell(card, 21, CARD_SIZE);
}
