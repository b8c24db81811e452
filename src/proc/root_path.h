/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_ROOT_PATH_H
#define PROC_ROOT_PATH_H

#include <limits.h>

#include "proc/root.h"

/* PROC_SUPER_MAGIC of <linux/magic.h>, which some libcs lack. */
enum { PROC_MAGIC = 0x9fa0 };

/*
 * The location of the file at `path` below the folder `tree` ("/proc"). False,
 * with errno, if the path is too long, or if the file must not be read: enum
 * root_other.
 */
bool root_path(const struct root *root, const char *tree, const char *path,
	       char full[PATH_MAX]);

#endif
