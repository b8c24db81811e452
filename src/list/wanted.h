/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef LIST_WANTED_H
#define LIST_WANTED_H

#include "list/prefetch.h"
#include "proc/inodes.h"

/*
 * Has `run` print into nowhere, and say nothing, to learn the inodes of the
 * sockets that it will show; they are added to `inodes`. `live` tells that they
 * come from the kernel of this machine. False without memory.
 */
bool wanted_add(const struct ctx *ctx, prefetch_run *run, const void *arg,
		bool live, struct inodes *inodes);

#endif
