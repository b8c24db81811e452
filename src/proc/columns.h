/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_COLUMNS_H
#define PROC_COLUMNS_H

#include <stddef.h>
#include <stdint.h>

#include "proc/scan.h"

/* How the words of a column are read. */
enum column_kind {
	COLUMN_IFACE, /* a word of up to 15 bytes, as %15s reads it */
	COLUMN_WORD,  /* one of up to 127 */
	COLUMN_HEX,
	COLUMN_INT
};

struct column {
	const char *name; /* in the header line */
	enum column_kind kind;
};

enum { COLUMNS_MAX = 16 };

/*
 * Where the columns of a table are, as its header line says: they come in the
 * order in which they are wanted, and others may stand between them.
 */
struct columns {
	const struct column *want; /* the caller's, of `n` columns */
	size_t n;
	unsigned skip[COLUMNS_MAX]; /* other columns before each of them */
	const char *lacks;	    /* the first one that isn't there */
};

/* What a header line turns out to be. */
enum columns_result {
	COLUMNS_OK,
	COLUMNS_LACK, /* `lacks` says what */
	COLUMNS_MANY  /* more columns than net-tools 2.10 can take */
};

/*
 * Reads a header line. `want` has at most COLUMNS_MAX columns and outlives
 * `columns`.
 */
enum columns_result columns_parse(struct span line, const struct column *want,
				  size_t n, struct columns *columns);

/* The value of one column: the word, or the number, signed or not. */
struct column_value {
	struct span word;
	int32_t number;
};

/*
 * Reads a row up to the first field that is missing or wrong; returns how many
 * were right. The words point into the line.
 */
size_t columns_row(struct span line, const struct columns *columns,
		   struct column_value fields[COLUMNS_MAX]);

#endif
