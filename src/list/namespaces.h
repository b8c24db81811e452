/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef LIST_NAMESPACES_H
#define LIST_NAMESPACES_H

#include "ctx.h"
#include "mode.h"

/*
 * Prints one listing of the mode for each namespace that --netns or --all-netns
 * requests; returns the exit status.
 */
int namespaces_run(struct ctx *ctx, const struct mode *mode);

#endif
