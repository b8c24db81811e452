/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_OWNER_H
#define PROC_OWNER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "proc/root.h"

/* A process that has at least one socket. The strings are as they came. */
struct process {
	char *pid;     /* the name of its directory in /proc */
	char *name;    /* from its command line; may be empty */
	char *context; /* SELinux context, or NULL when it wasn't read */
};

/* An inode that no socket has. */
#define OWNER_NO_INODE UINT64_MAX

struct owner_slot;

/*
 * Which process has which socket. All zero is an empty one; processes stand in
 * the order in which /proc gives them.
 */
struct owners {
	struct process *processes;
	size_t n_processes, processes_size;
	struct owner_slot *slots; /* a hash table from inode to process */
	size_t used, slots_size;  /* of slots; the size is a power of two */
	bool denied;		  /* some /proc/PID/fd answered EACCES */
};

/*
 * Fills the empty `owners` with what the walk begun by owner_walk_start() has
 * found, and frees `walk`. False, with errno, when /proc itself can't be read
 * or there is no memory, also when `walk` is NULL: what was found until then is
 * kept.
 */
struct owner_walk;
bool owners_finish(struct owners *owners, struct owner_walk *walk);

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
 * before the first NUL and, when that begins with a slash, behind the last
 * one.
 */
struct span owner_cmdline_parse(const char *cmdline, size_t len);

#endif
