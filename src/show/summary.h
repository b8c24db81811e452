/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_SUMMARY_H
#define SHOW_SUMMARY_H

#include "ctx.h"

/* Prints --summary; see struct record_type. */
void text_count_head(struct ctx *ctx, const void *arg);
void text_count(struct ctx *ctx, const void *rec);
void text_limit_head(struct ctx *ctx, const void *arg);
void text_limit(struct ctx *ctx, const void *rec);

#endif
