/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_FD_TABLE_H
#define PROC_FD_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "proc/root.h"

/* The number of bytes of a link that are read, as in net-tools 2.10. */
enum { FD_LINK_MAX = 29 };

/*
 * The descriptors of a process or a thread: a folder /proc/PID/fd. The open
 * folder stays that of the first process, even if the PID is reused.
 */
struct fd_table {
	const struct root *root;
	const char *path; /* below /proc; not owned */
	DIR *dir;
	bool denied; /* a link could not be read, for lack of CAP_SYS_PTRACE */
};

/*
 * Opens the table. False, with errno: EACCES or EPERM without permission,
 * ENOENT if there is no such process.
 */
bool fd_table_open(struct fd_table *table, const struct root *root,
		   const char *path);

/*
 * Reads the target of `fd` into `link`, NUL-terminated and truncated. False if
 * it isn't open.
 */
bool fd_table_link(struct fd_table *table, const char *fd,
		   char link[FD_LINK_MAX + 1], size_t *len);

/*
 * Calls `visit` for each descriptor with its target, until `visit` returns
 * false.
 */
typedef bool fd_table_visit(void *arg, const char *fd, const char *link,
			    size_t len);
void fd_table_walk(struct fd_table *table, fd_table_visit *visit, void *arg);

void fd_table_close(struct fd_table *table);

#endif
