/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_COLUMNS_H
#define PROC_COLUMNS_H

#include <stddef.h>
#include <stdint.h>

#include "proc/scan.h"

/* How the words of a column are parsed. */
enum column_kind {
	COLUMN_IFACE, /* a word of up to 15 bytes, as %15s reads it */
	COLUMN_WORD,  /* a word of up to 127 bytes */
	COLUMN_HEX,
	COLUMN_INT
};

struct column {
	const char *name; /* its name in the header line */
	enum column_kind kind;
};

enum { COLUMNS_MAX = 16 };

/*
 * The columns of a table, as found in its header line. They come in the order
 * in which they are wanted, and others may be between them.
 */
struct columns {
	const struct column *want; /* the caller's, of `n` columns */
	size_t n;
	unsigned skip[COLUMNS_MAX]; /* other columns before each */
	const char *lacks;	    /* the first column that is missing */
};

/* The result of reading a header line. */
enum columns_result {
	COLUMNS_OK,
	COLUMNS_LACK, /* a column is missing: `lacks` */
	COLUMNS_MANY  /* more columns than net-tools 2.10 supports */
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
 * Reads a row up to the first field that is missing or invalid; returns the
 * number of valid fields. The words point into the line.
 */
size_t columns_row(struct span line, const struct columns *columns,
		   struct column_value fields[COLUMNS_MAX]);

#endif
