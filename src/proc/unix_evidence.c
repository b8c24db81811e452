/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/unix_evidence.h"

#include <stdlib.h>
#include <string.h>

#include "proc/hash.h"
#include "proc/sock_holders.h"

/* A row of the table in one of the readings. */
struct unix_seen {
	uint64_t inode;
	uint64_t digest; /* of all fields but the first */
	uint8_t reading;
	bool suspicious; /* it may be a part of a name */
	bool forged;
	size_t given; /* in the first of equal rows: how many of them were
			 judged */
};

/* Of two rows that are made to have one digest the first is shown. */
static uint64_t digest_of(struct span line)
{
	const char *colon = memchr(line.at, ':', line.len);
	const char *from = colon ? colon : line.at;

	return hash_bytes(from, (size_t)(line.at + line.len - from));
}

static void seen_add(struct unix_evidence *evidence, struct unix_seen seen)
{
	if (evidence->n == evidence->size) {
		size_t size = evidence->size * 2 + 128;
		struct unix_seen *more =
		    realloc(evidence->rows, size * sizeof *more);

		if (!more) {
			evidence->failed = true;
			return;
		}
		evidence->rows = more;
		evidence->size = size;
	}
	evidence->rows[evidence->n++] = seen;
}

void unix_evidence_add(struct unix_evidence *evidence, unsigned reading,
		       struct unix_guard *guard, struct span line,
		       struct unix_layout layout)
{
	bool suspicious = unix_guard_suspects(guard, line);
	struct unix_sock sock;

	if (unix_parse(line, layout, &sock) != SCAN_OK) {
		unix_guard_forged(guard, line);
		return;
	}
	seen_add(evidence, (struct unix_seen){.inode = sock.inode,
					      .digest = digest_of(line),
					      .reading = (uint8_t)reading,
					      .suspicious = suspicious});
	if (suspicious)
		unix_guard_doubt(guard, line, &sock);
	else
		unix_guard_row(guard, &sock);
}

static int compare_seen(const void *a, const void *b)
{
	const struct unix_seen *m = a, *n = b;
	int order = (m->inode > n->inode) - (m->inode < n->inode);

	if (order == 0)
		order = (m->digest > n->digest) - (m->digest < n->digest);
	if (order == 0)
		order = (m->reading > n->reading) - (m->reading < n->reading);
	return order ? order : m->suspicious - n->suspicious;
}

/* Counts of the rows of one inode, or of the whole table. */
struct sums {
	size_t rows[2];	   /* in each reading */
	size_t certain[2]; /* of these, those that are not suspicious */
	size_t standing;   /* rows that exist in both readings */
	size_t sure;	   /* of these, those that are not suspicious */
	/* of the suspicious rows of the second reading: */
	size_t open;	/* without evidence against them */
	size_t forged;	/* with evidence against them */
	size_t unheld;	/* of the forged ones: no process holds the socket */
	size_t doubles; /* standing rows in excess of one for the inode */
	bool changed;	/* the number of rows differs between the readings */
};

static size_t least(const size_t of[2])
{
	return of[0] < of[1] ? of[0] : of[1];
}

static struct sums group_count(const struct unix_seen *group, size_t n)
{
	struct sums sums = {.open = 0};

	for (size_t i = 0; i < n; i++) {
		sums.rows[group[i].reading]++;
		sums.certain[group[i].reading] += !group[i].suspicious;
	}
	sums.standing = least(sums.rows);
	sums.sure = least(sums.certain);
	sums.changed = sums.rows[0] != sums.rows[1];
	return sums;
}

/*
 * True if no process holds the socket. False for a socket that came or went
 * between the readings, and for a connection that waits to be accepted, which
 * has no inode.
 */
static bool is_unheld(const struct sums *sums, uint64_t inode,
		      const struct sock_holders *holders)
{
	return sums->standing > 0 && inode != 0 && !holders->incomplete &&
	       !sock_holders_have(holders, inode);
}

/* True if both readings have a certain row of the socket besides others. */
static bool has_sure_row(const struct sums *sums, uint64_t inode)
{
	return inode != 0 && sums->sure > 0 &&
	       sums->rows[0] > sums->certain[0] &&
	       sums->rows[1] > sums->certain[1];
}

/* Judges the rows of one inode, which are in the order of compare_seen(). */
static struct sums group_judge(struct unix_seen *group, size_t n,
			       const struct sock_holders *holders)
{
	struct sums sums = group_count(group, n);
	bool unheld = is_unheld(&sums, group->inode, holders);
	bool disproved = unheld || has_sure_row(&sums, group->inode);
	size_t equal[2] = {0, 0};

	for (size_t i = 0; i < n; i++) {
		struct unix_seen *seen = &group[i];

		if (i > 0 && seen->digest != seen[-1].digest)
			equal[0] = equal[1] = 0;
		if (!seen->suspicious)
			continue;
		equal[seen->reading]++;
		if (seen->reading == 0)
			continue;
		seen->forged =
		    disproved || (seen->inode && equal[0] > 1 && equal[1] > 1);
		sums.forged += seen->forged;
		sums.unheld += unheld;
		sums.open += !seen->forged;
	}
	if (group->inode && sums.standing > sums.forged + 1)
		sums.doubles = sums.standing - sums.forged - 1;
	return sums;
}

