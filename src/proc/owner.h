/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_OWNER_H
#define PROC_OWNER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "proc/inodes.h"
#include "proc/root.h"

/* A process. The strings are as they came. */
struct process {
	char *pid;     /* the name of its directory in /proc */
	char *name;    /* from its command line; may be empty; NULL: not read */
	char *context; /* SELinux context, or NULL when it wasn't read */
};

/* Which process has which socket. All zero is an empty one. */
struct owners {
	struct process *processes; /* in the order in which /proc gives them */
	size_t n_processes;
	struct inodes inodes; /* those that are wanted, with their owners */
	bool any;	      /* some process was found with a socket */
	bool denied;	      /* some /proc/PID/fd answered EACCES */
};

/*
 * The first process found with the socket `inode`, or NULL. It belongs to
 * `owners`.
 */
const struct process *owners_find(const struct owners *owners, uint64_t inode);

/* Frees what `owners` holds. */
void owners_free(struct owners *owners);

/*
 * The inode in the NUL-terminated target of a link /proc/PID/fd/N, which is
 * `len` bytes long: `socket:[4711]`, or `[0000]:4711` of Linux 2.0. False when
 * it is no socket.
 */
bool owner_link_parse(const char *link, size_t len, uint64_t *inode);

/*
 * The program's name in the first `len` bytes of /proc/PID/cmdline: what comes
 * before the first NUL and, when that begins with a slash, after the last
 * one.
 */
struct span owner_cmdline_parse(const char *cmdline, size_t len);

#endif
