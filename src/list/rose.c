/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/rose.h"

#include "list/list.h"
#include "proc/lines.h"
#include "show/types.h"

int rose_list(struct ctx *ctx, const struct source *source, struct lines *lines)
{
	struct rose_sock sock;
	struct span line;

	emit_head(ctx, &type_rose, NULL);
	lines->piece = ROSE_PIECE;
	(void)lines_next(lines, &line);
	while (lines_next(lines, &line)) {
		if (rose_parse(line, &sock) == SCAN_OK)
			emit(ctx, &type_rose, &sock);
		else
			emit_note(ctx, "Problem reading data from /proc/%s",
				  source->path);
	}
	return 0;
}
