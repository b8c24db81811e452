/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_NETROM_H
#define SHOW_NETROM_H

#include "ctx.h"
#include "proc/netrom.h"

/* Prints a NET/ROM socket; see struct record_type. */
void text_netrom_head(struct ctx *ctx, const void *arg);
void text_netrom(struct ctx *ctx, const void *rec);

#endif
