/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef DELTA_H
#define DELTA_H

#include "field/field.h"

struct delta_slot;

/*
 * The counters of the previous listing, by name, from which the rise of each
 * one is computed. All zero is empty.
 */
struct delta {
	struct delta_slot *slots; /* a hash table */
	size_t used, size;
	bool lost;	  /* there was no memory for some counters */
	uint64_t listing; /* the number of this listing */
	void *copy;	  /* the current record, with its rises */
	uint64_t at;	  /* when the previous listing began, in milliseconds */
	uint64_t interval; /* from then to this listing, in milliseconds */
};

/* The largest record that delta_record accepts. */
enum { DELTA_RECORD = 2048 };

/*
 * Begins a listing and measures the time since the previous one. A counter that
 * was not in the previous listing is new.
 */
void delta_begin(struct delta *delta);

/* Identifies a counter: its kind, its name, and the network namespace or 0. */
struct delta_key {
	struct span of;
	struct span name;
	uint64_t netns;
};

/*
 * Computes how far the counter has risen to `value` since the previous call. A
 * counter that fell, or that is new, counts from 0. False if it is new, or if
 * there was no memory for it: then the rise is 0.
 */
bool delta_rise(struct delta *delta, const struct delta_key *key,
		uint64_t value, uint64_t *rise);

/* The number of the namespace that is shown, as it is in the keys. */
uint64_t delta_netns(const struct ctx *ctx);

/*
 * Returns a copy of a record in which each counter is replaced by its rise. It
 * is valid until the next call. NULL if nothing is to be shown, because the
 * record has only counters and none rose, or because there was no memory.
 */
const void *delta_record(struct ctx *ctx, struct delta *delta,
			 const struct record_type *type, const void *record);

void delta_free(struct delta *delta);

#endif
