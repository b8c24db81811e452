/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_PRELOAD_H
#define PROC_PRELOAD_H

#include "proc/lines.h"

/*
 * A file that was opened before its turn: read in one go, to be gone through
 * more than once, or being read ahead.
 */
struct preload {
	const struct root *root; /* where it is: */
	enum tree tree;
	const char *path;
	bool live;   /* as lines_are_live tells it */
	int error;   /* errno when it could not be opened, or 0 */
	char *bytes; /* all of it, or room for a block, or NULL */
	size_t len;
	bool nul;	       /* there is one in it */
	struct reader *reader; /* or who reads it, or NULL: then none does */
	int fd;		       /* for the reader */
};

/* How a file is read if it is live: others are read to their ends. */
struct read_plan {
	bool table; /* as lines_are_table */
	/* the line that ends it, which is left out, or NULL; of a table alone
	 */
	bool (*until)(struct span line);
};

/*
 * Reads the file at `path`. False when it can't be opened or read, or is
 * larger than any file of /proc: then there is nothing to free.
 */
bool root_preload(const struct root *root, enum tree tree, const char *path,
		  const struct read_plan *plan, struct preload *preload);

/*
 * The lines of the file at `path`, which is read to its end before the first of
 * them is given, if there is memory for it; else as root_lines does. The caller
 * ends the lines, then frees `preload`.
 */
bool root_lines_whole(const struct root *root, enum tree tree, const char *path,
		      struct preload *preload, struct lines *lines);

/*
 * Begins to read the file at `path` in a thread of its own, a few blocks ahead
 * of who goes through it, once. False when it can't be opened, or there is no
 * thread to be had: then there is nothing to free.
 */
bool root_read_ahead(const struct root *root, enum tree tree, const char *path,
		     const struct read_plan *plan, struct preload *preload);

/* True when there is something to free, and to go through. */
bool preload_is_set(const struct preload *preload);

/* The lines of a preloaded file, which must stay as long as they do. */
void preload_lines(const struct preload *preload, struct lines *lines);

void preload_free(struct preload *preload);

#endif
