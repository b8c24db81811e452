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
 * The failures of a run. After a failure the listing continues without the lost
 * part. The program reports the failure and exits with an error status. All
 * zero is none.
 */
struct failures {
	atomic_uint n;
	/* Of the current listing, for outputs that have listings: */
	unsigned before; /* number of failures before it */
	/* one message about failures is enough */
	atomic_bool owners, names;
	atomic_uint messages; /* the first of its messages are kept */
	struct failure first[FAILURES_KEPT];
};

/*
 * Reports a failure on stderr. It is the callback `failed` of struct root, with
 * `failures` as its argument.
 */
void failures_add(void *failures, enum tree tree, const char *path, int error);

/* The number of failures of the whole run. */
unsigned failures_count(const struct failures *failures);

/* The number of failures of this listing. */
unsigned failures_here(const struct failures *failures);

/* The i-th message of this listing; NULL after the last one that is kept. */
const struct failure *failures_at(const struct failures *failures, unsigned i);

/* The number of messages of this listing that were not kept. */
unsigned failures_unkept(const struct failures *failures);

/* Ends the failures of this listing; later ones belong to the next listing. */
void failures_next(struct failures *failures);

#endif
