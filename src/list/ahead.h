/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef LIST_AHEAD_H
#define LIST_AHEAD_H

#include "ctx.h"
#include "list/source.h"

/*
 * Goes through the rows of an Internet file that is held, as the listing will,
 * and has the hosts of those that it will show looked up.
 */
void ahead_hosts(const struct ctx *ctx, const struct source *source,
		 const struct held *held);

#endif
