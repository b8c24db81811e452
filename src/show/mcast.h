/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_MCAST_H
#define SHOW_MCAST_H

#include "ctx.h"
#include "proc/mcast.h"

/* Prints a multicast group; see struct record_type. */
void text_mcast_head(struct ctx *ctx, const void *arg);
void text_mcast(struct ctx *ctx, const void *rec);

#endif
