/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_HIDEPID_H
#define PROC_HIDEPID_H

#include "proc/root.h"

/*
 * The option hidepid= of the last mount on /proc, as mount_hidepid() returns
 * it; 0 if it is unknown. It does not tell whether processes are hidden from
 * this user.
 */
unsigned hidepid_read(const struct root *root);

#endif
