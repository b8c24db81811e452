/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_NETNS_H
#define SHOW_NETNS_H

#include "ctx.h"

/*
 * Prints the heading of a network namespace's tables; see struct record_type.
 */
void text_netns_head(struct ctx *ctx, const void *arg);
void text_netns(struct ctx *ctx, const void *rec);

#endif
