/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/ax25.h"

#include "list/list.h"
#include "proc/lines.h"
#include "show/types.h"

int ax25_list(struct ctx *ctx, const struct source *source, struct lines *lines)
{
	enum ax25_layout layout = AX25_NEW;
	struct ax25_sock sock;
	struct span line;

	emit_head(ctx, &type_ax25, NULL);
	lines->piece = AX25_PIECE;
	while (lines_next(lines, &line)) {
		if (lines->number == 1) {
			layout = ax25_layout_parse(line);
			if (layout == AX25_OLD)
				continue;
		}
		if (ax25_parse(line, layout, &sock) == SCAN_OK)
			emit(ctx, &type_ax25, &sock);
		else
			/* net-tools 2.10 has one of the two in small letters */
			emit_note(ctx, "%s reading data from /proc/%s",
				  layout == AX25_OLD ? "Problem" : "problem",
				  source->path);
	}
	return 0;
}
