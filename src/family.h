/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef FAMILY_H
#define FAMILY_H

#include <stddef.h>

#include "proc/scan.h"

/* An address family that -A accepts. */
struct family {
	const char *name;
	const char *title; /* in the list of -h, or NULL */
	unsigned want;	   /* WANT_* of opts.h */
};

/*
 * The family with this name or alias, or NULL. The returned family is static.
 */
const struct family *family_find(struct span name);

/* The i-th family in the order of the list, or NULL. */
const struct family *family_at(size_t i);

#endif
