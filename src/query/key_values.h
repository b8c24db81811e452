/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef QUERY_KEY_VALUES_H
#define QUERY_KEY_VALUES_H

#include "query/node.h"

/*
 * Iterates over the values of a key in a record: those of a list, or of a field
 * of its elements, without duplicates. The time is linear, because a list may
 * have thousands of elements.
 */
struct key_values {
	struct ctx *ctx;
	const struct node_field *found;
	const void *record;
	size_t next; /* element */
	/*
	 * indexes plus one of the elements whose values were returned, by
	 * value; NULL as long as they are few, or without memory
	 */
	size_t *slots;
	size_t n_slots, n;
	bool no_memory;
};

void key_values_begin(struct key_values *values, struct ctx *ctx,
		      const struct node_field *found, const void *record);

/* Returns the next one. False after the last, and if the key is absent. */
bool key_values_next(struct key_values *values, struct value *value);

void key_values_end(struct key_values *values);

#endif
