/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_CGROUP_H
#define PROC_CGROUP_H

#include <stdbool.h>

#include "proc/container.h"
#include "proc/root.h"

/* A line of /proc/PID/cgroup. */
struct cgroup {
	unsigned rank; /* rank of its path; 0 is preferred */
	struct span path;
};

/* Parses such a line; see cgroup.c. */
enum scan cgroup_parse(struct span line, struct cgroup *cgroup);

/*
 * Finds the container of a process, whose cgroup file is `path` below /proc
 * ("4711/cgroup"). False if it is in none, or if the file can't be read.
 */
bool container_read(const struct root *root, const char *path,
		    struct container *container);

#endif
