/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_ROOT_OPEN_H
#define PROC_ROOT_OPEN_H

#include "proc/root.h"

/*
 * Opens the file at `path` below `tree`, with these flags of open(2) in
 * addition to its own. Only the files next to root.c call it. -1, with errno,
 * on failure, which is reported.
 */
int root_open(const struct root *root, enum tree tree, const char *path,
	      int flags);

/* True for a file of the kernel's own /proc. */
bool root_fd_is_live(const struct root *root, int fd);

#endif
