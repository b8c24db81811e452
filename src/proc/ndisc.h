/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_NDISC_H
#define PROC_NDISC_H

#include <stdint.h>

#include "proc/inet6_words.h"

/* States of a neighbour. */
enum ndisc_state {
	NDISC_NONE = 0x00,
	NDISC_INCOMPLETE = 0x01,
	NDISC_REACHABLE = 0x02,
	NDISC_STALE = 0x04,
	NDISC_DELAY = 0x08,
	NDISC_PROBE = 0x10,
	NDISC_FAILED = 0x20,
	NDISC_NOARP = 0x40,
	NDISC_PERMANENT = 0x80
};

/* Bits of a neighbour's flags. */
enum ndisc_flag {
	NDISC_CACHED = 0x02, /* there is a hardware header */
	NDISC_DIRECT = 0x04, /* and packets are sent directly to the device */
	NDISC_PROXY = 0x08,
	NDISC_ROUTER = 0x80
};

enum { NDISC_HW = 6, NDISC_IFACE = 9 };

/*
 * A neighbour of /proc/net/ndisc, which Linux 2.2 had. All zero before the
 * first line. Times are in hundredths of a second.
 */
struct neighbour {
	unsigned fields; /* number of fields in the line, up to thirteen */
	struct inet6_words addr;
	int32_t addr_bits;
	int32_t len; /* prefix length */
	int32_t type;
	int32_t state; /* enum ndisc_state */
	int64_t used;  /* times since these events */
	int64_t confirmed;
	int64_t reachable_time;
	int64_t gc_staletime;
	int32_t refcnt;
	int32_t flags; /* enum ndisc_flag */
	char iface[NDISC_IFACE];
	char hw[NDISC_HW][2 + 1]; /* the hardware address, in digits */
};

/*
 * Reads one line, without checks. Fields that it lacks keep the values of the
 * previous line, as net-tools 2.10 prints them.
 */
enum scan ndisc_parse(struct span line, struct neighbour *n);

/* The seconds for which a neighbour stays reachable. */
int64_t ndisc_stale_in(const struct neighbour *n);

/* The seconds after which an unused neighbour may be removed. */
int64_t ndisc_delete_in(const struct neighbour *n);

#endif
