/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/sctp.h"

#include "field/types.h"
#include "list/list.h"
#include "msg.h"
#include "proc/finder.h"
#include "proc/inet_proto.h"
#include "proc/lines.h"

typedef enum scan sctp_parse(struct span line, struct sctp_sock *sock);

/* The first address of a list; all zero if it is empty. */
static void first_addr(const struct sctp_sock *sock, struct span list,
		       struct addr *addr)
{
	if (!sctp_addr_next(sock, &list, addr))
		*addr = (struct addr){.family = 0};
}

/* Converts it to an Internet socket, without the further addresses. */
static void sctp_emit(struct ctx *ctx, const struct inet_proto *proto,
		      const struct sctp_sock *sctp)
{
	struct inet_sock sock = {
	    .proto = proto,
	    .sctp = sctp,
	    .local_port = sctp->local_port,
	    .remote_port = sctp->remote_port,
	    .state = sctp->state,
	    .tx_queue = sctp->tx_queue,
	    .rx_queue = sctp->rx_queue,
	    .uid = sctp->uid,
	    .inode = sctp->inode,
	};

	first_addr(sctp, sctp->local, &sock.local);
	first_addr(sctp, sctp->remote, &sock.remote);
	if (finder_has_holders(ctx->finder))
		finder_inet(ctx->finder, &sock, &sock.owner);
	emit(ctx, &type_internet, &sock);
}

static int sctp_list(struct ctx *ctx, const struct source *source,
		     struct lines *lines, sctp_parse *parse)
{
	struct sctp_sock sock;
	struct span line;

	(void)lines_next(lines, &line);
	while (lines_next(lines, &line)) {
		if (parse(line, &sock) == SCAN_OK)
			sctp_emit(ctx, source->proto, &sock);
		else
			msg_bogus(ctx, lines, source->bogus);
	}
	return 0;
}

int sctp_ep_list(struct ctx *ctx, const struct source *source,
		 struct lines *lines)
{
	return sctp_list(ctx, source, lines, sctp_ep_parse);
}

int sctp_assoc_list(struct ctx *ctx, const struct source *source,
		    struct lines *lines)
{
	return sctp_list(ctx, source, lines, sctp_assoc_parse);
}
