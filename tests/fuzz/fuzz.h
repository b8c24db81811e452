/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef FUZZ_H
#define FUZZ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "proc/scan.h"

/*
 * One target: a file fuzz_NAME.c with this function, which is given any bytes
 * there are and hands them to a parser. Its comment "seeds: PATTERN..." names
 * the files of tests/cases that a run begins with, as the end of a pattern of
 * find -path; "seed lines: PATTERN..." those of which it begins with each line.
 * Nothing else is needed: tests/fuzz/run finds the file.
 */
void fuzz_one(const char *data, size_t len);

/*
 * Takes the next line off the input, as lines_next would: without its line
 * break, up to its first NUL. It is a block of its own, with nothing behind
 * it, so that reading past the end is noticed, and good until the next call.
 * The last call of an input returns false and frees it.
 */
struct fuzz_input {
	const char *at, *end;
	char *line;
};

bool fuzz_line(struct fuzz_input *input, struct span *line);

/* Fails unless `part` lies within `line`. An empty one may be nowhere. */
void fuzz_within(struct span line, struct span part);

/* Fails unless `good`. */
void fuzz_must(bool good);

/* libFuzzer and AFL++ call this. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len);

#endif
