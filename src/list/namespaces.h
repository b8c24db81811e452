/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef LIST_NAMESPACES_H
#define LIST_NAMESPACES_H

#include "ctx.h"
#include "mode.h"
#include "proc/netns_label.h"

/* The network namespace that is shown. */
struct netns_info {
	uint64_t number; /* the N of net:[N], or 0 */
	uint64_t processes;
	const char *path; /* where it is mounted, or NULL */
	bool own;	  /* the one that we are in */
	struct netns_label label;
};

/*
 * One listing of the mode in each namespace that --netns or --all-netns asks
 * for; returns the exit status.
 */
int namespaces_run(struct ctx *ctx, const struct mode *mode);

#endif
