/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "proc/flags.h"
#include "show/route.h"

void text_route_ipx_head(struct ctx *ctx, const void *arg)
{
	(void)arg;
	out_str(ctx->out, "Kernel IPX routing table\n"
			  "Destination               "
			  "Router Net                "
			  "Router Node\n");
}

/* A network or a node that is 0 is printed as blanks. */
static void net_format(uint32_t net, char text[16])
{
	text[0] = '\0';
	if (net != 0)
		snprintf(text, 16, "%08X", (unsigned)net);
}

static void node_format(const uint8_t node[IPX_NODE], char text[16])
{
	static const uint8_t none[IPX_NODE];

	text[0] = '\0';
	if (memcmp(node, none, IPX_NODE) != 0)
		snprintf(text, 16, "%02X%02X%02X%02X%02X%02X", node[0], node[1],
			 node[2], node[3], node[4], node[5]);
}

void text_route_ipx(struct ctx *ctx, const void *rec)
{
	const struct ipx_route *route = rec;
	char net[16], router_net[16], router_node[16];

	net_format(route->net, net);
	net_format(route->router_net, router_net);
	node_format(route->router_node, router_node);
	out_printf(ctx->out, "%-25s %-25s %-25s\n", net, router_net,
		   router_node);
}

void text_route_ddp_head(struct ctx *ctx, const void *arg)
{
	(void)arg;
	out_str(ctx->out,
		"Destination     Gateway         Device          Flags\n");
}

void text_route_ddp(struct ctx *ctx, const void *rec)
{
	const struct ddp_route *route = rec;
	char flags[FLAGS_TEXT];

	out_name(ctx->out, route->target, 16);
	out_name(ctx->out, route->gateway, 16);
	out_name(ctx->out, route->dev, 16);
	out_str(ctx->out, flags_route((uint32_t)route->flags, false, flags));
	out_char(ctx->out, '\n');
}
