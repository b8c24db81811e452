/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_SORT_H
#define SHOW_SORT_H

#include "output.h"
#include "query/keys.h"

/*
 * The output of --sort: keeps the rows of a table, each as the bytes that it
 * will print and those of its keys, and hands them on in order when the table
 * ends. What takes them is another output, or plain text if that is NULL.
 */
struct sort {
	struct output output;
	struct output *base;
	struct keys *keys;
	const struct record_type *type;	  /* of the rows that are kept */
	const struct record_type *headed; /* whose head was shown last */
	struct out *body;		  /* where a row is made */
	struct bytes bytes;		  /* keys and bodies of all rows */
	struct sort_row *rows;		  /* owned */
	size_t n, size;
	bool lost; /* there was no memory for some rows */
};

/* Sets up the output. False without memory. */
bool sort_init(struct sort *sort, struct output *base, struct keys *keys);

void sort_free(struct sort *sort);

#endif
