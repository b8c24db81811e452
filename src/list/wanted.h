/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef LIST_WANTED_H
#define LIST_WANTED_H

#include "list/prefetch.h"
#include "proc/inodes.h"

/*
 * Runs `run` without output and messages, to collect the inodes of the sockets
 * that it will show. They are added to `inodes`. `live` means that they come
 * from the kernel of this machine. False without memory.
 */
bool wanted_add(const struct ctx *ctx, prefetch_run *run, const void *arg,
		bool live, struct inodes *inodes);

#endif
