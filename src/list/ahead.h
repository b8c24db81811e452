/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef LIST_AHEAD_H
#define LIST_AHEAD_H

#include "list/choice.h"
#include "list/source.h"
#include "proc/inodes.h"
#include "proc/preload.h"

/*
 * The files of a listing that are opened before its first row is printed. They
 * are read to their end with -p while the owners are looked for, and when hosts
 * are to be named, so that they can be asked for all at once. Not always: a
 * file that streams through takes no memory. Then some are read ahead, where
 * there is a processor to do it; but not the files of a recorded machine, which
 * are there at once. Of a table that begins with the sockets that listen, only
 * those are read if there is no need of others.
 */
struct ahead {
	struct preload files[SOURCES_MAX]; /* in the order of source_at */
};

/* Opens the files that are chosen; all of them to their ends if `whole`. */
void ahead_open(const struct ctx *ctx, const struct choice *choice, bool whole,
		struct ahead *ahead);

/* Asks for the names of the hosts in the files that were read. */
void ahead_names(const struct ctx *ctx, const struct ahead *ahead);

/*
 * Whose owners will be shown. False when that can't be told, as a file that
 * will be shown is not preloaded: then there are no inodes.
 */
bool ahead_wanted(const struct ctx *ctx, const struct choice *choice,
		  const struct ahead *ahead, struct inodes *inodes);

void ahead_free(struct ahead *ahead);

#endif
