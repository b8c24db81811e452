/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_ROOT_PATH_H
#define PROC_ROOT_PATH_H

#include <limits.h>

#include "proc/root.h"

/* PROC_SUPER_MAGIC of <linux/magic.h>, which not every libc comes with. */
enum { PROC_MAGIC = 0x9fa0 };

/*
 * Where the file at `path` below the folder `tree` ("/proc") is. False, with
 * errno, when that is too long, or it is not to be read: root_other.
 */
bool root_path(const struct root *root, const char *tree, const char *path,
	       char full[PATH_MAX]);

#endif
