/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <stdio.h>

#include "show/cell.h"
#include "show/inet.h"

/* UNKNOWN(99), as net-tools 2.10 prints it for sctp. */
static void put_sctp_state(struct ctx *ctx, int32_t state)
{
	if (state < 0 || state > INET_CLOSING) {
		char unknown[24];

		snprintf(unknown, sizeof unknown, "UNKNOWN(%d)", (int)state);
		out_printf(ctx->out, " %-11s", unknown);
	} else {
		out_printf(ctx->out, " %-11s", text_tcp_state(state));
	}
}

/* The last columns of an sctp socket's last row. */
static void put_sctp_end(struct ctx *ctx, const struct sctp_sock *sock)
{
	cell_owner(ctx, sock->uid, sock->inode);
	/* the kernel reports no timer */
	if (ctx->opts->timers)
		out_char(ctx->out, ' ');
}

/* The columns before the addresses of a socket's row. */
static void put_sctp_start(struct ctx *ctx, const struct sctp_sock *sock,
			   int row)
{
	if (row > 0)
		out_str(ctx->out, "\n                    ");
	else if (sock->assoc)
		text_queues(ctx, "sctp", sock->rx_queue, sock->tx_queue);
	else
		out_str(ctx->out, "sctp                ");
}

static void put_sctp_row_state(struct ctx *ctx, const struct sctp_sock *sock,
			       int row)
{
	if (row > 0)
		out_pad(ctx->out, 1 + 11);
	else
		put_sctp_state(ctx, sock->state);
}

/* One row for each address; one column has the width of both addresses. */
static void text_sctp_ep(struct ctx *ctx, const struct sctp_sock *sock)
{
	struct span local = sock->local;
	struct addr addr;

	for (int row = 0; sctp_addr_next(sock, &local, &addr); row++) {
		put_sctp_start(ctx, sock, row);
		cell_sctp(ctx, &addr, &sock->local_port, 2 * CELL_ADDR + 1);
		put_sctp_row_state(ctx, sock, row);
	}
}

/* One end in one row of an association: an address, or blanks. */
static void put_sctp_side(struct ctx *ctx, bool there, const struct addr *addr,
			  const uint16_t *port)
{
	if (there)
		cell_sctp(ctx, addr, port, CELL_ADDR);
	else
		out_pad(ctx->out, CELL_ADDR);
}

/*
 * One row for each address of the end that has more; the first row has the
 * ports.
 */
static void text_sctp_assoc(struct ctx *ctx, const struct sctp_sock *sock)
{
	struct span local = sock->local, remote = sock->remote;
	struct addr l, r;
	bool has_l = sctp_addr_next(sock, &local, &l);
	bool has_r = sctp_addr_next(sock, &remote, &r);

	for (int row = 0; has_l || has_r; row++) {
		put_sctp_start(ctx, sock, row);
		put_sctp_side(ctx, has_l, &l, row ? NULL : &sock->local_port);
		out_char(ctx->out, ' ');
		put_sctp_side(ctx, has_r, &r, row ? NULL : &sock->remote_port);
		put_sctp_row_state(ctx, sock, row);
		has_l = sctp_addr_next(sock, &local, &l);
		has_r = sctp_addr_next(sock, &remote, &r);
	}
}

void text_sctp(struct ctx *ctx, const struct inet_sock *sock)
{
	if (sock->sctp->assoc)
		text_sctp_assoc(ctx, sock->sctp);
	else
		text_sctp_ep(ctx, sock->sctp);
	put_sctp_end(ctx, sock->sctp);
	cell_owners(ctx, &sock->owner, sock->uid);
	out_char(ctx->out, '\n');
}
