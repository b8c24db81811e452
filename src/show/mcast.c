/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "show/mcast.h"

#include <string.h>

#include "show/cell.h"

void text_mcast_head(struct ctx *ctx, const void *arg)
{
	(void)arg;
	out_str(ctx->out, "IPv6/IPv4 Group Memberships\n"
			  "Interface       RefCnt Group\n"
			  "--------------- ------ ---------------------\n");
}

void text_mcast(struct ctx *ctx, const void *rec)
{
	const struct mcast *mcast = rec;
	char text[ADDR_TEXT];
	const char *host = cell_host(ctx, &mcast->addr, text);
	struct span name = {host, strnlen(host, CELL_HOST_MAX)};

	out_name(ctx->out, mcast->device, MCAST_DEVICE - 1);
	out_printf(ctx->out, " %-6d ", (int)mcast->users);
	out_clean(ctx->out, name, CLEAN_ASCII, 0);
	out_char(ctx->out, '\n');
}
