/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/x25.h"

#include "list/list.h"
#include "proc/lines.h"
#include "show/types.h"

int x25_list(struct ctx *ctx, const struct source *source, struct lines *lines)
{
	struct x25_sock sock = {.lci = 0};
	struct span line;

	(void)source;
	emit_head(ctx, &type_x25, NULL);
	lines->piece = X25_PIECE;
	(void)lines_next(lines, &line);
	while (lines_next(lines, &line)) {
		(void)x25_parse(line, &sock);
		if (ctx->opts->all || !x25_idle(&sock))
			emit(ctx, &type_x25, &sock);
	}
	return 0;
}
