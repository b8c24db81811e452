/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef LIST_LIST_H
#define LIST_LIST_H

#include "ctx.h"
#include "list/source.h"
#include "proc/lines.h"

/*
 * The function for one kind of file. It reads `lines`, which are open, selects
 * the records that the options request, and shows them. Returns 0, or the exit
 * status if the listing must end there.
 */
int inet_list(struct ctx *ctx, const struct source *source,
	      struct lines *lines);
int sctp_ep_list(struct ctx *ctx, const struct source *source,
		 struct lines *lines);
int sctp_assoc_list(struct ctx *ctx, const struct source *source,
		    struct lines *lines);
int unix_list(struct ctx *ctx, const struct source *source,
	      struct lines *lines);
int rows_list(struct ctx *ctx, const struct source *source,
	      struct lines *lines);

/*
 * Counts the rows of net/unix without forged ones. False if it can't be read.
 */
bool unix_count(struct ctx *ctx, uint64_t *n);

/*
 * True if the options select a socket that listens or does not listen: all with
 * -a, listening ones with -l, otherwise the others.
 */
bool list_wants(const struct opts *opts, bool listens);

/*
 * True if only listening sockets can be shown: a table that begins with them is
 * then not read further.
 */
bool listeners_only(const struct ctx *ctx);

#endif
