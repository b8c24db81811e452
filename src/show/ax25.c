/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "show/ax25.h"

#include "show/enum_name.h"

void text_ax25_head(struct ctx *ctx, const void *arg)
{
	(void)arg;
	out_str(ctx->out, "Active AX.25 sockets\n"
			  "Dest       Source     Device  State        Vr/Vs    "
			  "Send-Q  Recv-Q\n");
}

static const char *state_name(int32_t state)
{
	/* in net-tools 2.10 three more states have no name */
	const int32_t places = (int32_t)ax25_states.n + 3;
	const char *name = enum_name(&ax25_states, state);

	if (name)
		return name;
	return state >= 0 && state < places ? "(null)" : "UNKNOWN";
}

void text_ax25(struct ctx *ctx, const void *rec)
{
	const struct ax25_sock *sock = rec;
	struct out *out = ctx->out;

	out_clean(out, sock->dest, CLEAN_ASCII, 9);
	out_pad(out, 2);
	out_clean(out, sock->source, CLEAN_ASCII, 9);
	out_pad(out, 2);
	out_clean(out, sock->device, CLEAN_ASCII, 6);
	out_printf(out, "  %-11s  %03d/%03d  %-6d  %-6d\n",
		   state_name(sock->state), (int)sock->vr, (int)sock->vs,
		   (int)sock->send_q, (int)sock->recv_q);
}
