/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_FD_TABLE_H
#define PROC_FD_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "proc/root.h"

/* Of a link that much is looked at, as net-tools 2.10 does. */
enum { FD_LINK_MAX = 29 };

/*
 * The descriptors of a process or a thread: a folder /proc/PID/fd. It stays
 * that of the process it was opened for, whoever gets the PID.
 */
struct fd_table {
	const struct root *root;
	const char *path; /* below /proc; not owned */
	DIR *dir;
	bool denied; /* a link could not be read: without CAP_SYS_PTRACE */
};

/*
 * Opens it. False, with errno: EACCES or EPERM when it may not be looked into,
 * ENOENT when there is no such process.
 */
bool fd_table_open(struct fd_table *table, const struct root *root,
		   const char *path);

/*
 * Reads what `fd` is open for into `link`, NUL-terminated and cut. False when
 * it isn't open.
 */
bool fd_table_link(struct fd_table *table, const char *fd,
		   char link[FD_LINK_MAX + 1], size_t *len);

/*
 * Calls `visit` for each descriptor with what it is open for, until that is
 * false or they all were given.
 */
typedef bool fd_table_visit(void *arg, const char *fd, const char *link,
			    size_t len);
void fd_table_walk(struct fd_table *table, fd_table_visit *visit, void *arg);

void fd_table_close(struct fd_table *table);

#endif
