/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_UNIX_GUARD_H
#define PROC_UNIX_GUARD_H

#include <stdbool.h>

#include "proc/unix.h"
#include "proc/unix_names.h"

/*
 * Tells rows of /proc/net/unix from lines that a socket's name holds. The
 * kernel prints names as they are, line breaks included, so that what follows
 * one may be a row that nobody but the name's owner has made.
 *
 * A name has at most UNIX_NAME_MAX bytes: a line that does not fit into the
 * name of the row before it is a row. One that does fit is suspicious: the
 * names that the kernel gives when asked can tell. All zero is the start of a
 * file.
 */
struct unix_guard {
	uint64_t inode; /* of the row before */
	size_t room;	/* bytes that a name before may still have */
	size_t first;	/* bytes of its name on its own line */
	size_t breaks;	/* lines since then that count as parts of its name */
	size_t len;	/* of `name`, which has as much of it as is known */
	char name[UNIX_NAME_MAX];
};

enum unix_verdict {
	UNIX_ROW,
	UNIX_FORGED,   /* a part of the name before */
	UNIX_UNDECIDED /* a socket came or went meanwhile, or no answer */
};

/* True when `line` may be a part of the name before it. */
bool unix_guard_suspects(const struct unix_guard *guard, struct span line);

/*
 * What a suspicious line is. `sock` is what it reads as, or NULL if it reads as
 * nothing.
 */
enum unix_verdict unix_guard_judge(const struct unix_guard *guard,
				   const struct unix_names *names,
				   struct span line,
				   const struct unix_sock *sock);

/*
 * Notes a line of the table: one that is a row, one that reads as a row and may
 * be a part of a name, and one that is a part of a name.
 */
void unix_guard_row(struct unix_guard *guard, const struct unix_sock *sock);
void unix_guard_doubt(struct unix_guard *guard, struct span line,
		      const struct unix_sock *sock);
void unix_guard_forged(struct unix_guard *guard, struct span line);

#endif
