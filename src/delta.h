/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef DELTA_H
#define DELTA_H

#include "field/field.h"

struct delta_slot;

/*
 * The counters of the listing before, by name, from which the rise of each is
 * told. All zero is none.
 */
struct delta {
	struct delta_slot *slots; /* a hash table */
	size_t used, size;
	bool lost;	   /* there was no memory for some */
	uint64_t listing;  /* the number of this listing */
	void *copy;	   /* of the record at hand, with what rose in it */
	uint64_t at;	   /* when the listing before began, in milliseconds */
	uint64_t interval; /* from then to this one, in milliseconds */
};

/* The largest record that delta_record can take. */
enum { DELTA_RECORD = 2048 };

/*
 * Begins a listing: measures the time since the one before. A counter that is
 * not in the listing before is new.
 */
void delta_begin(struct delta *delta);

/* Which counter it is: of what, its name, and the network namespace or 0. */
struct delta_key {
	struct span of;
	struct span name;
	uint64_t netns;
};

/*
 * How far the counter has risen to `value` since it was last asked for. One
 * that fell, or that is new, counts from 0. False when it is new, and when
 * there was no memory for it: then it has not risen.
 */
bool delta_rise(struct delta *delta, const struct delta_key *key,
		uint64_t value, uint64_t *rise);

/* The number of the namespace that is shown, as keys have it. */
uint64_t delta_netns(const struct ctx *ctx);

/*
 * A copy of a record in which each counter is its rise; good until the next
 * call. NULL when nothing is to be shown: counters alone, and none rose, or
 * there was no memory.
 */
const void *delta_record(struct ctx *ctx, struct delta *delta,
			 const struct record_type *type, const void *record);

void delta_free(struct delta *delta);

#endif
