/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "list/wanted.h"

#include "field/types.h"
#include "output.h"
#include "proc/inet.h"
#include "proc/unix.h"
#include "query/filter.h"

/* Collects the inodes of the records. */
struct wanted {
	struct output output;
	bool live;
	bool memory;
	struct inodes *inodes;
};

/*
 * Inode 0 means that no process has the socket: connections in TIME_WAIT, or
 * not yet accepted. In a copy of /proc, as of Linux 2.0, a link may have it.
 */
static void inode_add(struct wanted *wanted, uint64_t inode)
{
	if (inode == INODE_NONE || (inode == 0 && wanted->live))
		return;
	wanted->memory = inodes_add(wanted->inodes, inode) && wanted->memory;
}

static void wanted_row(struct ctx *ctx, const struct record_type *type,
		       const void *record)
{
	struct wanted *wanted = (struct wanted *)ctx->output;

	if (type == &type_internet) {
		const struct inet_sock *sock = record;

		inode_add(wanted, sock->inode);
	} else if (type == &type_unix) {
		const struct unix_sock *sock = record;

		if (sock->has_inode)
			inode_add(wanted, sock->inode);
	}
}

/*
 * The filter, unless it can't be evaluated yet: it may need the owners, or
 * names of hosts that are not looked up at this time.
 */
static struct filter *filter_now(const struct ctx *ctx)
{
	const unsigned later =
	    NEEDS_HOSTS | NEEDS_PROGRAMS | NEEDS_OWNERS | NEEDS_CONTEXT;

	if (!ctx->filter || (filter_needs(ctx->filter) & later))
		return NULL;
	return ctx->filter;
}

bool wanted_add(const struct ctx *ctx, prefetch_run *run, const void *arg,
		bool live, struct inodes *inodes)
{
	static const struct output_ops ops = {.row = wanted_row};
	/* what fails now fails again, and is reported, when it is shown */
	const struct root root = root_quiet(ctx->root);
	struct wanted wanted = {.output = {.ops = &ops},
				.live = live,
				.memory = true,
				.inodes = inodes};
	struct ctx mute = *ctx;

	mute.root = &root;
	mute.silent = true;
	mute.output = &wanted.output;
	mute.filter = filter_now(ctx);
	/* all rows, whether they have changed or not */
	mute.delta = NULL;
	run(&mute, arg);
	return wanted.memory;
}
