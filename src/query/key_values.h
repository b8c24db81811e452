/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef QUERY_KEY_VALUES_H
#define QUERY_KEY_VALUES_H

#include "query/node.h"

/*
 * The values of a key in a record, one after the other: those of a list, or of
 * a field of its elements, of which each comes once. The time that it takes
 * grows with their number alone: a list may have thousands of elements.
 */
struct key_values {
	struct ctx *ctx;
	const struct node_field *found;
	const void *record;
	size_t next; /* element */
	/* elements whose values were given, by their values, plus one; NULL as
	 * long as they are few, or without memory */
	size_t *slots;
	size_t n_slots, n;
	bool no_memory;
};

void key_values_begin(struct key_values *values, struct ctx *ctx,
		      const struct node_field *found, const void *record);

/* The next one. False after the last, and when the key is absent. */
bool key_values_next(struct key_values *values, struct value *value);

void key_values_end(struct key_values *values);

#endif
