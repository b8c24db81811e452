/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <string.h>

#include "proc/flags.h"
#include "show/cell.h"
#include "show/route.h"

/* Cells of addresses: in the table a longer one is truncated. */
enum { ADDR_WIDTH = 15, IFACE_CUT = 6, IFACE_WIDTH = 8 };

static bool is_numeric(const struct opts *opts)
{
	/* net-tools 2.10 takes -N for -n here */
	return opts->numeric_hosts || opts->symbolic;
}

static bool has_host_bits(const struct addr *addr, const struct addr *mask)
{
	for (size_t i = 0; i < 4; i++)
		if (addr->bytes[i] & ~mask->bytes[i])
			return true;
	return false;
}

static uint32_t host_order(const struct addr *addr)
{
	const uint8_t *b = addr->bytes;

	return (uint32_t)b[0] << 24 | (uint32_t)b[1] << 16 |
	       (uint32_t)b[2] << 8 | b[3];
}

/* An address that is certainly a host: 0.x.y.z is no network here. */
static const char *host_text(struct ctx *ctx, const struct addr *addr,
			     char text[ADDR_TEXT])
{
	if (is_numeric(ctx->opts))
		return cell_digits(addr, text);
	return cell_host_alone(ctx, addr, text);
}

/* A destination: the name of a host or a network, or digits. */
static const char *dest_text(struct ctx *ctx, const struct route *route,
			     char text[ADDR_TEXT])
{
	const struct addr *dest = &route->dest;
	const char *name;

	if (is_numeric(ctx->opts))
		return host_text(ctx, dest, text);
	if (addr_is_any(dest))
		return addr_is_any(&route->mask) ? "default" : "0.0.0.0";
	if ((route->flags & ROUTE_HOST) || has_host_bits(dest, &route->mask))
		return host_text(ctx, dest, text);
	name = network_name(ctx->names, host_order(dest));
	if (name)
		return name;
	(void)addr_format(dest, text);
	return text;
}

static void put_cut(struct out *out, const char *name, size_t cut, size_t width)
{
	size_t len = strlen(name);

	out_clean(out, (struct span){name, len < cut ? len : cut}, CLEAN_ASCII,
		  width);
	out_char(out, ' ');
}

void text_route_fib_head(struct ctx *ctx, const void *arg)
{
	(void)arg;
	static const char *const heads[] = {
	    [DETAIL_METRIC] = "Flags Metric Ref    Use Iface\n",
	    [DETAIL_MSS] = "Flags   MSS Window  irtt Iface\n",
	    [DETAIL_ALL] = ("Flags Metric Ref    Use Iface    "
			    "MSS   Window irtt\n"),
	};
	enum route_detail detail = text_route_detail(ctx->opts);

	out_str(ctx->out, "Kernel IP routing table\n");
	if (detail == DETAIL_NONE)
		return;
	out_str(ctx->out, "Destination     Gateway         Genmask         ");
	out_str(ctx->out, heads[detail]);
}

/* A reject route has no next hop: its gateway and interface are dashes. */
static void put_rejected(struct out *out, enum route_detail detail,
			 const struct route *route)
{
	if (detail == DETAIL_MSS) {
		out_str(out, "    - -          - -");
		return;
	}
	out_printf(out, "%-6d -  %7d -", route->metric, route->use);
	if (detail == DETAIL_ALL)
		out_str(out, "        -     -      -");
}

/* With -ee the last number is narrower than with -e. */
static void put_values(struct out *out, enum route_detail detail,
		       const struct route *route)
{
	if (detail == DETAIL_ALL) {
		out_printf(out, "%-6d %-3d %6d ", route->metric, route->refcnt,
			   route->use);
		put_cut(out, route->iface, IFACE_CUT, IFACE_WIDTH);
		out_printf(out, "%-5d %-6d %d", route->mtu, route->window,
			   route->irtt);
		return;
	}
	if (detail == DETAIL_METRIC)
		out_printf(out, "%-6d %-2d %7d ", route->metric, route->refcnt,
			   route->use);
	else
		out_printf(out, "%5d %-5d %6d ", route->mtu, route->window,
			   route->irtt);
	out_name(out, route->iface, 0);
}

void text_route_fib(struct ctx *ctx, const void *rec)
{
	const struct route *route = rec;
	const bool reject = (route->flags & ROUTE_REJECT) != 0;
	enum route_detail detail = text_route_detail(ctx->opts);
	char text[ADDR_TEXT], flags[FLAGS_TEXT];
	struct out *out = ctx->out;

	if (detail == DETAIL_NONE)
		return;
	put_cut(out, dest_text(ctx, route, text), ADDR_WIDTH, ADDR_WIDTH);
	put_cut(out, reject ? "-" : host_text(ctx, &route->gateway, text),
		ADDR_WIDTH, ADDR_WIDTH);
	(void)addr_format(&route->mask, text);
	put_cut(out, text, ADDR_WIDTH, ADDR_WIDTH);
	out_printf(out, "%-5s ", flags_route(route->flags, true, flags));
	if (reject)
		put_rejected(out, detail, route);
	else
		put_values(out, detail, route);
	out_char(out, '\n');
}
