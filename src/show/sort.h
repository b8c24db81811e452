/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_SORT_H
#define SHOW_SORT_H

#include "output.h"
#include "query/keys.h"

/* More than a mode has kinds of tables. */
enum { SORT_TABLES = 16 };

/* A table with the rows of several namespaces. */
struct sort_table {
	const struct record_type *type;
	/* where it was first, and its head as it was printed there */
	uint64_t netns;
	const struct record_type *section;
	struct bytes head;
};

/*
 * The output of --sort. It stores the rows of a table, each as the bytes to
 * print and the bytes of its keys, and passes them on in order when the table
 * ends. The receiver is another output, or plain text if that is NULL.
 */
struct sort {
	struct output output;
	struct output *base;
	struct keys *keys;
	const struct record_type *type; /* of the rows that are kept */
	/* plain text of several namespaces, where tables come by turns */
	struct sort_table tables[SORT_TABLES];
	size_t n_tables, table; /* table: the one that rows are for */
	struct out *body;	/* where a row is made */
	struct bytes bytes;	/* keys and bodies of all rows */
	struct sort_row *rows;	/* owned */
	size_t n, size;
	bool lost; /* there was no memory for some rows */
};

/* Sets up the output. False without memory. */
bool sort_init(struct sort *sort, struct output *base, struct keys *keys);

void sort_free(struct sort *sort);

#endif
