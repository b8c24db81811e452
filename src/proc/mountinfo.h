/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_MOUNTINFO_H
#define PROC_MOUNTINFO_H

#include <stdbool.h>

#include "proc/scan.h"

/*
 * A mount: a line of /proc/PID/mountinfo. In all members blanks, line breaks
 * and backslashes stand as \040 and so on.
 */
struct mount {
	struct span device;  /* that of st_dev, "MAJOR:MINOR" */
	struct span root;    /* what of the file system is mounted */
	struct span point;   /* where */
	struct span type;    /* of the file system */
	struct span options; /* of the file system */
};

/* See mountinfo.c. */
enum scan mountinfo_parse(struct span line, struct mount *mount);

/*
 * Writes `text` to `buf` with its escapes undone, NUL-terminated. False when it
 * doesn't fit.
 */
bool mount_unescape(struct span text, char *buf, size_t size);

/*
 * The number of the network namespace that is mounted there, which keeps it
 * without a process: ip-netns(8), Docker, CNI, Podman. False for other mounts.
 */
bool mount_netns(const struct mount *mount, uint64_t *number);

/*
 * Whom a mount of proc hides processes from: 0 nobody, 1 their files, 2 all of
 * them, 4 those that may not be traced; proc(5), hidepid.
 */
unsigned mount_hidepid(const struct mount *mount);

#endif
