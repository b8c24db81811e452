/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "field/types.h"
#include "list/list.h"
#include "list/recent.h"
#include "msg.h"
#include "proc/finder.h"
#include "proc/inet_proto.h"
#include "proc/lines.h"
#include "query/filter.h"

bool list_wants(const struct opts *opts, bool listens)
{
	return opts->all || opts->listening == listens;
}

bool listeners_only(const struct ctx *ctx)
{
	return (ctx->opts->listening && !ctx->opts->all) ||
	       (ctx->filter && filter_wants_listeners(ctx->filter));
}

int inet_list(struct ctx *ctx, const struct source *source, struct lines *lines)
{
	const struct inet_proto *proto = source->proto;
	struct inet_sock sock = {.proto = proto};
	struct recent recent = {.n = 0};
	struct span line;

	/* in net-tools 2.10 any first line is the header */
	(void)lines_next(lines, &line);
	while (lines_next(lines, &line)) {
		if (inet_parse(line, &sock) != SCAN_OK ||
		    sock.fields < proto->fields) {
			msg_bogus(ctx, lines, source->bogus);
			continue;
		}
		if (!list_wants(ctx->opts, proto->listens(&sock)))
			continue;
		if (ctx->once && recent_again(&recent, &sock)) {
			ctx->duplicates++;
			continue;
		}
		if (emit_wants(ctx, NEEDS_REST))
			inet_rest_parse(sock.line_rest, &sock.rest);
		if (finder_has_holders(ctx->finder))
			finder_inet(ctx->finder, &sock, &sock.owner);
		emit(ctx, &type_internet, &sock);
	}
	return 0;
}
