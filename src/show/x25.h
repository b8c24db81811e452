/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_X25_H
#define SHOW_X25_H

#include "ctx.h"
#include "proc/x25.h"

/* The text of the X.25 sockets; see struct record_type. */
void text_x25_head(struct ctx *ctx, const void *arg);
void text_x25(struct ctx *ctx, const void *rec);

#endif
