/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_OWNER_WALK_H
#define PROC_OWNER_WALK_H

#include "proc/owner.h"

struct owner_walk;

/*
 * Starts to look at the sockets of all processes of `root`, each once, in
 * several threads; the caller goes on meanwhile. NULL without memory.
 */
struct owner_walk *owner_walk_start(const struct root *root, bool context);

/*
 * Tells that only the owners of `inodes` are wanted, at most once: then the
 * walk ends when no process can change them any more. They are those of the
 * `owners` that owner_walk_end() is given. Does nothing when `walk` is NULL.
 */
void owner_walk_want(struct owner_walk *walk, struct inodes *inodes);

/*
 * Helps until all is looked at, and frees `walk`. Fills `owners`, which is
 * empty but for the inodes that were wanted, if that was told: otherwise all
 * are. False, with errno, when /proc itself can't be read or there is no
 * memory, also when `walk` is NULL: what was found until then is kept.
 */
bool owner_walk_end(struct owner_walk *walk, struct owners *owners);

#endif
