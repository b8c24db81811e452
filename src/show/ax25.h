/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_AX25_H
#define SHOW_AX25_H

#include "ctx.h"
#include "proc/ax25.h"

/* Prints an AX.25 socket; see struct record_type. */
void text_ax25_head(struct ctx *ctx, const void *arg);
void text_ax25(struct ctx *ctx, const void *rec);

#endif
