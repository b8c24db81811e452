/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_MASQ_H
#define SHOW_MASQ_H

#include "ctx.h"
#include "proc/masq.h"

/* Prints a masqueraded connection; see struct record_type. */
void text_masq_head(struct ctx *ctx, const void *arg);
void text_masq(struct ctx *ctx, const void *rec);

#endif
