/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "show/inet.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "show/cell.h"

enum { PROTO_WIDTH = 5, STATE_WIDTH = 11 };

void text_inet_head(struct ctx *ctx, const void *arg)
{
	(void)arg;
	out_str(ctx->out, "Active Internet connections ");
	cell_which(ctx);
	out_str(ctx->out, "Proto Recv-Q Send-Q Local Address           "
			  "Foreign Address         State      ");
	cell_owner_head(ctx);
}

const char *text_tcp_state(int32_t state)
{
	const char *name = enum_name(&inet_states, state);

	if (name)
		return name;
	return state == 0 ? "" : "UNKNOWN";
}

static const char *udp_state(int32_t state)
{
	if (state == INET_ESTABLISHED)
		return "ESTABLISHED";
	return state == INET_CLOSE ? "" : "UNKNOWN";
}

static void put_state(struct ctx *ctx, enum inet_kind kind, int32_t state)
{
	out_char(ctx->out, ' ');
	if (kind == INET_RAW)
		out_dec_left(ctx->out, state, STATE_WIDTH);
	else
		out_left(ctx->out,
			 kind == INET_TCP ? text_tcp_state(state)
					  : udp_state(state),
			 STATE_WIDTH);
}

/* The names of tcp's timers; udp and raw have only `off` and `on`. */
static void timer_name(enum inet_kind kind, int32_t timer, char name[24])
{
	const char *word = enum_name(&inet_timers, timer);

	if (kind == INET_TCP && word)
		snprintf(name, 24, "%s", word);
	else if (kind != INET_TCP && timer == 0)
		snprintf(name, 24, "off");
	else if (kind != INET_TCP && (timer == 1 || timer == 2))
		snprintf(name, 24, "on%d", (int)timer);
	else
		snprintf(name, 24, "unkn-%d", (int)timer);
}

static void put_timer(struct ctx *ctx, enum inet_kind kind,
		      const struct inet_sock *sock)
{
	/* for udp and raw, net-tools 2.10 takes the ticks for hundredths */
	long hz = kind == INET_TCP ? sysconf(_SC_CLK_TCK) : 100;
	/* and for udp it prints no retransmits */
	uint64_t retr = kind == INET_UDP ? 0 : sock->retrnsmt;
	/* a timer that is off has no time left, whatever the line says */
	double when = sock->timer == 0 ? 0 : (double)sock->when;
	char name[24];

	timer_name(kind, sock->timer, name);
	out_printf(ctx->out, " %s (%2.2f/%lld/%d)", name, when / (double)hz,
		   (long long)retr, (int)sock->timeout);
}

void text_queues(struct ctx *ctx, const char *proto, int64_t rx, int64_t tx)
{
	out_left(ctx->out, proto, PROTO_WIDTH);
	/* most are empty */
	if (rx == 0 && tx == 0) {
		out_bytes(ctx->out, "      0      0 ", 15);
		return;
	}
	out_char(ctx->out, ' ');
	out_dec(ctx->out, rx, 6);
	out_char(ctx->out, ' ');
	out_dec(ctx->out, tx, 6);
	out_char(ctx->out, ' ');
}

/* The heading calls udplite by its short name. */
static const char *proto_word(const struct inet_proto *proto)
{
	if (proto->kind != INET_UDP || strncmp(proto->name, "udplite", 7) != 0)
		return proto->name;
	return proto->name[7] == '6' ? "udpl6" : "udpl";
}

void text_inet(struct ctx *ctx, const void *rec)
{
	const struct inet_sock *sock = rec;
	const struct inet_proto *proto = sock->proto;

	if (sock->sctp) {
		text_sctp(ctx, sock);
		return;
	}

	text_queues(ctx, proto_word(proto), (int64_t)sock->rx_queue,
		    (int64_t)sock->tx_queue);
	cell_socket(ctx, &sock->local, sock->local_port, proto->services);
	out_char(ctx->out, ' ');
	cell_socket(ctx, &sock->remote, sock->remote_port, proto->services);
	put_state(ctx, proto->kind, sock->state);
	cell_owner(ctx, sock->uid, sock->inode);
	if (ctx->opts->timers)
		put_timer(ctx, proto->kind, sock);
	cell_owners(ctx, &sock->owner, sock->uid);
	out_char(ctx->out, '\n');
}
