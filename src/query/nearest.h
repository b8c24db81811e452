/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef QUERY_NEAREST_H
#define QUERY_NEAREST_H

#include "proc/scan.h"

/*
 * Looks for the name that a mistyped word is nearest to: each candidate is
 * offered, and `name` is the best so far, or NULL when none is near enough to
 * be meant.
 */
struct nearest {
	struct span word;
	const char *name;
	unsigned distance;
};

void nearest_init(struct nearest *nearest, struct span word);
void nearest_offer(struct nearest *nearest, const char *name);

#endif
