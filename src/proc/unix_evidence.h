/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_UNIX_EVIDENCE_H
#define PROC_UNIX_EVIDENCE_H

#include "proc/root.h"
#include "proc/unix_guard.h"

struct unix_seen;

/*
 * The evidence against suspicious rows of /proc/net/unix where the kernel can't
 * be asked for the names. The table is read twice, and the rest is looked at in
 * between: only what holds at both readings counts.
 *
 * - The socket stands in the table twice, once where it is no part of a name;
 *   or more than once with equal rows, of which one is kept.
 * - No process holds it for a quarter of a second, and all could be looked
 *   into.
 * - The table has more rows than /proc/net/protocols counts sockets, by no less
 *   than there are suspicious rows.
 *
 * All zero is an empty one, which speaks against no row.
 */
struct unix_evidence {
	struct unix_seen *rows; /* of both readings, in order */
	size_t n, size;
	bool failed;
	size_t unheld; /* forged rows of sockets that no process holds */
	size_t left; /* forged rows at least of which it can't be told which */
};

/* Fills the empty `evidence`; `path` is where the table is. */
void unix_evidence_gather(struct unix_evidence *evidence,
			  const struct root *root, const char *path);

/*
 * UNIX_FORGED or UNIX_UNDECIDED for a suspicious line, to be asked once for
 * each in the order of the table. `sock` is what it reads as, or NULL.
 */
enum unix_verdict unix_evidence_judge(struct unix_evidence *evidence,
				      struct span line,
				      const struct unix_sock *sock);

/*
 * Notes that a row is shown which was suspicious at the second reading, and in
 * the listing is not, since the lines before it are known to be forged. Rows
 * that are equal to it are then all forged.
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
