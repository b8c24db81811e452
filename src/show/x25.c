/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "show/x25.h"

#include <string.h>

#include "show/enum_name.h"

void text_x25_head(struct ctx *ctx, const void *arg)
{
	(void)arg;
	out_str(ctx->out,
		"Active X.25 sockets\n"
		"Dest         Source          Device  LCI  State        "
		"Vr/Vs  Send-Q  Recv-Q\n");
}

static const char *state_name(int32_t state)
{
	/* in net-tools 2.10 three more states have no name */
	const int32_t places = (int32_t)x25_states.n + 3;
	const char *name = enum_name(&x25_states, state);

	if (name)
		return name;
	return state >= 0 && state < places ? "(null)" : "UNKNOWN";
}

void text_x25(struct ctx *ctx, const void *rec)
{
	const struct x25_sock *sock = rec;
	/* net-tools 2.10 omits the last digit */
	struct span source = {sock->source, strnlen(sock->source, 9)};
	struct out *out = ctx->out;

	out_name(out, sock->dest, 15);
	out_pad(out, 1);
	out_clean(out, source, CLEAN_ASCII, 15);
	out_pad(out, 1);
	out_name(out, sock->device, 7);
	out_printf(out, " %-3d  %-11s  %02d/%02d  %-6d  %-6d\n",
		   (int)sock->lci_decimal, state_name(sock->state),
		   (int)sock->vr, (int)sock->vs, (int)sock->send_q,
		   (int)sock->recv_q);
}
