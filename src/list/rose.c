/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/rose.h"

#include "list/list.h"
#include "show/show.h"

int rose_list(struct ctx *ctx, const struct source *source, struct lines *lines)
{
	struct rose_sock sock;
	struct span line;

	ctx->show->rose_head(ctx);
	lines->piece = ROSE_PIECE;
	(void)lines_next(lines, &line);
	while (lines_next(lines, &line)) {
		if (rose_parse(line.at, line.at + line.len, &sock) == SCAN_OK)
			ctx->show->rose(ctx, &sock);
		else
			ctx->show->unread(ctx, "Problem", source->path);
	}
	return 0;
}
