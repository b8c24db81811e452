/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef LIST_PREFETCH_H
#define LIST_PREFETCH_H

#include "ctx.h"

/* A part of a listing; `arg` is what it was given. */
typedef void prefetch_run(struct ctx *ctx, const void *arg);

/* True when a host may have to be asked for over the network. */
bool prefetch_pays(const struct ctx *ctx);

/*
 * Has `run` print into nowhere, and say nothing, so that the hosts which it
 * will name when it is run in earnest are all asked for at once, in the order
 * in which it needs them. Nothing is waited for. Does nothing unless it pays.
 */
void prefetch(const struct ctx *ctx, prefetch_run *run, const void *arg);

#endif
