/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef LIST_LIST_H
#define LIST_LIST_H

#include "ctx.h"
#include "list/source.h"
#include "proc/lines.h"

/*
 * One function a kind of file: reads the lines of `lines`, which is open,
 * chooses the records that the options ask for, and shows them. Returns 0, or
 * the exit status with which the listing ends there.
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
 * How many rows of sockets net/unix has, without those that the name of one
 * forges. False if it can't be read.
 */
bool unix_count(struct ctx *ctx, uint64_t *n);

/*
 * True when a socket that listens or doesn't is to be shown: all with -a,
 * those that listen with -l, otherwise the others.
 */
bool list_wants(const struct opts *opts, bool listens);

/*
 * True when no other socket than one that listens can be shown: then a table
 * that begins with them is not read any further.
 */
bool listeners_only(const struct ctx *ctx);

#endif
