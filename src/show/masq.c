/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "show/masq.h"

#include <inttypes.h>
#include <string.h>

#include "show/cell.h"

/* The text of a protocol, and the protocol of its port names: NULL has none. */
static const struct {
	const char *name, *services;
} protocols[] = {
    [MASQ_OTHER] = {"", NULL},	  [MASQ_IP] = {"ip", NULL},
    [MASQ_TCP] = {"tcp", "tcp"},  [MASQ_UDP] = {"udp", "udp"},
    [MASQ_ICMP] = {"icmp", NULL}, [MASQ_GRE] = {"gre", NULL},
    [MASQ_ESP] = {"esp", NULL},
};

void text_masq_head(struct ctx *ctx, const void *arg)
{
	(void)arg;
	out_str(ctx->out, "IP masquerading entries\nprot   expire ");
	if (ctx->opts->extend)
		out_str(ctx->out, "   initseq delta prevd ");
	out_str(ctx->out, "source               destination          ports\n");
}

static void put_host(struct ctx *ctx, const struct addr *addr)
{
	char text[ADDR_TEXT];
	const char *host = cell_host(ctx, addr, text);
	struct span name = {host, strnlen(host, CELL_HOST_MAX)};

	out_clean(ctx->out, name, CLEAN_ASCII, 20);
	out_char(ctx->out, ' ');
}

static void put_port(struct ctx *ctx, uint16_t port, const char *services)
{
	char text[CELL_PORT];
	const char *name = cell_port(ctx, port, services, text);
	struct span cut = {name, strnlen(name, CELL_SERVICE_MAX)};

	out_clean(ctx->out, cut, CLEAN_ASCII, 0);
}

/* Minutes, seconds and hundredths. */
static void put_expires(struct ctx *ctx, uint64_t expires)
{
	out_printf(ctx->out, "%3" PRIu64 ":%02u.%02u ", expires / 6000,
		   (unsigned)(expires / 100 % 60), (unsigned)(expires % 100));
}

static void put_sequence(struct ctx *ctx, const struct masq *masq)
{
	out_printf(ctx->out, "%10" PRIu64 " %5d ", masq->initseq,
		   (int)masq->delta);
	if (masq->has_prevd)
		out_printf(ctx->out, "%5d ", (int)masq->prevd);
	else
		out_str(ctx->out, "    - ");
}

void text_masq(struct ctx *ctx, const void *rec)
{
	const struct masq *masq = rec;
	const char *services = protocols[masq->protocol].services;

	out_printf(ctx->out, "%-4s", protocols[masq->protocol].name);
	put_expires(ctx, masq->expires);
	if (ctx->opts->extend)
		put_sequence(ctx, masq);
	put_host(ctx, &masq->source);
	put_host(ctx, &masq->target);
	put_port(ctx, masq->source_port, services);
	out_str(ctx->out, " -> ");
	put_port(ctx, masq->target_port, services);
	out_str(ctx->out, " (");
	put_port(ctx, masq->masq_port, services);
	out_str(ctx->out, ")\n");
}
