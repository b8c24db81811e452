/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_TABLE_H
#define SHOW_TABLE_H

#include "output.h"
#include "query/keys.h"

/*
 * The output of --columns: a table of the fields that are named, as wide as the
 * widest value. Its rows are kept until the listing ends, each as its cells
 * with a NUL after each of them.
 */
struct table {
	struct output output;
	struct keys *columns;
	struct out *body; /* where a row is made */
	struct bytes cells;
	bool lost; /* there was no memory for some rows */
};

/* Sets up the output. False without memory. */
bool table_init(struct table *table, struct keys *columns);

void table_free(struct table *table);

/*
 * Prints rows of `n` cells, each ended by a NUL, below a line with the names of
 * the columns, which are cells in the same form.
 */
void table_print(struct out *out, struct span names, struct span cells,
		 size_t n);

#endif
