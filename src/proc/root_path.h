/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_ROOT_PATH_H
#define PROC_ROOT_PATH_H

#include <limits.h>

#include "proc/root.h"

/*
 * Where the file at `path` below the folder `tree` ("/proc") is. False, with
 * errno, when that is too long.
 */
bool root_path(const struct root *root, const char *tree, const char *path,
	       char full[PATH_MAX]);

#endif
