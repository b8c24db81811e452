/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef LIST_SUMMARY_H
#define LIST_SUMMARY_H

#include "ctx.h"
#include "list/fullest.h"
#include "proc/sockstat.h"

/* The protocols whose rows are counted, as indexes of the counts. */
enum { SUMMARY_PROTOS = 8, SUMMARY_STATES = 12 };

/* The results of one pass over the tables of a namespace. */
struct tally {
	uint64_t sockets[SUMMARY_PROTOS]; /* by file, in its order */
	bool known[SUMMARY_PROTOS];
	uint64_t states[2][SUMMARY_STATES]; /* of tcp and tcp6 */
	uint64_t unaccepted; /* connections that no process has accepted */
	uint64_t closed;     /* connections that their process has closed */
	uint64_t drops[2];   /* of udp and udp6 */
	unsigned low, high;  /* the range of ports that the kernel selects */
	bool has_range; /* the range was read; otherwise it is the default */
	struct waitings waitings;
	struct destinations destinations;
	bool lost; /* there was no memory for some destinations */
	struct sockstat sockstat, sockstat6;
};

/* Reads the tables. tally_free frees the result. */
void tally_load(struct ctx *ctx, struct tally *tally);
void tally_free(struct tally *tally);

/*
 * The number of tcp sockets in the tables of all namespaces. False if a table
 * can't be read, or if some namespaces are not visible.
 */
bool netns_tcp_inuse(const struct root *root, uint64_t *inuse);

/* Shows the counts and the limits. */
void summary_counts(struct ctx *ctx, const struct tally *tally);
void summary_limits(struct ctx *ctx, struct tally *tally);

#endif
