/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_FIXED_LINE_H
#define PROC_FIXED_LINE_H

#include <stddef.h>
#include <stdint.h>

#include "proc/scan.h"

/*
 * A line of a table whose columns have fixed places, as amateur radio's have.
 * It lies over the line before: what a shorter line does not reach shows that,
 * the header included, and the line break is part of it. net-tools 2.10 prints
 * these, and so reads lines in pieces of FIXED_LINE_PIECE bytes.
 */
enum { FIXED_LINE_SIZE = 256, FIXED_LINE_PIECE = FIXED_LINE_SIZE - 1 };

/* All zero before the first line. */
struct fixed_line {
	char text[FIXED_LINE_SIZE];
};

/* Lays a line of up to FIXED_LINE_PIECE bytes, with its line break, on it. */
void fixed_line_load(struct fixed_line *fixed, struct span line, bool newline);

/*
 * Up to `len` bytes from column `at` on; nothing where there is no such column.
 * The span is good until the next line comes.
 */
struct span fixed_line_cell(const struct fixed_line *fixed, size_t at,
			    size_t len);

/*
 * Ends the text at column `at`, for the lines that don't reach so far: where
 * net-tools 2.10 has ended a word.
 */
void fixed_line_cut(struct fixed_line *fixed, size_t at);

/* The number in such a cell, as atoi reads it: 0 when there is none. */
int32_t fixed_line_number(const struct fixed_line *fixed, size_t at,
			  size_t len);

#endif
