/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_UNIX_ROWS_H
#define PROC_UNIX_ROWS_H

#include "proc/lines.h"
#include "proc/netns_view.h"
#include "proc/unix_evidence.h"
#include "proc/unix_guard.h"

/*
 * Sockets come and go while the table is read, so the kernel is asked up to
 * this many times.
 */
enum { UNIX_ASKS_MAX = 3 };

/*
 * Iterates over the rows of /proc/net/unix without forged ones. See
 * SECURITY.md, "No forged rows".
 */
struct unix_rows {
	size_t forged; /* lines that were omitted */
	/*
	 * gathered if the kernel doesn't answer; evidence.left forged rows were
	 * not omitted
	 */
	struct unix_evidence evidence;

	/* private */
	const struct root *root;
	struct netns_view *view; /* or NULL */
	const char *path;
	struct lines *lines;
	struct unix_layout layout;
	bool guarded; /* the kernel can be asked about its rows */
	bool refused; /* but does not answer */
	size_t asked;
	struct unix_guard guard;
	struct unix_names answers[UNIX_ASKS_MAX];
	bool gathered;
};

/*
 * Reads the header. `path` is where the table is, which `lines` reads; `view`
 * is that of its namespace, or NULL when that is our own.
 */
void unix_rows_begin(struct unix_rows *rows, const struct root *root,
		     struct netns_view *view, const char *path,
		     struct lines *lines);

enum unix_row {
	UNIX_ROWS_END,
	UNIX_ROWS_SOCK,	 /* `sock` is filled */
	UNIX_ROWS_BOGUS, /* a line that is no row, whatever its origin */
};

/* Returns the next line that is not known to be forged. */
enum unix_row unix_rows_next(struct unix_rows *rows, struct unix_sock *sock);

/* Frees what `rows` holds. */
void unix_rows_end(struct unix_rows *rows);

#endif
