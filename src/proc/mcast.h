/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_MCAST_H
#define PROC_MCAST_H

#include <stdbool.h>
#include <stdint.h>

#include "address.h"
#include "proc/scan.h"

/* How the lines of a file look, as its first line tells. */
enum mcast_layout {
	MCAST_INET,	/* igmp: a line for each device, below it its groups */
	MCAST_INET_OLD, /* the same of Linux 2.0: devices without an index */
	MCAST_INET6	/* igmp6: a line for each group, no header line */
};

enum { MCAST_DEVICE = 16, MCAST_QUERIER = 8 };

/*
 * A multicast group that a device is a member of. What a file doesn't say
 * is 0.
 */
struct mcast {
	int32_t ifindex;
	char device[MCAST_DEVICE];
	int32_t device_groups;	     /* igmp: how many the device has */
	char querier[MCAST_QUERIER]; /* igmp: V1, V2, V3, NONE */
	struct addr addr;
	int32_t users;
	bool timer_running; /* igmp */
	uint64_t timer;	    /* in clock ticks */
	int32_t reporter;   /* igmp: we reported the group last */
	uint32_t flags;	    /* igmp6: MAF_* of the kernel */
};

/*
 * Tells the layout by the first line of a file. Only that of MCAST_INET6 is a
 * group already.
 */
enum mcast_layout mcast_layout_parse(struct span line);

/*
 * Reads one line. `mcast` holds the device of the lines before: a line that
 * names a device sets it and is SCAN_SKIP. SCAN_BAD leaves `mcast` as it was.
 */
enum scan mcast_parse(struct span line, enum mcast_layout layout,
		      struct mcast *mcast);

#endif
