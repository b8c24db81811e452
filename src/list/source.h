/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef LIST_SOURCE_H
#define LIST_SOURCE_H

#include "ctx.h"
#include "proc/lines.h"

struct inet_proto;
struct record_type;

/* The files of which each line is a record, for rows_list. */
enum source_rows {
	ROWS_MCAST,
	ROWS_IPX,
	ROWS_AX25,
	ROWS_X25,
	ROWS_NETROM,
	ROWS_ROSE,
	ROWS_L2CAP,
	ROWS_RFCOMM
};

/*
 * A kernel file of the socket listing. The files of one section follow each
 * other; the first of them has `missing`, which is what is said when it is not
 * there.
 */
struct source {
	const char *path;		/* below `tree` */
	const struct record_type *type; /* of its records */
	enum tree tree;
	unsigned want;	     /* the WANT_* of its section */
	unsigned family;     /* WANT_INET, WANT_INET6, or 0 */
	const char *missing; /* "AF INET (tcp)", or NULL */
	/* net-tools 2.10 gives up on it if it may not open it */
	bool strict;
	/* the kernel takes its time for it, even if there is not one row */
	bool ahead;
	/*
	 * the kernel is asked about its rows: it is read to its end before, as
	 * a row is passed over when sockets are closed between two reads
	 */
	bool whole;
	const char *bogus;		/* the kind of line, for a message */
	const struct inet_proto *proto; /* of Internet sockets */
	/*
	 * true of the first line after the sockets that listen, where they
	 * come first, or NULL
	 */
	bool (*past_listeners)(struct span line);
	/* what else must hold for it to be read, or NULL */
	bool (*wanted)(const struct opts *opts);
	/*
	 * whose head is shown even if there is no file, or NULL; of files that
	 * follow each other and have the same one it is that of the first that
	 * is looked for
	 */
	const struct record_type *title;
	enum source_rows rows; /* for rows_list */
	int (*list)(struct ctx *ctx, const struct source *source,
		    struct lines *lines);
};

/* The i-th file in the order of the listing, or NULL after the last. */
const struct source *source_at(size_t i);

/* True when it is a table of the kernel's, none of its records long. */
bool source_is_table(const struct source *source);

/* No more than so many are there. */
enum { SOURCES_MAX = 32 };

#endif
