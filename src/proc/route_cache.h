/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_ROUTE_CACHE_H
#define PROC_ROUTE_CACHE_H

#include <stdint.h>

#include "address.h"
#include "proc/route.h"

/*
 * The columns that differ between the layouts of /proc/net/rt_cache, as bits of
 * route_cache_guess.
 */
enum route_cache_word {
	CACHE_IRTT = 1 << 0,
	CACHE_TOS = 1 << 1,
	CACHE_HHREF = 1 << 2,
	CACHE_HHUPTOD = 1 << 3,
	CACHE_SPECDST = 1 << 4,
	CACHE_HH = 1 << 5,
	CACHE_ARP = 1 << 6
};

/* The layouts: up to Linux 2.0, and from 2.2 to 3.5. */
enum route_cache_layout { CACHE_UNKNOWN, CACHE_OLD, CACHE_NEW };

/* The contents of the header line of /proc/net/rt_cache. */
struct route_cache_head {
	unsigned words; /* enum route_cache_word */
	enum route_cache_layout layout;
};

/* A route of /proc/net/rt_cache. All zero before the first line. */
struct route_cached {
	struct route_common common;
	char iface[ROUTE_IFACE];
	struct addr dest;
	struct addr gateway;
	struct addr source;
	struct addr specdst; /* only CACHE_NEW */
	uint32_t flags;
	int32_t refcnt;
	int32_t use;
	int32_t metric;
	int32_t mtu;
	int32_t window;
	int32_t irtt;
	int32_t tos;			/* CACHE_NEW; for CACHE_OLD it is hh */
	int32_t hhref;			/* CACHE_NEW; for CACHE_OLD it is arp */
	int32_t hhuptod;		/* only CACHE_NEW */
	struct addr last;		/* the last address that was read */
	enum route_cache_layout layout; /* of the file */
};

/* Which words of enum route_cache_word the header line contains. */
unsigned route_cache_guess(struct span line);

/* The layout that has exactly these words. */
enum route_cache_layout route_cache_layout(unsigned words);

/* The columns of a layout, and their number; none for CACHE_UNKNOWN. */
const struct column *route_cache_columns(enum route_cache_layout layout,
					 size_t *n);

/*
 * Reads one line below the header that `columns` was made from. SCAN_SKIP if it
 * has fewer than 12 fields. Other missing fields keep the values of the
 * previous line. An invalid address gets the value of the address before it,
 * which may be in the previous line. net-tools 2.10 prints these values.
 */
enum scan route_cache_parse(struct span line, const struct columns *columns,
			    struct route_cached *route);

#endif
