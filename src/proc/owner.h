/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_OWNER_H
#define PROC_OWNER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "proc/inodes.h"
#include "proc/root.h"

/* A process. The strings are untrusted. */
struct process {
	char *pid;     /* the name of its folder in /proc */
	char *name;    /* from its command line; may be empty; NULL: not read */
	char *context; /* SELinux context, or NULL when it wasn't read */
};

/* The owner of each socket. All zero is empty. */
struct owners {
	struct process *processes; /* in the order of /proc */
	size_t n_processes;
	struct inodes inodes; /* the wanted inodes, with their owners */
	bool any;	      /* some process was found with a socket */
	bool denied;	      /* EACCES for some /proc/PID/fd */
};

/*
 * The first process found with the socket `inode`, or NULL. `owners` owns it.
 */
const struct process *owners_find(const struct owners *owners, uint64_t inode);

/* Frees what `owners` holds. */
void owners_free(struct owners *owners);

/*
 * The inode in the target of a link /proc/PID/fd/N, which is NUL-terminated and
 * `len` bytes long: `socket:[4711]`, or `[0000]:4711` of Linux 2.0. False if it
 * is no socket.
 */
bool owner_link_parse(const char *link, size_t len, uint64_t *inode);

/*
 * The program's name in the first `len` bytes of /proc/PID/cmdline: the text
 * before the first NUL. If this text begins with a slash, only the part after
 * its last slash.
 */
struct span owner_cmdline_parse(const char *cmdline, size_t len);

#endif
