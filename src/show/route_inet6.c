/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "proc/flags.h"
#include "show/cell.h"
#include "show/route.h"

#define ROWS(table) (sizeof(table) / sizeof *(table))

static const struct flag neighbour_flags[] = {
    {NDISC_ROUTER, "R"},
    {NDISC_DIRECT, "x"},
    {NDISC_CACHED, "h"},
    {NDISC_PROXY, "P"},
};

/* The room of net-tools 2.10 for a host and the text after it. */
enum { HOST_CUT = 127 };

/* Prints a host and, if `len` is given, /LEN, in a column of `width`. */
static void put_host(struct ctx *ctx, const struct addr *addr,
		     const int32_t *len, size_t width)
{
	char text[ADDR_TEXT], bits[16] = "", cell[HOST_CUT + 1];

	if (len)
		snprintf(bits, sizeof bits, "/%" PRId32, *len);
	snprintf(cell, sizeof cell, "%s%s", text_route_host(ctx, addr, text),
		 bits);
	out_name(ctx->out, cell, width);
	out_char(ctx->out, ' ');
}

static void put_head(struct ctx *ctx, const char *title)
{
	out_str(ctx->out, title);
	out_str(ctx->out, "Destination                    "
			  "Next Hop                   "
			  "Flag Met Ref  Use If\n");
}

void text_route6_head(struct ctx *ctx, const void *arg)
{
	(void)arg;
	put_head(ctx, "Kernel IPv6 routing table\n");
}

void text_route_cache6_head(struct ctx *ctx, const void *arg)
{
	(void)arg;
	put_head(ctx, "Kernel IPv6 routing cache\n");
}

void text_route6(struct ctx *ctx, const void *rec)
{
	const struct route6 *route = rec;
	char flags[FLAGS_TEXT];

	put_host(ctx, &route->dest.addr, &route->dest_len, 30);
	put_host(ctx, &route->next_hop.addr, NULL, 26);
	(void)flags_route6(route->flags, flags);
	out_printf(ctx->out, "%-4s %-3d %d %6d ", flags, route->metric,
		   route->refcnt, route->use);
	out_name(ctx->out, route->iface, 0);
	out_char(ctx->out, '\n');
}

void text_neighbour_head(struct ctx *ctx, const void *arg)
{
	(void)arg;
	out_str(ctx->out, "Kernel IPv6 Neighbour Cache\n"
			  "Neighbour                                   "
			  "HW Address        Iface    Flags Ref State");
	if (text_route_detail(ctx->opts) != DETAIL_MSS)
		out_str(ctx->out, "            Stale(sec) Delete(sec)");
	out_char(ctx->out, '\n');
}

static void state_format(int32_t state, char text[24])
{
	static const struct {
		enum ndisc_state state;
		const char *name;
	} names[] = {
	    {NDISC_NONE, "NONE"},	    {NDISC_INCOMPLETE, "INCOMPLETE"},
	    {NDISC_REACHABLE, "REACHABLE"}, {NDISC_STALE, "STALE"},
	    {NDISC_DELAY, "DELAY"},	    {NDISC_PROBE, "PROBE"},
	    {NDISC_FAILED, "FAILED"},	    {NDISC_NOARP, "NOARP"},
	    {NDISC_PERMANENT, "PERM"},
	};

	for (size_t i = 0; i < ROWS(names); i++)
		if ((int32_t)names[i].state == state) {
			strcpy(text, names[i].name);
			return;
		}
	snprintf(text, 24, "UNKNOWN(%02" PRIx32 ")", (uint32_t)state);
}

static void put_hw(struct ctx *ctx, const struct neighbour *neighbour)
{
	char text[NDISC_HW * 3] = "";
	size_t len = 0;

	for (size_t i = 0; i < NDISC_HW; i++) {
		if (i > 0)
			text[len++] = ':';
		for (size_t k = 0; neighbour->hw[i][k]; k++)
			text[len++] = neighbour->hw[i][k];
	}
	out_name(ctx->out, text, 17);
	out_char(ctx->out, ' ');
}

void text_neighbour(struct ctx *ctx, const void *rec)
{
	const struct neighbour *neighbour = rec;
	struct out *out = ctx->out;
	char flags[FLAGS_TEXT], state[24];

	put_host(ctx, &neighbour->addr.addr, &neighbour->len, 43);
	put_hw(ctx, neighbour);
	out_name(out, neighbour->iface, 8);
	(void)flags_format(neighbour_flags, ROWS(neighbour_flags),
			   (uint32_t)neighbour->flags, false, flags);
	state_format(neighbour->state, state);
	out_printf(out, " %-5s %-3d %-16s", flags, neighbour->refcnt, state);
	if (text_route_detail(ctx->opts) != DETAIL_MSS) {
		out_printf(out, " %-10" PRId64 " ", ndisc_stale_in(neighbour));
		if (neighbour->refcnt != 0)
			out_str(out, "* ");
		else
			out_printf(out, "%-7" PRId64 " ",
				   ndisc_delete_in(neighbour));
	}
	out_char(out, '\n');
}
