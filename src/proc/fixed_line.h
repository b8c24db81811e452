/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_FIXED_LINE_H
#define PROC_FIXED_LINE_H

#include <stddef.h>
#include <stdint.h>

#include "proc/scan.h"

/*
 * A line of a table whose columns have fixed positions, as in the tables of
 * amateur radio. A new line overwrites the previous one from the start. So
 * after a short line, the rest still has the contents of the previous line or
 * of the header. The line break is part of the line. net-tools 2.10 prints such
 * rests, and reads lines in pieces of FIXED_LINE_PIECE bytes.
 */
enum { FIXED_LINE_SIZE = 256, FIXED_LINE_PIECE = FIXED_LINE_SIZE - 1 };

/* All zero before the first line. */
struct fixed_line {
	char text[FIXED_LINE_SIZE];
};

/*
 * Overwrites it with a line of up to FIXED_LINE_PIECE bytes, including its line
 * break.
 */
void fixed_line_load(struct fixed_line *fixed, struct span line, bool newline);

/*
 * Returns up to `len` bytes from column `at` on; empty if there is no such
 * column. The span is valid until the next line.
 */
struct span fixed_line_cell(const struct fixed_line *fixed, size_t at,
			    size_t len);

/*
 * Ends the text at column `at`, also for later lines that are shorter:
 * net-tools 2.10 writes the end of a word there.
 */
void fixed_line_cut(struct fixed_line *fixed, size_t at);

/* The number in a cell, as atoi reads it: 0 if there is none. */
int32_t fixed_line_number(const struct fixed_line *fixed, size_t at,
			  size_t len);

#endif
