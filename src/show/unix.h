/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_UNIX_H
#define SHOW_UNIX_H

#include "ctx.h"
#include "proc/unix.h"

/* Prints a unix socket; see struct record_type. */
void text_unix_head(struct ctx *ctx, const void *arg);
void text_unix(struct ctx *ctx, const void *rec);

#endif
