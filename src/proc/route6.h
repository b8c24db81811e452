/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_ROUTE6_H
#define PROC_ROUTE6_H

#include <stdint.h>

#include "proc/inet6_words.h"
#include "proc/route.h"

/* A flag of IPv6 routes: made for one destination, not by an administrator. */
#define ROUTE6_CACHE UINT32_C(0x01000000)

/* A route of /proc/net/ipv6_route. All zero before the first line. */
struct route6 {
	struct route_common common;
	struct inet6_words dest;
	struct inet6_words source;
	struct inet6_words next_hop;
	int32_t dest_len; /* of the prefixes, in bits */
	int32_t source_len;
	int32_t metric;
	int32_t refcnt;
	int32_t use;
	uint32_t flags;
	char iface[ROUTE_IFACE];
};

/*
 * Reads one line, whatever it is: what it lacks stays as it was in the line
 * before, as net-tools 2.10 prints it. The addresses are not made yet.
 */
enum scan route6_parse(struct span line, struct route6 *route);

/*
 * Makes the addresses of a line that is to be shown: one that is wrong stays
 * that of the line that was shown before.
 */
void route6_build(struct route6 *route);

#endif
