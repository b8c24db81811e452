/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_PID_NS_H
#define PROC_PID_NS_H

#include "proc/root.h"

/* Whether /proc shows the processes of all PID namespaces. */
enum pid_ns {
	PID_NS_FIRST,  /* it is the first one, in which all others are */
	PID_NS_INNER,  /* processes outside of ours are not seen */
	PID_NS_UNKNOWN /* of a recorded machine that doesn't tell */
};

enum pid_ns pid_ns_read(const struct root *root);

#endif
