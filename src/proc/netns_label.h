/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_NETNS_LABEL_H
#define PROC_NETNS_LABEL_H

#include <stdbool.h>

#include "proc/container.h"
#include "proc/netns.h"
#include "proc/root.h"

enum { NETNS_PROGRAM = 512, NETNS_HOST = 64 + 1 };

/*
 * What a namespace is called, by its first process that still tells. All of it
 * is untrusted text.
 */
struct netns_label {
	uint32_t pid; /* or 0: it has no process */
	char program[NETNS_PROGRAM];
	bool contained;
	struct container container; /* when it is in one */
	/*
	 * The host's name there; empty when it is ours, or when the UTS
	 * namespace may not be entered (CAP_SYS_PTRACE, CAP_SYS_ADMIN).
	 */
	char host[NETNS_HOST];
};

/* The network namespace that is shown. */
struct netns_info {
	uint64_t number; /* the N of net:[N], or 0 */
	uint64_t processes;
	const char *path; /* where it is mounted, or NULL */
	bool own;	  /* the one that we are in */
	struct netns_label label;
};

void netns_label(const struct root *root, const struct netns *ns,
		 struct netns_label *label);

/*
 * The name of the program that a process runs, uncut up to `size` bytes: from
 * its command line, or the kernel's name of it where that is empty. False when
 * the process has gone.
 */
bool process_program(const struct root *root, struct netns_process process,
		     char *buf, size_t size);

#endif
