/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/ipx.h"

#include "list/list.h"
#include "msg.h"
#include "show/show.h"

/* net-tools 2.10 leaves with this after such a line. */
enum { STATUS_BROKEN = 255 };

int ipx_list(struct ctx *ctx, const struct source *source, struct lines *lines)
{
	struct ipx_sock sock = {0};
	struct span line;

	(void)source;
	ctx->show->ipx_head(ctx);
	lines->piece = IPX_PIECE;
	(void)lines_next(lines, &line);
	while (lines_next(lines, &line)) {
		if (ipx_parse(line.at, line.at + line.len, &sock) != SCAN_OK) {
			msg_say(ctx,
				"netstat.c: Internal Error `ipx socket format "
				"error in %s port'.",
				sock.local.valid ? "destination" : "source");
			return STATUS_BROKEN;
		}
		ctx->show->ipx(ctx, &sock);
	}
	return 0;
}
