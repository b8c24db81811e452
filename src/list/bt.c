/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/bt.h"

#include "list/list.h"
#include "msg.h"
#include "proc/lines.h"
#include "show/types.h"

int l2cap_list(struct ctx *ctx, const struct source *source,
	       struct lines *lines)
{
	struct l2cap_sock sock;
	struct span line;

	emit_head(ctx, &type_l2cap, NULL);
	while (lines_next(lines, &line)) {
		if (l2cap_parse(line, &sock) != SCAN_OK)
			msg_bogus(ctx, lines, source->bogus);
		else if (list_wants(ctx->opts, bt_listens(sock.state)))
			emit(ctx, &type_l2cap, &sock);
	}
	return 0;
}

int rfcomm_list(struct ctx *ctx, const struct source *source,
		struct lines *lines)
{
	struct rfcomm_sock sock;
	struct span line;

	emit_head(ctx, &type_rfcomm, NULL);
	while (lines_next(lines, &line)) {
		if (rfcomm_parse(line, &sock) != SCAN_OK)
			msg_bogus(ctx, lines, source->bogus);
		else if (list_wants(ctx->opts, bt_listens(sock.state)))
			emit(ctx, &type_rfcomm, &sock);
	}
	return 0;
}
