/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_CARD_H
#define PROC_CARD_H

#include <stddef.h>
#include <stdint.h>

#include "proc/scan.h"

/*
 * A line of a table whose columns have fixed places, as amateur radio's have.
 * It lies over the line before: what a shorter line does not reach shows that,
 * the header included, and the line break is part of it. net-tools 2.10 prints
 * these, and so reads lines in pieces of CARD_PIECE bytes.
 */
enum { CARD_SIZE = 256, CARD_PIECE = CARD_SIZE - 1 };

/* All zero before the first line. */
struct card {
	char text[CARD_SIZE];
};

/* Lays a line of up to CARD_PIECE bytes, with a line break or not, on it. */
void card_load(struct card *card, struct span line, bool newline);

/*
 * Up to `len` bytes from column `at` on; nothing where there is no such column.
 * The span is good until the next line comes.
 */
struct span card_cell(const struct card *card, size_t at, size_t len);

/*
 * Ends the text at column `at`, for the lines that don't reach so far: where
 * net-tools 2.10 has ended a word.
 */
void card_cut(struct card *card, size_t at);

/* The number in such a cell, as atoi reads it: 0 when there is none. */
int32_t card_number(const struct card *card, size_t at, size_t len);

#endif
