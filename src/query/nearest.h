/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef QUERY_NEAREST_H
#define QUERY_NEAREST_H

#include "proc/scan.h"

/*
 * Searches the name that is nearest to a mistyped word. Each candidate is
 * offered. `name` is the best so far, or NULL if none is near enough.
 */
struct nearest {
	struct span word;
	const char *name;
	unsigned distance;
};

void nearest_init(struct nearest *nearest, struct span word);
void nearest_offer(struct nearest *nearest, const char *name);

#endif
