/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_IPX_H
#define SHOW_IPX_H

#include "ctx.h"
#include "proc/ipx.h"

/* Prints an IPX socket; see struct record_type. */
void text_ipx_head(struct ctx *ctx, const void *arg);
void text_ipx(struct ctx *ctx, const void *rec);

#endif
