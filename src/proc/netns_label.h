/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_NETNS_LABEL_H
#define PROC_NETNS_LABEL_H

#include <stdbool.h>

#include "proc/container.h"
#include "proc/netns.h"
#include "proc/root.h"

enum { NETNS_PROGRAM = 512, NETNS_HOST = 64 + 1 };

/*
 * The description of a namespace, from its first process that can be read. All
 * of it is untrusted text.
 */
struct netns_label {
	uint32_t pid; /* or 0 if it has no process */
	char program[NETNS_PROGRAM];
	bool contained;
	struct container container; /* if it is in a container */
	/*
	 * The host name in the namespace. It is empty if it equals ours, or if
	 * the UTS namespace may not be entered (CAP_SYS_PTRACE, CAP_SYS_ADMIN).
	 */
	char host[NETNS_HOST];
};

/* The network namespace that is shown. */
struct netns_info {
	uint64_t number; /* the N of net:[N], or 0 */
	uint64_t processes;
	const char *path; /* the path where it is mounted, or NULL */
	bool own;	  /* the one of this program */
	struct netns_label label;
};

void netns_label(const struct root *root, const struct netns *ns,
		 struct netns_label *label);

/*
 * The name of the program that a process runs, not truncated up to `size`
 * bytes. It comes from the command line, or if that is empty from the kernel's
 * name of the process. False if the process no longer exists.
 */
bool process_program(const struct root *root, struct netns_process process,
		     char *buf, size_t size);

#endif
