/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef LIST_PROGRAMS_H
#define LIST_PROGRAMS_H

#include "ctx.h"
#include "proc/owner_walk.h"

/*
 * Ends the walk for the programs of -p, as owner_walk_end() does, and says what
 * it lacked: memory, or the permission to look into processes.
 */
void programs_end(struct ctx *ctx, struct owner_walk *walk,
		  struct owners *owners);

#endif
