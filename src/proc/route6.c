/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/route6.h"

#include <sys/socket.h>

enum { LEN_DIGITS = 2, NUMBER_DIGITS = 8 };

static bool scan_int(struct cursor *c, size_t digits, int32_t *value)
{
	uint64_t wide;

	if (!scan_hex_max(c, digits, &wide))
		return false;
	*value = (int32_t)(uint32_t)wide;
	return true;
}

/* Returns the number of valid fields, up to ten. */
static unsigned scan_route(struct cursor *c, struct route6 *route)
{
	uint64_t flags;
	struct span iface;

	if (!inet6_words_scan(c, &route->dest))
		return 0;
	if (!scan_int(c, LEN_DIGITS, &route->dest_len))
		return 1;
	if (!inet6_words_scan(c, &route->source))
		return 2;
	if (!scan_int(c, LEN_DIGITS, &route->source_len))
		return 3;
	if (!inet6_words_scan(c, &route->next_hop))
		return 4;
	if (!scan_int(c, NUMBER_DIGITS, &route->metric))
		return 5;
	if (!scan_int(c, NUMBER_DIGITS, &route->refcnt))
		return 6;
	if (!scan_int(c, NUMBER_DIGITS, &route->use))
		return 7;
	if (!scan_hex_max(c, NUMBER_DIGITS, &flags))
		return 8;
	route->flags = (uint32_t)flags;
	if (!scan_word_max(c, ROUTE_IFACE - 1, &iface))
		return 9;
	route_iface(iface, route->iface);
	return 10;
}

/*
 * ipv6_route_native_seq_show() in net/ipv6/ip6_fib.c:
 *
 *  1                                2  3      4  5
 *  20010db8000000000000000000000000 40 0...00 00 fe80000000000000...
 *  6        7        8        9        10
 *  00000400 00000001 00000000 00000003     eth0
 *
 * 1 destination, 2 its prefix length, 3 source, 4 its prefix length, 5 next
 * hop, 6 metric, 7 reference count, 8 use, 9 flags, 10 interface; all numbers
 * in hexadecimal.
 */
enum scan route6_parse(struct span line, struct route6 *route)
{
	struct cursor c = scan_from(line);

	route->common.family = AF_INET6;
	route->common.fields = scan_route(&c, route);
	return SCAN_OK;
}

void route6_build(struct route6 *route)
{
	inet6_words_build(&route->dest);
	inet6_words_build(&route->source);
	inet6_words_build(&route->next_hop);
}
