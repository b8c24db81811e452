/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "show/bt.h"

#include <string.h>

#include "show/cell.h"
#include "show/enum_name.h"

void text_bt_head(struct ctx *ctx, const void *arg)
{
	(void)arg;
	out_str(ctx->out, "Active Bluetooth connections ");
	cell_which(ctx);
}

void text_l2cap_head(struct ctx *ctx, const void *arg)
{
	(void)arg;
	out_printf(ctx->out,
		   "%-6s %-17s %-17s %-9s %7s %-6s %-6s %7s %7s %-7s\n",
		   "Proto", "Destination", "Source", "State", "PSM", "DCID",
		   "SCID", "IMTU", "OMTU", "Security");
}

void text_rfcomm_head(struct ctx *ctx, const void *arg)
{
	(void)arg;
	out_printf(ctx->out, "%-6s %-17s %-17s %-9s %7s\n", "Proto",
		   "Destination", "Source", "State", "Channel");
}

static const char *state_name(int32_t state)
{
	return enum_name_or_unknown(&bt_states, state);
}

static const char *security_name(int32_t security)
{
	return enum_name_or_unknown(&bt_securities, security);
}

static void put_addr(struct ctx *ctx, struct span addr)
{
	if (bt_addr_is_any(addr))
		addr = (struct span){"*", 1};
	out_clean(ctx->out, addr, CLEAN_ASCII, 17);
	out_char(ctx->out, ' ');
}

void text_l2cap(struct ctx *ctx, const void *rec)
{
	const struct l2cap_sock *sock = rec;
	out_str(ctx->out, "l2cap  ");
	put_addr(ctx, sock->dest);
	put_addr(ctx, sock->source);
	out_printf(ctx->out, "%-9s %7d 0x%04x 0x%04x %7d %7d %-7s\n",
		   state_name(sock->state), (int)sock->psm,
		   (unsigned)sock->dcid, (unsigned)sock->scid, (int)sock->imtu,
		   (int)sock->omtu, security_name(sock->security));
}

void text_rfcomm(struct ctx *ctx, const void *rec)
{
	const struct rfcomm_sock *sock = rec;
	out_str(ctx->out, "rfcomm ");
	put_addr(ctx, sock->dest);
	put_addr(ctx, sock->source);
	out_printf(ctx->out, "%-9s %7d\n", state_name(sock->state),
		   (int)sock->channel);
}
