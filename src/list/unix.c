/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/unix.h"

#include "list/list.h"
#include "msg.h"
#include "show/show.h"

int unix_list(struct ctx *ctx, const struct source *source, struct lines *lines)
{
	struct unix_layout layout = {false};
	struct unix_sock sock;
	struct span line;

	if (lines_next(lines, &line))
		layout = unix_layout_parse(line.at, line.at + line.len);
	while (lines_next(lines, &line)) {
		const char *end = line.at + line.len;

		if (unix_parse(line.at, end, layout, &sock) != SCAN_OK)
			msg_bogus(ctx, source->bogus);
		else if (list_wants(ctx->opts, unix_listens(&sock)))
			ctx->show->unix_sock(ctx, &sock);
	}
	return 0;
}
