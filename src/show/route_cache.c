/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <string.h>

#include "proc/flags.h"
#include "show/cell.h"
#include "show/route.h"

/* Cells of addresses: a longer one moves the rest to the right. */
enum { ADDR_WIDTH = 15, IFACE_CUT = 6, IFACE_WIDTH = 8 };

/* The first flags of both layouts; the bits are those of route.h of Linux. */
static const struct flag old_flags[] = {
    {ROUTE_UP, "U"},	 {ROUTE_HOST, "H"}, {ROUTE_GATEWAY, "G"},
    {ROUTE_REJECT, "!"}, {0x08, "R"},	    {0x10, "D"},
    {0x20, "M"},
};

static const struct flag new_flags[] = {
    {ROUTE_GATEWAY, "G"}, {ROUTE_REJECT, "!"}, {0x08, "R"},	  {0x10, "D"},
    {0x20, "M"},	  {ROUTE_UP, "-"},     {ROUTE_HOST, "o"},
};

/* The last flags of both layouts; the bits are those of in_route.h. */
static const struct flag cache_flags[] = {
    {0x00010000, "n"}, {0x00020000, "d"}, {0x00080000, "t"},
    {0x00200000, "f"}, {0x00400000, "q"}, {0x00800000, "Ns"},
    {0x01000000, "r"}, {0x04000000, "i"}, {0x08000000, "Nd"},
    {0x10000000, "b"}, {0x20000000, "m"}, {0x40000000, "#"},
    {0x80000000, "l"},
};

#define ROWS(table) (sizeof(table) / sizeof *(table))

/* With -ee an unknown layout has no header. */
static const char *head_of(enum route_detail detail,
			   enum route_cache_layout layout)
{
	if (detail == DETAIL_MSS)
		return "Flags   MSS Window  irtt Iface\n";
	if (detail == DETAIL_METRIC)
		return "Flags Metric Ref    Use Iface\n";
	if (detail == DETAIL_NONE || layout == CACHE_UNKNOWN)
		return NULL;
	return layout == CACHE_OLD
		   ? "Flags Metric Ref    Use Iface    MSS   Window irtt  "
		     "HH  Arp\n"
		   : "Flags Metric Ref    Use Iface    MSS   Window irtt  "
		     "TOS HHRef HHUptod     SpecDst\n";
}

static void put_columns(struct ctx *ctx, const struct route_cache_head *cache)
{
	const char *head = head_of(text_route_detail(ctx->opts), cache->layout);

	if (route_cache_layout(cache->words) == CACHE_UNKNOWN)
		out_printf(ctx->out,
			   "ERROR: proc_guess_fmt(/proc/net/rt_cache,... "
			   "returned: %u\n",
			   cache->words);
	if (!head)
		return;
	out_str(ctx->out, "Source          Destination     Gateway         ");
	out_str(ctx->out, head);
}

void text_route_cache_head(struct ctx *ctx, const void *arg)
{
	if (arg)
		put_columns(ctx, arg);
	else
		out_str(ctx->out, "Kernel IP routing cache\n");
}

static void put_host(struct ctx *ctx, const struct addr *addr)
{
	char text[ADDR_TEXT];

	out_name(ctx->out, text_route_host(ctx, addr, text), ADDR_WIDTH);
	out_char(ctx->out, ' ');
}

static void put_flags(struct ctx *ctx, enum route_cache_layout layout,
		      uint32_t flags)
{
	char first[FLAGS_TEXT], last[FLAGS_TEXT];

	if (layout == CACHE_OLD)
		(void)flags_format(old_flags, ROWS(old_flags), flags, true,
				   first);
	else
		(void)flags_format(new_flags, ROWS(new_flags), flags, true,
				   first);
	(void)flags_format(cache_flags, ROWS(cache_flags), flags, false, last);
	strcat(first, last);
	out_printf(ctx->out, "%-5s ", first);
}

/* The last columns of -ee. */
static void put_full(struct ctx *ctx, enum route_cache_layout layout,
		     const struct route_cached *route)
{
	struct out *out = ctx->out;
	char text[ADDR_TEXT];
	const char *specdst;
	size_t len;

	if (layout == CACHE_OLD) {
		out_printf(out, "%-3d %d\n", route->tos, route->hhref);
		return;
	}
	out_printf(out, "%-3d %-3d   %-3d ", route->tos, route->hhref,
		   route->hhuptod);
	specdst = text_route_host(ctx, &route->specdst, text);
	len = strlen(specdst);
	out_pad(out, len < ADDR_WIDTH ? ADDR_WIDTH - len : 0);
	out_name(out, specdst, 0);
	out_char(out, '\n');
}

/* The columns after the flags with -ee; one is narrower than with -e. */
static void put_all(struct ctx *ctx, enum route_cache_layout layout,
		    const struct route_cached *route)
{
	struct out *out = ctx->out;
	size_t len = strlen(route->iface);

	if (len > IFACE_CUT)
		len = IFACE_CUT;
	out_printf(out, "%-6d %-3d %6d ", route->metric, route->refcnt,
		   route->use);
	out_clean(out, (struct span){route->iface, len}, CLEAN_ASCII,
		  IFACE_WIDTH);
	out_printf(out, " %-5d %-6d %-5d ", route->mtu, route->window,
		   route->irtt);
	put_full(ctx, layout, route);
}

void text_route_cache(struct ctx *ctx, const void *rec)
{
	const struct route_cached *route = rec;
	const enum route_cache_layout layout = route->layout;
	enum route_detail detail = text_route_detail(ctx->opts);
	struct out *out = ctx->out;

	if (detail == DETAIL_NONE)
		return;
	put_host(ctx, &route->source);
	put_host(ctx, &route->dest);
	put_host(ctx, &route->gateway);
	put_flags(ctx, layout, route->flags);
	if (detail == DETAIL_ALL) {
		put_all(ctx, layout, route);
		return;
	}
	if (detail == DETAIL_METRIC)
		out_printf(out, "%-6d %-2d %7d ", route->metric, route->refcnt,
			   route->use);
	else
		out_printf(out, "%5d %-5d %6d ", route->mtu, route->window,
			   route->irtt);
	out_name(out, route->iface, 0);
	out_char(out, '\n');
}
