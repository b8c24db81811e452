/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef LIST_PROGRAMS_H
#define LIST_PROGRAMS_H

#include "ctx.h"
#include "proc/owner_walk.h"

/*
 * Ends the walk for the programs of -p, as owner_walk_end() does, and reports
 * lack of memory, or of permission to inspect processes.
 */
void programs_end(struct ctx *ctx, struct owner_walk *walk,
		  struct owners *owners);

/*
 * Waits until the finder, which has been started, has looked at all processes,
 * and says what it has not seen.
 */
void programs_find(struct ctx *ctx, struct finder *finder);

/* Says that /proc is mounted with this hidepid=, if that is not 0. */
void programs_hidden(struct ctx *ctx, unsigned hidepid);

#endif
