/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef LIST_SUMMARY_H
#define LIST_SUMMARY_H

#include "ctx.h"
#include "list/fullest.h"
#include "proc/sockstat.h"

/* The protocols whose rows are counted, as their places in the counts. */
enum { SUMMARY_PROTOS = 8, SUMMARY_STATES = 12 };

/* What one pass over the tables of a namespace finds. */
struct tally {
	uint64_t sockets[SUMMARY_PROTOS]; /* by file, in its order there */
	bool known[SUMMARY_PROTOS];
	uint64_t states[2][SUMMARY_STATES]; /* of tcp and tcp6 */
	uint64_t unaccepted; /* connections that no process has accepted */
	uint64_t closed;     /* that their process has closed */
	uint64_t drops[2];   /* of udp and udp6 */
	unsigned low, high;  /* ports that the kernel chooses from */
	bool has_range;	     /* they were read; else they are the usual ones */
	struct waitings waitings;
	struct destinations destinations;
	bool lost; /* there was no memory for some destinations */
	struct sockstat sockstat, sockstat6;
};

/* Reads the tables. What it holds is freed by tally_free. */
void tally_load(struct ctx *ctx, struct tally *tally);
void tally_free(struct tally *tally);

/*
 * The tcp sockets that are in a table, of all namespaces together. False when
 * one can't be read, or not all of them are seen.
 */
bool netns_tcp_inuse(const struct root *root, uint64_t *inuse);

/* Shows the counts, and the limits, of what was read. */
void summary_counts(struct ctx *ctx, const struct tally *tally);
void summary_limits(struct ctx *ctx, struct tally *tally);

#endif
