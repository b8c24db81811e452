/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_NETDEV_H
#define PROC_NETDEV_H

#include "proc/iface.h"
#include "proc/scan.h"

/* /proc/net/dev: names and counters of the interfaces. */

/* net-tools 2.10 takes longer lines apart: what follows is another line. */
enum { NETDEV_PIECE = 511 };

/* Which counters a line has, by age of the kernel. */
enum netdev_layout {
	NETDEV_PACKETS,	   /* no bytes: 2.0 and before */
	NETDEV_BYTES,	   /* bytes too */
	NETDEV_COMPRESSED, /* compressed and multicast too: since 2.1 */
	NETDEV_LAYOUTS
};

enum { NETDEV_FIELDS = 16 };

/* What one line says. */
struct netdev {
	struct span name;
	enum netdev_layout layout;
	/* net-tools 2.10 reads no counters after a name of 15 characters */
	bool unseen;
	unsigned n_fields; /* how many of the layout's counters were read */
	uint64_t fields[NETDEV_FIELDS];
};

/* The layout that the second line of the file announces. */
enum netdev_layout netdev_layout(struct span line);

/*
 * Reads a line into `dev`, whose name points into the line. Every line is good:
 * a blank one has an empty name, and counters end where they can't be read.
 */
enum scan netdev_parse(struct span line, enum netdev_layout layout,
		       struct netdev *dev);

/* Puts the counters that were read into their places; others stay. */
void netdev_store(const struct netdev *dev, struct iface *iface);

#endif
