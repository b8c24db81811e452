/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/x25.h"

#include "list/list.h"
#include "show/show.h"

int x25_list(struct ctx *ctx, const struct source *source, struct lines *lines)
{
	struct x25_sock sock = {.lci = 0};
	struct span line;

	(void)source;
	ctx->show->x25_head(ctx);
	lines->piece = X25_PIECE;
	(void)lines_next(lines, &line);
	while (lines_next(lines, &line)) {
		(void)x25_parse(line.at, line.at + line.len, &sock);
		if (ctx->opts->all || !x25_idle(&sock))
			ctx->show->x25(ctx, &sock);
	}
	return 0;
}
