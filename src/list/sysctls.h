/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef LIST_SYSCTLS_H
#define LIST_SYSCTLS_H

#include "ctx.h"

/*
 * The files below /proc/sys/net of the network namespace that is shown. The
 * kernel gives those of the thread that reads them, so they are read by one
 * that is in the namespace. Where none can enter it, no file is there.
 */

/* sysctl_load() of the file. */
size_t sysctls_load(struct ctx *ctx, const char *path, uint64_t *numbers,
		    size_t max);

/* How many of the ports from `low` to `high` are reserved. */
unsigned sysctls_reserved(struct ctx *ctx, unsigned low, unsigned high);

#endif
