/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_PRELOAD_H
#define PROC_PRELOAD_H

#include "proc/lines.h"

/*
 * A file that is opened ahead of its turn: read completely, so that it can be
 * parsed more than once, or read ahead by a thread.
 */
struct preload {
	const struct root *root; /* its path: */
	enum tree tree;
	const char *path;
	bool live;   /* as returned by lines_are_live */
	int error;   /* errno of the failed open, or 0 */
	char *bytes; /* the contents, or room for a block, or NULL */
	size_t len;
	bool nul;	       /* a file is preloaded */
	struct reader *reader; /* the thread that reads it, or NULL */
	int fd;		       /* for the reader */
};

/* How a live file is read; other files are read to their ends. */
struct read_plan {
	bool table; /* as lines_are_table */
	/* the line that ends it, which is omitted, or NULL; only for a table */
	bool (*until)(struct span line);
};

/*
 * Reads the file at `path`. False if it can't be opened or read, or is larger
 * than any file of /proc: then there is nothing to free.
 */
bool root_preload(const struct root *root, enum tree tree, const char *path,
		  const struct read_plan *plan, struct preload *preload);

/*
 * The lines of the file at `path`. It is read to its end before the first line
 * is returned, if there is memory for it; otherwise as by root_lines. The
 * caller closes the lines, then frees `preload`.
 */
bool root_lines_whole(const struct root *root, enum tree tree, const char *path,
		      struct preload *preload, struct lines *lines);

/*
 * Begins to read the file at `path` in a new thread, a few blocks ahead of the
 * consumer. The file can be read only once. False if it can't be opened, or if
 * no thread can be created: then there is nothing to free.
 */
bool root_read_ahead(const struct root *root, enum tree tree, const char *path,
		     const struct read_plan *plan, struct preload *preload);

/* True if there is a file to read and to free. */
bool preload_is_set(const struct preload *preload);

/* The lines of a preloaded file, which must exist as long as they do. */
void preload_lines(const struct preload *preload, struct lines *lines);

void preload_free(struct preload *preload);

#endif
