/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <errno.h>
#include <stdlib.h>

#include "error.h"
#include "field/types.h"
#include "list/route.h"
#include "msg.h"
#include "proc/lines.h"
#include "proc/route_ddp.h"
#include "proc/route_ipx.h"

int ipx_route_list(struct ctx *ctx, const struct route_source *source)
{
	struct ipx_route route;
	struct lines lines;
	struct span line;

	if (!root_lines(ctx->root, TREE_PROC, source->path, &lines) &&
	    !root_lines(ctx->root, TREE_PROC, source->other_path, &lines)) {
		msg_print(ctx, ABOUT("cannot_read", source->other_path), "%s",
			  error_text(errno));
		emit_note(ctx, ABOUT("not_configured", NULL),
			  "IPX routing not in file /proc/net/ipx/route or "
			  "/proc/net/ipx_route found.");
		return ROUTE_FAILED;
	}
	lines.piece = ROUTE_PIECE;
	emit_head(ctx, &type_ipx_routes, NULL);
	(void)lines_next(&lines, &line);
	while (lines_next(&lines, &line))
		if (ipx_route_parse(line, &route) == SCAN_OK)
			emit(ctx, &type_ipx_routes, &route);
	lines_close(&lines);
	return 0;
}

/*
 * Parses the words of one line. The first four words of the file are its
 * header.
 */
static void ddp_line(struct ctx *ctx, struct span line, struct ddp_route *route)
{
	struct cursor c = scan_from(line);
	struct span word;

	while (scan_word(&c, &word))
		if (ddp_route_parse(word, route) == SCAN_OK &&
		    route->n > DDP_HEADER)
			emit(ctx, &type_ddp_routes, route);
}

static void ddp_read(struct ctx *ctx, struct lines *lines)
{
	/* its words are long */
	struct ddp_route *route = malloc(sizeof *route);
	struct span line;

	if (!route) {
		/* lines_close reports it */
		lines->error = ENOMEM;
		return;
	}
	*route = (struct ddp_route){.n = 0};
	while (lines_next(lines, &line))
		ddp_line(ctx, line, route);
	free(route);
}

int ddp_route_list(struct ctx *ctx, const struct route_source *source)
{
	struct lines lines;

	if (!root_lines(ctx->root, TREE_PROC, source->path, &lines)) {
		msg_print(ctx, ABOUT("cannot_read", source->path),
			  "Error opening /proc/%s: %s", source->path,
			  error_text(errno));
		msg_print(ctx, ABOUT("not_configured", NULL),
			  "DDP (AppleTalk) not configured on this system.");
		return ROUTE_FAILED;
	}
	emit_head(ctx, &type_ddp_routes, NULL);
	ddp_read(ctx, &lines);
	lines_close(&lines);
	return 0;
}
