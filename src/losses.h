/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef LOSSES_H
#define LOSSES_H

#include <stdatomic.h>

#include "proc/root.h"

/* One failure: its file below its tree, and the message without a prefix. */
enum { LOSS_FILE = 128, LOSS_MESSAGE = 320, LOSSES_KEPT = 16 };

struct loss {
	atomic_bool kept;
	char file[LOSS_FILE];
	char message[LOSS_MESSAGE];
};

/*
 * What has been lost by failures: a listing goes on without it, but says so,
 * and the program ends with a status that says so. All zero is none.
 */
struct losses {
	atomic_uint n;
	/* a message about one of them is enough */
	atomic_bool owners, names;
	struct loss first[LOSSES_KEPT];
};

/* Says on stderr what was lost; for root's `lost`, with `losses` as arg. */
void losses_add(void *losses, enum tree tree, const char *path, int error);

/* How many there are. */
unsigned losses_count(const struct losses *losses);

/* The i-th; NULL after the last one that is kept. */
const struct loss *losses_at(const struct losses *losses, unsigned i);

#endif
