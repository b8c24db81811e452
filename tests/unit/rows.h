/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef ROWS_H
#define ROWS_H

#include "unit.h"

/*
 * A file of the machine, and the records of a listing that finds it: each as
 * --json has its fields, on a line, with a ' for each ".
 */
struct rows_case {
	const char *path, *text, *rows;
};

/*
 * Runs the listing with each of the files alone, beside those that are there
 * before, and fails unless its records are these.
 */
void rows_check(struct rig *rig, int (*run)(struct ctx *ctx),
		const struct rows_case *cases, size_t n);

/* The same of the fields that need something, such as names. */
void rows_check_needs(struct rig *rig, int (*run)(struct ctx *ctx),
		      const struct rows_case *cases, size_t n);

/* As if -A NAME had been given. */
void rows_family(struct rig *rig, const char *name);

#endif
