/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_NETDEV_H
#define PROC_NETDEV_H

#include "proc/iface.h"
#include "proc/scan.h"

/* /proc/net/dev: names and counters of the interfaces. */

/* net-tools 2.10 splits longer lines: the rest is another line. */
enum { NETDEV_PIECE = 511 };

/* The counters of a line, by age of the kernel. */
enum netdev_layout {
	NETDEV_PACKETS,	   /* without bytes: 2.0 and before */
	NETDEV_BYTES,	   /* with bytes */
	NETDEV_COMPRESSED, /* with compressed and multicast: since 2.1 */
	NETDEV_LAYOUTS
};

enum { NETDEV_FIELDS = 16 };

/* The contents of one line. */
struct netdev {
	struct span name;
	enum netdev_layout layout;
	/*
	 * false after a name of 15 characters: net-tools 2.10 then reads no
	 * counters
	 */
	bool unseen;
	unsigned n_fields; /* how many of the layout's counters were read */
	uint64_t fields[NETDEV_FIELDS];
};

/* The layout according to the second line of the file. */
enum netdev_layout netdev_layout(struct span line);

/*
 * Reads a line into `dev`, whose name points into the line. Every line is
 * valid: a blank one has an empty name, and counters end at the first that
 * can't be parsed.
 */
enum scan netdev_parse(struct span line, enum netdev_layout layout,
		       struct netdev *dev);

/* Stores the counters that were read; the others are unchanged. */
void netdev_store(const struct netdev *dev, struct iface *iface);

#endif
