/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_IFACE_H
#define SHOW_IFACE_H

#include "ctx.h"
#include "proc/if_inet6.h"
#include "proc/iface.h"

/*
 * Prints the title, only in the first listing, and the head of the short table.
 */
void text_iface_head(struct ctx *ctx, const void *arg);

/* Prints a row of the short table or, with -e, the long format. */
void text_iface(struct ctx *ctx, const void *rec);

/* Prints the long format. */
void text_iface_long(struct out *out, const struct iface *iface);

#endif
