/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "show/group.h"

#include "show/cell.h"

void text_group_head(struct ctx *ctx)
{
	out_str(ctx->out, "IPv6/IPv4 Group Memberships\n"
			  "Interface       RefCnt Group\n"
			  "--------------- ------ ---------------------\n");
}

void text_group(struct ctx *ctx, const struct group *group)
{
	char text[ADDR_TEXT];

	out_name(ctx->out, group->device, GROUP_DEVICE - 1);
	out_printf(ctx->out, " %-6d ", (int)group->users);
	out_name(ctx->out, cell_host(ctx, &group->addr, text), 0);
	out_char(ctx->out, '\n');
}
