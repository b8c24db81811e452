/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef ITEM_H
#define ITEM_H

#include "query/keys.h"
#include "unit.h"

/*
 * A kind of record made up for tests, with a field of each type. Its text is
 * `number name`, below a line with the string that its head is given.
 */
struct item {
	bool has_number;
	int64_t number;
	struct span name; /* absent if it is empty */
	struct addr addr;
	const char *word; /* or NULL: absent */
	uint64_t parts[4];
	size_t n_parts;
	struct prefix prefix;
	bool flag;
};

extern const struct record_type type_item;

/* Another kind, which has the number alone. */
extern const struct record_type type_other;

/* The kinds, for struct query_env. */
extern const struct record_type *const item_types[];

/* The keys in `text`, which must be good. */
void item_keys(struct rig *rig, const char *text, const char *extra,
	       struct keys *keys);

/* An item with a number, and a name if that is not NULL. */
struct item item_of(int64_t number, const char *name);

#endif
