/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef LIST_PREFETCH_H
#define LIST_PREFETCH_H

#include "ctx.h"

/* A part of a listing; `arg` is its argument. */
typedef void prefetch_run(struct ctx *ctx, const void *arg);

/* True if a host name may require a lookup in the network. */
bool prefetch_pays(const struct ctx *ctx);

/*
 * Runs `run` without output and messages. All hosts that it will name when it
 * runs again are looked up at once, in the order in which it needs them. Does
 * not wait for the answers. Does nothing unless it saves time.
 */
void prefetch(const struct ctx *ctx, prefetch_run *run, const void *arg);

#endif
