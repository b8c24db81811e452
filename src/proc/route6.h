/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_ROUTE6_H
#define PROC_ROUTE6_H

#include <stdint.h>

#include "proc/inet6_words.h"
#include "proc/route.h"

/* A flag of IPv6 routes: created by the kernel for one destination. */
#define ROUTE6_CACHE UINT32_C(0x01000000)

/* A route of /proc/net/ipv6_route. All zero before the first line. */
struct route6 {
	struct route_common common;
	struct inet6_words dest;
	struct inet6_words source;
	struct inet6_words next_hop;
	int32_t dest_len; /* length of the prefixes, in bits */
	int32_t source_len;
	int32_t metric;
	int32_t refcnt;
	int32_t use;
	uint32_t flags;
	char iface[ROUTE_IFACE];
};

/*
 * Reads one line, without checks. Fields that it lacks keep the values of the
 * previous line, as net-tools 2.10 prints them. The addresses are not built
 * yet.
 */
enum scan route6_parse(struct span line, struct route6 *route);

/*
 * Builds the addresses of a line that is to be shown. An invalid address keeps
 * that of the last line that was shown.
 */
void route6_build(struct route6 *route);

#endif
