/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef LIST_AHEAD_H
#define LIST_AHEAD_H

#include "list/choice.h"
#include "list/source.h"
#include "proc/inodes.h"
#include "proc/preload.h"

/*
 * The files of a listing that are opened before its first row is printed. With
 * -p they are read to their end while the owners are searched, and also if
 * hosts are to be named, so that all names are looked up at once. Otherwise a
 * file is streamed, which takes no memory. If there is more than one processor,
 * some of these files are read ahead. Files of a recorded machine are not,
 * because they are available at once. From a table that begins with the
 * listening sockets, only these are read if no others are needed.
 */
struct ahead {
	struct preload files[SOURCES_MAX]; /* in the order of source_at */
};

/* Opens the selected files; reads all of them to their ends if `whole`. */
void ahead_open(const struct ctx *ctx, const struct choice *choice, bool whole,
		struct ahead *ahead);

/* Starts the lookups of the hosts in the files that were read. */
void ahead_names(const struct ctx *ctx, const struct ahead *ahead);

/*
 * Collects the inodes whose owners will be shown. False, without inodes, if
 * they are unknown, because a file that will be shown is not preloaded.
 */
bool ahead_wanted(const struct ctx *ctx, const struct choice *choice,
		  const struct ahead *ahead, struct inodes *inodes);

void ahead_free(struct ahead *ahead);

#endif
