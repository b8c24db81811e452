/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/netrom.h"

#include "list/list.h"
#include "show/show.h"

int netrom_list(struct ctx *ctx, const struct source *source,
		struct lines *lines)
{
	struct netrom_sock sock;
	struct span line;

	ctx->show->netrom_head(ctx);
	lines->piece = NETROM_PIECE;
	(void)lines_next(lines, &line);
	while (lines_next(lines, &line)) {
		if (netrom_parse(line.at, line.at + line.len, &sock) == SCAN_OK)
			ctx->show->netrom(ctx, &sock);
		else
			ctx->show->unread(ctx, "Problem", source->path);
	}
	return 0;
}
