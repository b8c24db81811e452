/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_ROSE_H
#define SHOW_ROSE_H

#include "ctx.h"
#include "proc/rose.h"

/* Prints a ROSE socket; see struct record_type. */
void text_rose_head(struct ctx *ctx, const void *arg);
void text_rose(struct ctx *ctx, const void *rec);

#endif
