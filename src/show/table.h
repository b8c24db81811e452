/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_TABLE_H
#define SHOW_TABLE_H

#include "output.h"
#include "query/keys.h"

/*
 * The output of --columns: a table of the requested fields, each column as wide
 * as its widest value. Its rows are stored until the listing ends, each as its
 * cells with a NUL after each of them.
 */
struct table {
	struct output output;
	struct keys *columns;
	struct out *body; /* for formatting a row */
	struct bytes cells;
	bool lost; /* there was no memory for some rows */
};

/* Sets up the output. False without memory. */
bool table_init(struct table *table, struct keys *columns);

void table_free(struct table *table);

/*
 * For rows of `n` cells, each ended by a NUL: the widths, which begin as 0, are
 * measured first, and then the rows are printed.
 */
void cells_measure(struct span cells, size_t n, size_t widths[KEYS_MAX]);
void cells_put(struct out *out, struct span cells, size_t n,
	       const size_t widths[KEYS_MAX]);

#endif
