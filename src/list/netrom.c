/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/netrom.h"

#include "list/list.h"
#include "proc/lines.h"
#include "show/types.h"

int netrom_list(struct ctx *ctx, const struct source *source,
		struct lines *lines)
{
	struct netrom_sock sock;
	struct span line;

	emit_head(ctx, &type_netrom, NULL);
	lines->piece = NETROM_PIECE;
	(void)lines_next(lines, &line);
	while (lines_next(lines, &line)) {
		if (netrom_parse(line, &sock) == SCAN_OK)
			emit(ctx, &type_netrom, &sock);
		else
			emit_note(ctx, "Problem reading data from /proc/%s",
				  source->path);
	}
	return 0;
}
