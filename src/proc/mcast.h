/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_MCAST_H
#define PROC_MCAST_H

#include <stdbool.h>
#include <stdint.h>

#include "address.h"
#include "proc/scan.h"

/* The layouts of the files, detected from their first lines. */
enum mcast_layout {
	MCAST_INET, /* igmp: a line for each device, followed by lines for its
		       groups */
	MCAST_INET_OLD, /* the same of Linux 2.0: devices without an index */
	MCAST_INET6	/* igmp6: a line for each group, no header line */
};

enum { MCAST_DEVICE = 16, MCAST_QUERIER = 8 };

/*
 * A multicast group that a device has joined. Values that a file lacks are 0.
 */
struct mcast {
	int32_t ifindex;
	char device[MCAST_DEVICE];
	int32_t device_groups;	     /* igmp: number of groups of the device */
	char querier[MCAST_QUERIER]; /* igmp: V1, V2, V3, NONE */
	struct addr addr;
	int32_t users;
	bool timer_running; /* igmp */
	uint64_t timer;	    /* in clock ticks */
	int32_t reporter;   /* igmp: we reported the group last */
	uint32_t flags;	    /* igmp6: MAF_* of the kernel */
};

/*
 * Detects the layout from the first line of a file. Only with MCAST_INET6 is
 * this line a group.
 */
enum mcast_layout mcast_layout_parse(struct span line);

/*
 * Reads one line. `mcast` keeps the device of the lines before. A line that
 * names a device sets it and returns SCAN_SKIP. SCAN_BAD leaves `mcast`
 * unchanged.
 */
enum scan mcast_parse(struct span line, enum mcast_layout layout,
		      struct mcast *mcast);

#endif
