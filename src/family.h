/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef FAMILY_H
#define FAMILY_H

#include <stddef.h>

#include "proc/scan.h"

/* What -A takes. */
struct family {
	const char *name;
	const char *title; /* in the list of those that have routes, or NULL */
	unsigned want;	   /* WANT_* of opts.h */
};

/*
 * The family that `name` or one of its aliases stands for, or NULL. What it
 * returns is static.
 */
const struct family *family_find(struct span name);

/* The i-th family in the order in which they are listed, or NULL. */
const struct family *family_at(size_t i);

#endif
