/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <errno.h>

#include "field/types.h"
#include "list/route.h"
#include "proc/lines.h"
#include "proc/ndisc.h"
#include "proc/route6.h"

/* The routes of `path`: the cached ones, or the others. */
static int routes_list(struct ctx *ctx, const char *path, bool cached)
{
	const struct record_type *type =
	    cached ? &type_route_cache6 : &type_routes6;
	struct route6 route = {0};
	struct lines lines;
	struct span line;

	if (!root_lines(ctx->root, TREE_PROC, path, &lines)) {
		route_warn(ctx, path, errno);
		emit_note(ctx, ABOUT("not_configured", NULL),
			  "INET6 (IPv6) not configured in this system.");
		return ROUTE_FAILED;
	}
	lines.piece = ROUTE_PIECE;
	emit_head(ctx, type, NULL);
	while (lines_next(&lines, &line)) {
		(void)route6_parse(line, &route);
		if (((route.flags & ROUTE6_CACHE) != 0) != cached)
			continue;
		route6_build(&route);
		emit(ctx, type, &route);
	}
	lines_close(&lines);
	return 0;
}

int route6_list(struct ctx *ctx, const struct route_source *source)
{
	return routes_list(ctx, source->path, false);
}

int ndisc_list(struct ctx *ctx, const struct route_source *source)
{
	struct neighbour neighbour = {0};
	struct lines lines;
	struct span line;

	/* the cached routes are listed instead */
	if (!root_lines(ctx->root, TREE_PROC, source->path, &lines))
		return 0;
	lines.piece = ROUTE_PIECE;
	emit_head(ctx, &type_neighbors, NULL);
	while (lines_next(&lines, &line)) {
		(void)ndisc_parse(line, &neighbour);
		emit(ctx, &type_neighbors, &neighbour);
	}
	lines_close(&lines);
	return 0;
}

/* If the kernel prints neighbours, net-tools 2.10 shows only these. */
int route6_cache_list(struct ctx *ctx, const struct route_source *source)
{
	struct lines lines;

	if (root_lines(ctx->root, TREE_PROC, source->other_path, &lines)) {
		lines_close(&lines);
		return 0;
	}
	return routes_list(ctx, source->path, true);
}
