/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "show/netrom.h"

#include "show/enum_name.h"

void text_netrom_head(struct ctx *ctx, const void *arg)
{
	(void)arg;
	out_str(ctx->out,
		"Active NET/ROM sockets\n"
		"User       Dest       Source     Device  State        "
		"Vr/Vs    Send-Q  Recv-Q\n");
}

static const char *state_name(int32_t state)
{
	return enum_name_or_unknown(&netrom_states, state);
}

void text_netrom(struct ctx *ctx, const void *rec)
{
	const struct netrom_sock *sock = rec;
	struct out *out = ctx->out;

	out_clean(out, sock->user, CLEAN_ASCII, 9);
	out_pad(out, 2);
	out_clean(out, sock->dest, CLEAN_ASCII, 9);
	out_pad(out, 2);
	out_clean(out, sock->source, CLEAN_ASCII, 9);
	out_pad(out, 2);
	out_clean(out, sock->device, CLEAN_ASCII, 6);
	out_printf(out, "  %-11s  %03d/%03d  %-6d  %-6d\n",
		   state_name(sock->state), (int)sock->vr, (int)sock->vs,
		   (int)sock->send_q, (int)sock->recv_q);
}
