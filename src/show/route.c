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
