/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "show/route.h"

#include "show/cell.h"

const char *text_route_host(struct ctx *ctx, const struct addr *addr,
			    char text[ADDR_TEXT])
{
	if (ctx->opts->symbolic)
		return cell_digits(addr, text);
	return cell_host(ctx, addr, text);
}

enum route_detail text_route_detail(const struct opts *opts)
{
	if (opts->extend == 0)
		return DETAIL_MSS;
	if (opts->extend == 1)
		return DETAIL_METRIC;
	return (enum route_detail)(opts->extend % 4);
}

static void text_unconfigured(struct ctx *ctx, const char *text)
{
	out_str(ctx->out, text);
	out_char(ctx->out, '\n');
}

const struct show_route text_route = {
    .unconfigured = text_unconfigured,
    .fib_head = text_route_fib_head,
    .fib = text_route_fib,
    .cache_title = text_route_cache_title,
    .cache_head = text_route_cache_head,
    .cache = text_route_cache,
    .fib6_head = text_route6_head,
    .fib6 = text_route6,
    .neighbour_head = text_neighbour_head,
    .neighbour = text_neighbour,
    .ax25_head = text_route_ax25_head,
    .ax25 = text_route_ax25,
    .x25_head = text_route_x25_head,
    .x25 = text_route_x25,
    .netrom_head = text_route_netrom_head,
    .netrom_node = text_route_netrom_node,
    .netrom_neigh = text_route_netrom_neigh,
    .rose_head = text_route_rose_head,
    .rose_node = text_route_rose_node,
    .rose_neigh = text_route_rose_neigh,
    .rose_end = text_route_rose_end,
    .ipx_head = text_route_ipx_head,
    .ipx = text_route_ipx,
    .ddp_head = text_route_ddp_head,
    .ddp = text_route_ddp,
};
