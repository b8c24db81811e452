/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_LINES_H
#define PROC_LINES_H

#include "proc/root.h"
#include "proc/seq_file.h"

/*
 * A line longer than LINES_PIECE bytes is given in pieces, each as a line of
 * its own: net-tools 2.10 reads it so, and nothing is lost. Who reads a file
 * for which it takes smaller pieces sets `piece` before the first line.
 */
enum { LINES_PIECE = 8191, LINES_SIZE = 8 * 4096 };

struct reader;

/* The lines of one file, read a block at a time. */
struct lines {
	const struct root *root; /* where it is: */
	enum tree tree;
	const char *path;
	bool live; /* the kernel's own file, not a copy */
	struct seq_file file;
	int error;	 /* errno of a read that failed, or 0 */
	unsigned number; /* of the line that was given last, from 1 */
	size_t piece;	 /* the most bytes of a line: LINES_PIECE, or less */
	bool newline;	 /* the line that was given last had its line break */
	bool eof;
	bool nul;	       /* a NUL was read: lines may have to be cut */
	size_t at, len;	       /* what is left is buf[at, len) */
	char *buf;	       /* `space`, or the bytes of a preloaded file */
	struct reader *reader; /* what is read ahead, or NULL; not owned */
	char *space;	       /* LINES_SIZE bytes for a block, or NULL */
};

/*
 * Opens the file at `path`, which starts below `tree` ("net/tcp") and must stay
 * until lines_close. False, with errno, when it can't be opened, or when there
 * is no memory for a block.
 */
bool root_lines(const struct root *root, enum tree tree, const char *path,
		struct lines *lines);

/*
 * The next line, without its line break, up to its first NUL if it has one;
 * the last one may lack its line break. False at the end of the file, or when
 * it can't be read further: then lines->error is not 0. The span is good until
 * the next call.
 */
bool lines_next(struct lines *lines, struct span *line);

/*
 * True when the file is the kernel's own, of this machine as it runs now, and
 * not a copy of one, wherever that is mounted.
 */
bool lines_are_live(const struct lines *lines);

/*
 * Closes the file. If lines->error isn't 0 it is told as a failure, but for
 * EISDIR: what a folder in the file's place means is for the caller to judge.
 */
void lines_close(struct lines *lines);

/*
 * Tells that the file, if it is live, is a table of sockets, which ends sooner
 * for that: seq_file_read(). Before the first line.
 */
void lines_are_table(struct lines *lines);

/* For preloaded files: all of it is unset but where the file is. */
void lines_init(struct lines *lines, const struct root *root, enum tree tree,
		const char *path);

#endif
