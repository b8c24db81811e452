/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "show/ipx.h"

#include <stdio.h>
#include <string.h>

#include "show/cell.h"

/* Room for NNNNNNNN:XXXXXXXXXXXX:PPPP and its NUL. */
enum { IPX_ENDPOINT = 8 + 1 + 12 + 1 + 4 + 1 };

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

/* net-tools 2.10 omits zeros: a network, a node, or both. */
static void endpoint_format(const struct ipx_endpoint *endpoint,
			    char text[IPX_ENDPOINT])
{
	static const uint8_t none[sizeof endpoint->node];
	const uint8_t *n = endpoint->node;
	bool has_node = endpoint->has_addr && memcmp(n, none, sizeof none) != 0;
	char *at = text;

	if (endpoint->is_none) {
		strcpy(text, "-");
		return;
	}
	if (endpoint->has_addr && endpoint->net != 0)
		at += sprintf(at, "%08X", (unsigned)endpoint->net);
	if (has_node && at > text)
		*at++ = ':';
	if (has_node)
		at += sprintf(at, "%02X%02X%02X%02X%02X%02X", n[0], n[1], n[2],
			      n[3], n[4], n[5]);
	sprintf(at, ":%04X", (unsigned)endpoint->port);
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
	char local[IPX_ENDPOINT], remote[IPX_ENDPOINT];

	endpoint_format(&sock->local, local);
	endpoint_format(&sock->remote, remote);
	/* net-tools 2.10 prints the send queue under Recv-Q */
	out_printf(ctx->out, "IPX   %6lld %6lld %-26s %-26s %-5s",
		   (long long)sock->tx_queue, (long long)sock->rx_queue, local,
		   remote, state_name(sock->state));
	if (ctx->opts->extend) {
		out_char(ctx->out, ' ');
		cell_user(ctx, sock->uid);
	}
	out_char(ctx->out, '\n');
}
