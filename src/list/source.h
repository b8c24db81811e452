/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef LIST_SOURCE_H
#define LIST_SOURCE_H

#include "ctx.h"
#include "proc/lines.h"

struct inet_proto;
struct record_type;

/* The files in which each line is a record, for rows_list. */
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
 * A kernel file of the socket listing. The files of a section follow each
 * other. The first of them has `missing`, the name in the message if it does
 * not exist.
 */
struct source {
	const char *path;		/* its path below `tree` */
	const struct record_type *type; /* type of its records */
	enum tree tree;
	unsigned want;	     /* the WANT_* of its section */
	unsigned family;     /* WANT_INET, WANT_INET6, or 0 */
	const char *missing; /* "AF INET (tcp)", or NULL */
	/* net-tools 2.10 exits if it may not open it */
	bool strict;
	/* the kernel needs long to print it, even without rows */
	bool ahead;
	/*
	 * It is read to its end before the kernel is asked about its rows. The
	 * kernel skips a row if a socket is closed between two reads.
	 */
	bool whole;
	const char *bogus;		/* the kind of line, for a message */
	const struct inet_proto *proto; /* of Internet sockets */
	/*
	 * true for the first line after the listening sockets, if they come
	 * first; or NULL
	 */
	bool (*past_listeners)(struct span line);
	/* an additional condition for reading it, or NULL */
	bool (*wanted)(const struct opts *opts);
	/*
	 * The record type whose head is shown even without a file, or NULL. Of
	 * consecutive files with the same type, the first that is read shows
	 * it.
	 */
	const struct record_type *title;
	enum source_rows rows; /* for rows_list */
	int (*list)(struct ctx *ctx, const struct source *source,
		    struct lines *lines);
};

/* The i-th file in the order of the listing, or NULL after the last. */
const struct source *source_at(size_t i);

/* True if it is a table of the kernel without long records. */
bool source_is_table(const struct source *source);

/* The maximum number of sources. */
enum { SOURCES_MAX = 32 };

#endif
