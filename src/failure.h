/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef FAILURE_H
#define FAILURE_H

#include <stdatomic.h>

#include "proc/root.h"

/* One failure: its file below its tree, and the message without a prefix. */
enum { FAILURE_FILE = 128, FAILURE_MESSAGE = 320, FAILURES_KEPT = 64 };

struct failure {
	atomic_bool kept;
	char file[FAILURE_FILE];
	char message[FAILURE_MESSAGE];
};

/*
 * The failures of a run: a listing goes on without what they cost, but says so,
 * and the program ends with a status that says so. All zero is none.
 */
struct failures {
	atomic_uint n;
	/* Of the listing that is under way, for outputs that have listings: */
	unsigned before; /* how many came before it */
	/* a message about one of them is enough */
	atomic_bool owners, names;
	atomic_uint messages; /* of them the first are kept */
	struct failure first[FAILURES_KEPT];
};

/* Says on stderr what failed; for root's `failed`, with `failures` as arg. */
void failures_add(void *failures, enum tree tree, const char *path, int error);

/* How many there are of the whole run. */
unsigned failures_count(const struct failures *failures);

/* How many there are of this listing. */
unsigned failures_here(const struct failures *failures);

/* The i-th message of this listing; NULL after the last one that is kept. */
const struct failure *failures_at(const struct failures *failures, unsigned i);

/* How many messages of this listing were not kept. */
unsigned failures_unkept(const struct failures *failures);

/* The listing has told its failures; those that come are of the next one. */
void failures_next(struct failures *failures);

#endif
