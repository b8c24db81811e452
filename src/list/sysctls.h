/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef LIST_SYSCTLS_H
#define LIST_SYSCTLS_H

#include "ctx.h"

/*
 * The files below /proc/sys/net of the network namespace that is shown. The
 * kernel shows the values of the reading thread's namespace, so a thread inside
 * the namespace reads them. If none can enter it, there are no files.
 */

/* sysctl_load() of the file. */
size_t sysctls_load(struct ctx *ctx, const char *path, uint64_t *numbers,
		    size_t max);

/* The number of reserved ports from `low` to `high`. */
unsigned sysctls_reserved(struct ctx *ctx, unsigned low, unsigned high);

#endif
