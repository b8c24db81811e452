/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_IFACE_H
#define SHOW_IFACE_H

#include "ctx.h"
#include "proc/if_inet6.h"
#include "proc/iface.h"

/* The title, in the first listing alone, and what is above the short table. */
void text_iface_head(struct ctx *ctx);

/*
 * A row of the short table or, with -e, the long format, with those of `inet6`
 * that belong to the interface.
 */
void text_iface(struct ctx *ctx, const struct iface *iface,
		const struct if_inet6_list *inet6);

/* The long format alone. */
void text_iface_long(struct out *out, const struct iface *iface,
		     const struct if_inet6_list *inet6);

#endif
