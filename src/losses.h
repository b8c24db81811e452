/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef LOSSES_H
#define LOSSES_H

#include <stdatomic.h>

#include "proc/root.h"

/*
 * What has been lost by failures: a listing goes on without it, but says so,
 * and the program ends with a status that says so. All zero is none.
 */
struct losses {
	atomic_bool any;
	/* a message about one of them is enough */
	atomic_bool owners, names;
};

/* Says on stderr what was lost; for root's `lost`, with `losses` as arg. */
void losses_add(void *losses, enum tree tree, const char *path, int error);

#endif
