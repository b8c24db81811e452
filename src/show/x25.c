/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "show/x25.h"

#include <string.h>

#include "show/word.h"

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
	static const char *const names[] = {
	    [X25_LISTENING] = "LISTENING",
	    [X25_SABM_SENT] = "SABM_SENT",
	    [X25_DISC_SENT] = "DISC_SENT",
	    [X25_ESTABLISHED] = "ESTABLISHED",
	    [X25_RECOVERY] = "RECOVERY",
	    /* net-tools 2.10 prints these */
	    "(null)",
	    "(null)",
	    "(null)",
	};

	return word_of(names, sizeof names / sizeof *names, state);
}

void text_x25(struct ctx *ctx, const void *rec)
{
	const struct x25_sock *sock = rec;
	/* net-tools 2.10 cuts off the last digit */
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
