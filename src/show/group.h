/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_GROUP_H
#define SHOW_GROUP_H

#include "ctx.h"
#include "proc/group.h"

/* The text of the multicast groups; see struct record_type. */
void text_group_head(struct ctx *ctx, const void *arg);
void text_group(struct ctx *ctx, const void *rec);

#endif
