/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_X25_H
#define SHOW_X25_H

#include "ctx.h"
#include "proc/x25.h"

/* Prints an X.25 socket; see struct record_type. */
void text_x25_head(struct ctx *ctx, const void *arg);
void text_x25(struct ctx *ctx, const void *rec);

#endif
