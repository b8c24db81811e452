/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_GROUP_H
#define PROC_GROUP_H

#include <stdbool.h>
#include <stdint.h>

#include "address.h"
#include "proc/scan.h"

/* How the lines of a file look, as its first line tells. */
enum group_layout {
	GROUP_INET,	/* igmp: a line for each device, below it its groups */
	GROUP_INET_OLD, /* the same of Linux 2.0: devices without an index */
	GROUP_INET6	/* igmp6: a line for each group, no header line */
};

enum { GROUP_DEVICE = 16, GROUP_QUERIER = 8 };

/*
 * A multicast group that a device is a member of. What a file doesn't say
 * is 0.
 */
struct group {
	int32_t ifindex;
	char device[GROUP_DEVICE];
	int32_t device_groups;	     /* igmp: how many the device has */
	char querier[GROUP_QUERIER]; /* igmp: V1, V2, V3, NONE */
	struct addr addr;
	int32_t users;
	bool timer_running; /* igmp */
	uint64_t timer;	    /* in clock ticks */
	int32_t reporter;   /* igmp: we reported the group last */
	uint32_t flags;	    /* igmp6: MAF_* of the kernel */
};

/*
 * Tells the layout by the first line of a file. Only that of GROUP_INET6 is a
 * group already.
 */
enum group_layout group_layout_parse(struct span line);

/*
 * Reads one line. `group` holds the device of the lines before: a line that
 * names a device sets it and is SCAN_SKIP. SCAN_BAD leaves `group` as it was.
 */
enum scan group_parse(struct span line, enum group_layout layout,
		      struct group *group);

#endif
