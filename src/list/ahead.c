/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "list/ahead.h"

#include "proc/inet_proto.h"
#include "proc/sctp.h"
#include "show/cell.h"
#include "show/show.h"

static void ahead_inet(struct ctx *ctx, const struct inet_proto *proto,
		       const struct inet_sock *sock)
{
	(void)proto;
	cell_ahead(ctx, &sock->local);
	cell_ahead(ctx, &sock->remote);
}

/* The addresses of a list, which are printed one a row. */
static void ahead_list(struct ctx *ctx, const struct sctp_sock *sock,
		       struct span list)
{
	struct addr addr;

	while (sctp_addr_next(sock, &list, &addr))
		cell_ahead(ctx, &addr);
}

static void ahead_sctp(struct ctx *ctx, const struct sctp_sock *sock)
{
	if (cell_sctp_numeric(ctx->opts))
		return;
	ahead_list(ctx, sock, sock->local);
	if (sock->assoc)
		ahead_list(ctx, sock, sock->remote);
}

/*
 * Another way to show the records of the Internet files: where the text prints
 * the name of a host, this one asks for it.
 */
static const struct show show_ahead = {
    .inet = ahead_inet,
    .sctp = ahead_sctp,
};

void ahead_hosts(const struct ctx *ctx, const struct source *source,
		 const struct held *held)
{
	struct ctx ahead = *ctx;
	struct lines lines;

	/* what is wrong with a line is said when it is printed */
	ahead.silent = true;
	ahead.show = &show_ahead;
	held_lines(held, &lines);
	(void)source->list(&ahead, source, &lines);
	lines_close(&lines);
}
