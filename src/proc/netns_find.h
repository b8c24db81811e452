/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_NETNS_FIND_H
#define PROC_NETNS_FIND_H

#include <stdbool.h>

#include "proc/netns.h"
#include "proc/root.h"

/*
 * Finds the namespace that a user means by `name`, and returns its index in the
 * list, to which one may be added:
 *
 * - digits are a PID, or the TID of a thread
 * - a name with a slash is the path of a namespace; in a recorded machine, of
 *   one that is mounted there
 * - a name in /run/netns, /var/run/netns or /run/docker/netns
 * - the ID of a container, or its first 12 or more hexadecimal digits
 * - the name of a container, or its host name
 *
 * False, with errno: ENOENT or ESRCH if there is none, EINVAL if the path is
 * something else, ENOTUNIQ if containers in several namespaces match, or the
 * error of opening the path. No namespace is entered. Only the file system of a
 * path from the user can block.
 */
bool netns_find(const struct root *root, struct netns_list *list,
		const char *name, size_t *i);

#endif
