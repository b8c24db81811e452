/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <string.h>

#include "show/route.h"

/*
 * A cell of a card. The line break of a line that ends within it is printed:
 * net-tools 2.10 does so, and no name can forge one.
 */
static void put_cell(struct out *out, struct span cell, size_t width)
{
	size_t pad = cell.len < width ? width - cell.len : 0;

	for (;;) {
		const char *newline = memchr(cell.at, '\n', cell.len);
		size_t len = newline ? (size_t)(newline - cell.at) : cell.len;

		out_clean(out, (struct span){cell.at, len}, CLEAN_ASCII, 0);
		if (!newline)
			break;
		out_char(out, '\n');
		cell.at += len + 1;
		cell.len -= len + 1;
	}
	out_pad(out, pad);
}

void text_route_ax25_head(struct ctx *ctx)
{
	out_str(ctx->out, "Kernel AX.25 routing table\n"
			  "Destination  Iface    Use\n");
}

void text_route_ax25(struct ctx *ctx, const struct ax25_route *route)
{
	put_cell(ctx->out, route->callsign, 9);
	out_str(ctx->out, "    ");
	put_cell(ctx->out, route->dev, 4);
	out_printf(ctx->out, "   %5d\n", route->use);
}

void text_route_x25_head(struct ctx *ctx)
{
	out_str(ctx->out, "Kernel X.25 routing table\n"
			  "Destination          Iface\n");
}

/* The column is filled up to 21 for as many digits as there should be. */
void text_route_x25(struct ctx *ctx, const struct x25_route *route)
{
	struct out *out = ctx->out;

	if (route->digits == 0) {
		out_printf(out, "%-21s", "*");
	} else {
		put_cell(out, route->addr, 0);
		out_printf(out, "/%-*d", 20 - route->digits, route->digits);
	}
	put_cell(out, route->dev, 5);
	out_char(out, '\n');
}

void text_route_netrom_head(struct ctx *ctx)
{
	out_str(ctx->out, "Kernel NET/ROM routing table\n"
			  "Destination  Mnemonic  Quality  Neighbour  Iface\n");
}

void text_route_netrom_node(struct ctx *ctx, const struct netrom_node *node)
{
	put_cell(ctx->out, node->callsign, 9);
	out_str(ctx->out, "    ");
	put_cell(ctx->out, node->mnemonic, 7);
	out_str(ctx->out, "   ");
}

/* Where there is none, net-tools 2.10 does not end the line either. */
void text_route_netrom_neigh(struct ctx *ctx, const struct netrom_node *node,
			     const struct netrom_neigh *neigh)
{
	out_printf(ctx->out, "%3d      ", node->quality);
	put_cell(ctx->out, neigh->callsign, 9);
	out_str(ctx->out, "  ");
	put_cell(ctx->out, neigh->dev, 0);
	out_char(ctx->out, '\n');
}

void text_route_rose_head(struct ctx *ctx)
{
	out_str(ctx->out, "Kernel ROSE routing table\n"
			  "Destination  neigh1 callsign  device  "
			  "neigh2 callsign  device  "
			  "neigh3 callsign  device\n");
}

void text_route_rose_node(struct ctx *ctx, const struct rose_node *node)
{
	put_cell(ctx->out, node->addr, 10);
	out_str(ctx->out, "   ");
}

void text_route_rose_neigh(struct ctx *ctx, int32_t number,
			   const struct rose_neigh *neigh)
{
	out_printf(ctx->out, "%05d  ", number);
	if (!neigh)
		return;
	put_cell(ctx->out, neigh->callsign, 9);
	out_str(ctx->out, "    ");
	put_cell(ctx->out, neigh->dev, 4);
}

void text_route_rose_end(struct ctx *ctx)
{
	out_char(ctx->out, '\n');
}
