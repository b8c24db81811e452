/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_ROUTE_H
#define PROC_ROUTE_H

#include <stdint.h>

#include "address.h"
#include "proc/columns.h"

/* Flags of a route that all families share: see route.h of Linux. */
#define ROUTE_UP UINT32_C(0x1)
#define ROUTE_GATEWAY UINT32_C(0x2)
#define ROUTE_HOST UINT32_C(0x4)
#define ROUTE_REJECT UINT32_C(0x200)

enum { ROUTE_IFACE = 16 };

/* The first members of every record of routes. */
struct route_common {
	int family;	 /* AF_INET or AF_INET6 */
	unsigned fields; /* number of fields in the line; the other members keep
			    earlier values */
};

/* A route of /proc/net/route. All zero before the first line. */
struct route {
	struct route_common common;
	char iface[ROUTE_IFACE];
	struct addr dest;
	struct addr gateway;
	struct addr mask;
	uint32_t flags; /* ROUTE_* */
	int32_t refcnt;
	int32_t use;
	int32_t metric;
	int32_t mtu; /* of a segment: the advertised MSS plus 40 */
	int32_t window;
	int32_t irtt;
};

/* The columns, in their order. */
enum { ROUTE_COLUMNS = 11 };
extern const struct column route_columns[ROUTE_COLUMNS];

/*
 * Reads one line below the header that `columns` was made from. SCAN_SKIP if
 * any field but the last is missing. An invalid address, and a missing last
 * field, keep the value of the previous line in `route`, as net-tools 2.10
 * prints them.
 */
enum scan route_parse(struct span line, const struct columns *columns,
		      struct route *route);

/*
 * Reads the address in a word that begins with eight hexadecimal digits, as the
 * kernel prints a 32-bit word of the host. False, with `addr` unchanged, for
 * any other word.
 */
bool route_addr(struct span word, struct addr *addr);

/* Copies a word of up to ROUTE_IFACE - 1 bytes, and adds a NUL. */
void route_iface(struct span word, char iface[ROUTE_IFACE]);

#endif
