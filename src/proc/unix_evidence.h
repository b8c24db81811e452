/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_UNIX_EVIDENCE_H
#define PROC_UNIX_EVIDENCE_H

#include "proc/root.h"
#include "proc/unix_guard.h"

struct unix_seen;

/*
 * The evidence against suspicious rows of /proc/net/unix if the kernel can't be
 * asked for the names. The table is read twice, and the other sources are read
 * in between. Only what is true for both readings counts:
 *
 * - The inode is in the table twice, once in a row that is no part of a name;
 *   or in several equal rows, of which one is kept.
 * - No process holds the inode for a quarter of a second, and all processes
 *   could be inspected.
 * - The table has more rows than /proc/net/protocols counts sockets, and the
 *   difference is at least the number of suspicious rows.
 *
 * All zero is empty, without evidence against any row.
 */
struct unix_evidence {
	struct unix_seen *rows; /* of both readings, sorted */
	size_t n, size;
	bool failed;
	size_t unheld; /* forged rows that no process holds */
	size_t left;   /* forged rows, at least, not identified */
};

/* Fills the empty `evidence`; `path` is that of the table. */
void unix_evidence_gather(struct unix_evidence *evidence,
			  const struct root *root, const char *path);

/*
 * Returns UNIX_FORGED or UNIX_UNDECIDED for a suspicious line. Must be called
 * once for each of them in the order of the table. `sock` is the line as
 * parsed, or NULL.
 */
enum unix_verdict unix_evidence_judge(struct unix_evidence *evidence,
				      struct span line,
				      const struct unix_sock *sock);

/*
 * Records that a row is shown which was suspicious in the second reading and is
 * not in the listing, because the lines before it are known to be forged. All
 * rows that are equal to it are then forged.
 */
void unix_evidence_pass(struct unix_evidence *evidence, struct span line,
			const struct unix_sock *sock);

void unix_evidence_free(struct unix_evidence *evidence);

/* The parts of unix_evidence_gather. */
struct sock_holders;

/* Adds a line of the table, as it is at the first or the second `reading`. */
void unix_evidence_add(struct unix_evidence *evidence, unsigned reading,
		       struct unix_guard *guard, struct span line,
		       struct unix_layout layout);

/* True if no holder is known of the socket of a suspicious row. */
bool unix_evidence_lacks(const struct unix_evidence *evidence,
			 const struct sock_holders *holders);

/* Forgets the second reading. */
void unix_evidence_drop(struct unix_evidence *evidence);

/*
 * Judges the rows of both readings. `sockets` are so many as the kernel counts,
 * or UINT64_MAX when it counts none.
 */
void unix_evidence_build(struct unix_evidence *evidence,
			 const struct sock_holders *holders, uint64_t sockets);

#endif
