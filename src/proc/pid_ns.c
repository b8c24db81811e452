/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/pid_ns.h"

#include <string.h>

enum pid_ns pid_ns_read(const struct root *root)
{
	/* PROC_PID_INIT_INO of <linux/proc_ns.h>, a constant of all kernels */
	static const char first[] = "pid:[4026531836]";
	char link[64];

	if (root_link(root, TREE_PROC, "self/ns/pid", link, sizeof link) < 0)
		return PID_NS_UNKNOWN;
	return strcmp(link, first) == 0 ? PID_NS_FIRST : PID_NS_INNER;
}
