/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <string.h>

#include "show/route.h"

/*
 * Prints a cell of a fixed line. If a line ends in the cell, its line break is
 * printed: net-tools 2.10 does so, and no name can forge one.
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

void text_route_ax25_head(struct ctx *ctx, const void *arg)
{
	(void)arg;
	out_str(ctx->out, "Kernel AX.25 routing table\n"
			  "Destination  Iface    Use\n");
}

void text_route_ax25(struct ctx *ctx, const void *rec)
{
	const struct ax25_route *route = rec;
	put_cell(ctx->out, route->callsign, 9);
	out_str(ctx->out, "    ");
	put_cell(ctx->out, route->dev, 4);
	out_printf(ctx->out, "   %5d\n", route->use);
}

void text_route_x25_head(struct ctx *ctx, const void *arg)
{
	(void)arg;
	out_str(ctx->out, "Kernel X.25 routing table\n"
			  "Destination          Iface\n");
}

/* Fills the column up to 21, for the number of digits that there should be. */
void text_route_x25(struct ctx *ctx, const void *rec)
{
	const struct x25_route *route = rec;
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

void text_route_netrom_head(struct ctx *ctx, const void *arg)
{
	(void)arg;
	out_str(ctx->out, "Kernel NET/ROM routing table\n"
			  "Destination  Mnemonic  Quality  Neighbour  Iface\n");
}

/* Without a neighbour, net-tools 2.10 does not print a line break. */
void text_route_netrom(struct ctx *ctx, const void *rec)
{
	const struct netrom_route *route = rec;

	put_cell(ctx->out, route->node.callsign, 9);
	out_str(ctx->out, "    ");
	put_cell(ctx->out, route->node.mnemonic, 7);
	out_str(ctx->out, "   ");
	if (!route->has_neigh)
		return;
	out_printf(ctx->out, "%3d      ", route->node.quality);
	put_cell(ctx->out, route->neigh.callsign, 9);
	out_str(ctx->out, "  ");
	put_cell(ctx->out, route->neigh.dev, 0);
	out_char(ctx->out, '\n');
}

void text_route_rose_head(struct ctx *ctx, const void *arg)
{
	(void)arg;
	out_str(ctx->out, "Kernel ROSE routing table\n"
			  "Destination  neigh1 callsign  device  "
			  "neigh2 callsign  device  "
			  "neigh3 callsign  device\n");
}

static void put_rose_link(struct out *out, const struct rose_link *link)
{
	out_printf(out, "%05d  ", link->number);
	if (!link->known)
		return;
	put_cell(out, link->neigh.callsign, 9);
	out_str(out, "    ");
	put_cell(out, link->neigh.dev, 4);
}

void text_route_rose(struct ctx *ctx, const void *rec)
{
	const struct rose_route *route = rec;

	put_cell(ctx->out, route->node.addr, 10);
	out_str(ctx->out, "   ");
	for (int32_t i = 0; i < route->node.n; i++)
		put_rose_link(ctx->out, &route->links[i]);
	out_char(ctx->out, '\n');
}
