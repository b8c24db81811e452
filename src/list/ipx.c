/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/ipx.h"

#include "list/list.h"
#include "msg.h"
#include "proc/lines.h"
#include "show/types.h"

/* net-tools 2.10 leaves with this after such a line. */
enum { STATUS_BROKEN = 255 };

int ipx_list(struct ctx *ctx, const struct source *source, struct lines *lines)
{
	struct ipx_sock sock = {0};
	struct span line;

	(void)source;
	emit_head(ctx, &type_ipx, NULL);
	lines->piece = IPX_PIECE;
	(void)lines_next(lines, &line);
	while (lines_next(lines, &line)) {
		if (ipx_parse(line, &sock) != SCAN_OK) {
			msg_say(ctx,
				"netstat.c: Internal Error `ipx socket format "
				"error in %s port'.",
				sock.local.valid ? "destination" : "source");
			return STATUS_BROKEN;
		}
		emit(ctx, &type_ipx, &sock);
	}
	return 0;
}
