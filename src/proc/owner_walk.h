/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_OWNER_WALK_H
#define PROC_OWNER_WALK_H

#include "proc/owner.h"

struct owner_walk;

/*
 * Starts to search the sockets of all processes of `root`, each process once,
 * in several threads, while the caller continues. NULL without memory.
 */
struct owner_walk *owner_walk_start(const struct root *root, bool context);

/*
 * Declares, at most once, that only the owners of `inodes` are wanted. The walk
 * then ends when no process can change them any more. `inodes` is the member of
 * the `owners` that is later passed to owner_walk_end(). Does nothing if `walk`
 * is NULL.
 */
void owner_walk_want(struct owner_walk *walk, struct inodes *inodes);

/*
 * Takes part in the walk until it is complete, and frees `walk`. Fills
 * `owners`, which must be empty except for the wanted inodes. If none were
 * declared, all sockets are wanted. False, with errno, if /proc itself can't be
 * read, or without memory, which includes that `walk` is NULL: the owners found
 * so far are kept.
 */
bool owner_walk_end(struct owner_walk *walk, struct owners *owners);

#endif
