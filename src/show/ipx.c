/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "show/ipx.h"

#include <stdio.h>
#include <string.h>

#include "show/cell.h"

/* NNNNNNNN:XXXXXXXXXXXX:PPPP and its NUL. */
enum { IPX_END = 8 + 1 + 12 + 1 + 4 + 1 };

void text_ipx_head(struct ctx *ctx, const void *arg)
{
	(void)arg;
	out_str(ctx->out, "Active IPX sockets\n"
			  "Proto Recv-Q Send-Q Local Address              "
			  "Foreign Address            State");
	if (ctx->opts->extend)
		out_str(ctx->out, " User");
	out_char(ctx->out, '\n');
}

/* net-tools 2.10 leaves out what is zero: a network, a node, or both. */
static void end_format(const struct ipx_end *end, char text[IPX_END])
{
	static const uint8_t none[sizeof end->node];
	const uint8_t *n = end->node;
	bool has_node = end->has_addr && memcmp(n, none, sizeof none) != 0;
	char *at = text;

	if (end->is_none) {
		strcpy(text, "-");
		return;
	}
	if (end->has_addr && end->net != 0)
		at += sprintf(at, "%08X", (unsigned)end->net);
	if (has_node && at > text)
		*at++ = ':';
	if (has_node)
		at += sprintf(at, "%02X%02X%02X%02X%02X%02X", n[0], n[1], n[2],
			      n[3], n[4], n[5]);
	sprintf(at, ":%04X", (unsigned)end->port);
}

static const char *state_name(int32_t state)
{
	switch (state) {
	case IPX_ESTABLISHED:
		return "ESTAB";
	case IPX_CLOSE:
		return "";
	default:
		return "UNK.";
	}
}

void text_ipx(struct ctx *ctx, const void *rec)
{
	const struct ipx_sock *sock = rec;
	char local[IPX_END], remote[IPX_END];

	end_format(&sock->local, local);
	end_format(&sock->remote, remote);
	/* net-tools 2.10 prints what is sent under Recv-Q */
	out_printf(ctx->out, "IPX   %6lld %6lld %-26s %-26s %-5s",
		   (long long)sock->tx_queue, (long long)sock->rx_queue, local,
		   remote, state_name(sock->state));
	if (ctx->opts->extend) {
		out_char(ctx->out, ' ');
		cell_user(ctx, sock->uid);
	}
	out_char(ctx->out, '\n');
}