/*
 * Connections that wait to be accepted have no inode. If both readings have as
 * many rows of them, these may still be different ones. So these rows do not
 * count as standing.
 */
static void sums_add(struct sums *all, const struct sums *one, bool wait)
{
	if (!wait) {
		all->standing += one->standing;
		all->sure += one->sure;
	}
	all->open += one->open;
	all->forged += one->forged;
	all->unheld += one->unheld;
	all->doubles += one->doubles;
	all->changed = all->changed || one->changed;
}

/*
 * The number of rows in excess of the sockets and of the rows that are known to
 * be forged.
 */
static size_t excess_of(const struct sums *all, uint64_t sockets)
{
	/*
	 * the kernel counts fewer sockets than there are: the count is useless
	 */
	if (all->sure > sockets || all->standing <= sockets + all->forged)
		return 0;
	return all->standing - (size_t)sockets - all->forged;
}

void unix_evidence_build(struct unix_evidence *evidence,
			 const struct sock_holders *holders, uint64_t sockets)
{
	struct sums all = {.open = 0}, waiting = {.open = 0};
	struct unix_seen *rows = evidence->rows;
	size_t excess;

	if (evidence->failed || evidence->n == 0)
		return;
	qsort(rows, evidence->n, sizeof *rows, compare_seen);
	for (size_t at = 0, next; at < evidence->n; at = next) {
		struct sums one;

		for (next = at + 1;
		     next < evidence->n && rows[next].inode == rows[at].inode;)
			next++;
		one = group_judge(&rows[at], next - at, holders);
		if (rows[at].inode == 0)
			waiting = one;
		sums_add(&all, &one, rows[at].inode == 0);
	}
	if (!all.changed)
		all.standing += waiting.standing;
	evidence->unheld = all.unheld;
	excess = sockets == UINT64_MAX ? 0 : excess_of(&all, sockets);
	evidence->left = excess > all.doubles ? excess : all.doubles;
	if (excess == 0 || excess < all.open)
		return;
	for (size_t i = 0; i < evidence->n; i++)
		rows[i].forged = rows[i].suspicious;
	evidence->left = 0;
}

/* The first row of the second reading that is not less than `key`. */
static struct unix_seen *seen_find(const struct unix_evidence *evidence,
				   const struct unix_seen *key)
{
	size_t low = 0, high = evidence->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (compare_seen(&evidence->rows[middle], key) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low < evidence->n && compare_seen(&evidence->rows[low], key) == 0
		   ? &evidence->rows[low]
		   : NULL;
}

/* The next of the equal rows without a verdict; or NULL. */
static struct unix_seen *seen_next(const struct unix_evidence *evidence,
				   struct span line,
				   const struct unix_sock *sock,
				   struct unix_seen **first)
{
	const struct unix_seen key = {.inode = sock->inode,
				      .digest = digest_of(line),
				      .reading = 1,
				      .suspicious = true};
	size_t i;

	*first = evidence->failed ? NULL : seen_find(evidence, &key);
	if (!*first)
		return NULL;
	i = (size_t)(*first - evidence->rows) + (*first)->given;
	/* there are more equal rows now than in the second reading */
	if (i == evidence->n || compare_seen(&evidence->rows[i], &key) != 0)
		return NULL;
	return &evidence->rows[i];
}

enum unix_verdict unix_evidence_judge(struct unix_evidence *evidence,
				      struct span line,
				      const struct unix_sock *sock)
{
	struct unix_seen *first, *seen;

	/* a line that is no row can only be a part of a name */
	if (!sock)
		return UNIX_FORGED;
	seen = seen_next(evidence, line, sock, &first);
	if (!seen)
		return UNIX_UNDECIDED;
	first->given++;
	return seen->forged ? UNIX_FORGED : UNIX_UNDECIDED;
}

void unix_evidence_pass(struct unix_evidence *evidence, struct span line,
			const struct unix_sock *sock)
{
	struct unix_seen *first, *seen;

	if (evidence->n == 0)
		return;
	seen = seen_next(evidence, line, sock, &first);
	if (seen && !seen->forged)
		first->given++;
}

bool unix_evidence_lacks(const struct unix_evidence *evidence,
			 const struct sock_holders *holders)
{
	for (size_t i = 0; i < evidence->n; i++)
		if (evidence->rows[i].suspicious && evidence->rows[i].inode &&
		    !sock_holders_have(holders, evidence->rows[i].inode))
			return true;
	return false;
}

void unix_evidence_drop(struct unix_evidence *evidence)
{
	size_t kept = 0;

	for (size_t i = 0; i < evidence->n; i++)
		if (evidence->rows[i].reading == 0)
			evidence->rows[kept++] = evidence->rows[i];
	evidence->n = kept;
}

void unix_evidence_free(struct unix_evidence *evidence)
{
	free(evidence->rows);
	*evidence = (struct unix_evidence){.rows = NULL};
}
