/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_MOUNTINFO_H
#define PROC_MOUNTINFO_H

#include <stdbool.h>

#include "proc/scan.h"

/*
 * A mount: a line of /proc/PID/mountinfo. All members contain blanks, line
 * breaks and backslashes as escapes (\040).
 */
struct mount {
	struct span device; /* the device, as st_dev: "MAJOR:MINOR" */
	struct span root; /* the directory of the file system that is mounted */
	struct span point;   /* the mount point */
	struct span type;    /* type of the file system */
	struct span options; /* options of the file system */
};

/* See mountinfo.c. */
enum scan mountinfo_parse(struct span line, struct mount *mount);

/*
 * Writes `text` to `buf` with its escapes decoded, NUL-terminated. False if it
 * doesn't fit.
 */
bool mount_unescape(struct span text, char *buf, size_t size);

/*
 * The number of the network namespace that is mounted there. Such a mount keeps
 * the namespace without a process: ip-netns(8), Docker, CNI, Podman. False for
 * other mounts.
 */
bool mount_netns(const struct mount *mount, uint64_t *number);

/*
 * The value of hidepid of a mount of proc: 0 hides nothing, 1 the files of
 * other users' processes, 2 the processes, 4 those that the user may not trace;
 * proc(5).
 */
unsigned mount_hidepid(const struct mount *mount);

#endif
