/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_HIDEPID_H
#define PROC_HIDEPID_H

#include "proc/root.h"

/*
 * The option hidepid= of what is mounted last on /proc, as mount_hidepid()
 * gives it; 0 when that can't be told. Whom it hides processes from is another
 * question.
 */
unsigned hidepid_read(const struct root *root);

#endif
