/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_NETNS_FIND_H
#define PROC_NETNS_FIND_H

#include <stdbool.h>

#include "proc/netns.h"
#include "proc/root.h"

/*
 * Which namespace a user means by `name`, as its place in the list, to which
 * one may be added:
 *
 * - digits are a PID, or the TID of a thread
 * - what has a slash is the path of a namespace; in a recorded machine, of one
 *   that is mounted there
 * - a name in /run/netns, /var/run/netns or /run/docker/netns
 * - the id of a container, or 12 or more hexadecimal digits at its start
 * - the name of a container, or of the host in it
 *
 * False, with errno: ENOENT or ESRCH when there is none, EINVAL when the path
 * is something else, ENOTUNIQ when it fits containers in several namespaces, or
 * why the path can't be opened. Nothing is entered, and nothing can hang but
 * the file system of a path that the user gives.
 */
bool netns_find(const struct root *root, struct netns_list *list,
		const char *name, size_t *i);

#endif
