/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_LINES_H
#define PROC_LINES_H

#include "proc/root.h"
#include "proc/seq_file.h"

/*
 * A line longer than LINES_PIECE bytes is returned in pieces, each as a line.
 * net-tools 2.10 does the same, and nothing is lost. For a file that net-tools
 * reads in smaller pieces, the caller sets `piece` before the first line.
 */
enum { LINES_PIECE = 8191, LINES_SIZE = 8 * 4096 };

struct reader;

/* The lines of one file, read a block at a time. */
struct lines {
	const struct root *root; /* its path: */
	enum tree tree;
	const char *path;
	bool live; /* it is a file of the kernel, not a copy */
	struct seq_file file;
	int error;	 /* errno of a read that failed, or 0 */
	unsigned number; /* number of the last line that was returned, from 1 */
	size_t piece; /* the maximum length of a line: LINES_PIECE, or less */
	bool newline; /* the last line that was returned had its line break */
	bool eof;
	bool nul;	       /* a NUL was read: lines may end early */
	size_t at, len;	       /* the unread bytes are buf[at, len) */
	char *buf;	       /* `space`, or the bytes of a preloaded file */
	struct reader *reader; /* reads ahead, or NULL; not owned */
	char *space;	       /* LINES_SIZE bytes for a block, or NULL */
};

/*
 * Opens the file at `path`, which is relative to `tree` ("net/tcp") and must
 * exist until lines_close. False, with errno, if it can't be opened, or without
 * memory for a block.
 */
bool root_lines(const struct root *root, enum tree tree, const char *path,
		struct lines *lines);

/*
 * Returns the next line without its line break, up to its first NUL. The last
 * line may lack its line break. False at the end of the file, or if reading
 * fails: then lines->error is not 0. The span is valid until the next call.
 */
bool lines_next(struct lines *lines, struct span *line);

/*
 * True if the file belongs to the kernel of this running machine, wherever it
 * is mounted, and is not a copy.
 */
bool lines_are_live(const struct lines *lines);

/*
 * Closes the file. If lines->error isn't 0, it is reported as a failure, except
 * EISDIR: the caller decides what a folder in place of a file means.
 */
void lines_close(struct lines *lines);

/*
 * Declares that the file, if it is live, is a table of sockets. Its end is then
 * found with fewer reads: seq_file_read(). Must be called before the first
 * line.
 */
void lines_are_table(struct lines *lines);

/* For preloaded files: initializes only the path. */
void lines_init(struct lines *lines, const struct root *root, enum tree tree,
		const char *path);

#endif
