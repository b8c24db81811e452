/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_UNIX_GUARD_H
#define PROC_UNIX_GUARD_H

#include <stdbool.h>

#include "proc/unix.h"
#include "proc/unix_names.h"

/*
 * Distinguishes rows of /proc/net/unix from lines that are part of a socket's
 * name. The kernel prints names unchanged, with their line breaks. So the owner
 * of a name may have written a line that looks like a row.
 *
 * A name has at most UNIX_NAME_MAX bytes. A line that does not fit into the
 * name of the row before it is a row. A line that does fit is suspicious, and
 * the names from the kernel decide. All zero is the start of a file.
 */
struct unix_guard {
	uint64_t inode; /* of the previous row */
	size_t room;	/* bytes that the previous name may still have */
	size_t first;	/* bytes of its name on its own line */
	size_t breaks;	/* later lines that count as parts of its name */
	size_t len; /* length of `name`, which has the known part of the name */
	char name[UNIX_NAME_MAX];
};

enum unix_verdict {
	UNIX_ROW,
	UNIX_FORGED,   /* a part of the previous name */
	UNIX_UNDECIDED /* a socket came or went in between, or no answer */
};

/* True if `line` may be a part of the name before it. */
bool unix_guard_suspects(const struct unix_guard *guard, struct span line);

/*
 * Decides about a suspicious line. `sock` is the line as parsed, or NULL if it
 * is no row.
 */
enum unix_verdict unix_guard_judge(const struct unix_guard *guard,
				   const struct unix_names *names,
				   struct span line,
				   const struct unix_sock *sock);

/*
 * Record a line of the table: a row, a line that looks like a row and may be a
 * part of a name, and a part of a name.
 */
void unix_guard_row(struct unix_guard *guard, const struct unix_sock *sock);
void unix_guard_doubt(struct unix_guard *guard, struct span line,
		      const struct unix_sock *sock);
void unix_guard_forged(struct unix_guard *guard, struct span line);

#endif
