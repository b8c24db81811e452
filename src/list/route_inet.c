/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <errno.h>
#include <sys/socket.h>

#include "field/types.h"
#include "list/route.h"
#include "msg.h"
#include "proc/lines.h"
#include "proc/route.h"
#include "proc/route_cache.h"

/* The length of the header line that is read; the rest is the next line. */
enum { HEADER_PIECE = 510 };

static bool inet_open(struct ctx *ctx, const char *path, struct lines *lines)
{
	if (root_lines(ctx->root, TREE_PROC, path, lines)) {
		lines->piece = HEADER_PIECE;
		return true;
	}
	route_warn(ctx, path, errno);
	emit_note(ctx, ABOUT("not_configured", NULL),
		  "INET (IPv4) not configured in this system.");
	return false;
}

/* Reports errors of a header; false if there are any. */
static bool columns_check(struct ctx *ctx, enum columns_result result,
			  const struct columns *columns, const char *path)
{
	switch (result) {
	case COLUMNS_LACK:
		msg_print(
		    ctx, ABOUT("bogus_header", path),
		    "warning: /proc/%s does not contain required field %s",
		    path, columns->lacks);
		return false;
	case COLUMNS_MANY:
		msg_print(ctx, ABOUT("bogus_header", path),
			  "warning: format buffer overflow in /proc/%s", path);
		return false;
	case COLUMNS_OK:
		break;
	}
	return true;
}

/*
 * Missing values of a row are those of an earlier row: addresses from the last
 * row that was shown, the last field from any row.
 */
static void route_rows(struct ctx *ctx, const struct columns *columns,
		       struct lines *lines)
{
	struct route route = {0}, next;
	struct span line;

	lines->piece = ROUTE_PIECE;
	while (lines_next(lines, &line)) {
		next = route;
		if (route_parse(line, columns, &next) != SCAN_OK)
			continue;
		route.irtt = next.irtt;
		if (!(next.flags & ROUTE_UP))
			continue;
		route = next;
		emit(ctx, &type_routes, &route);
	}
}

/*
 * For a file without a header, net-tools 2.10 fails without a message. The
 * kernel prints no header if there are no routes, as in a new namespace. With
 * options that net-tools lacks, that is an empty table.
 */
static bool may_be_empty(const struct ctx *ctx)
{
	return ctx->output || ctx->netns;
}

int route_list(struct ctx *ctx, const struct route_source *source)
{
	struct columns columns;
	enum columns_result result;
	struct lines lines;
	struct span line;
	int status = ROUTE_FAILED;

	if (!inet_open(ctx, source->path, &lines))
		return ROUTE_FAILED;
	emit_head(ctx, &type_routes, NULL);
	if (lines_next(&lines, &line)) {
		result =
		    columns_parse(line, route_columns, ROUTE_COLUMNS, &columns);
		if (columns_check(ctx, result, &columns, source->path)) {
			route_rows(ctx, &columns, &lines);
			status = 0;
		}
	} else if (!lines.error && may_be_empty(ctx)) {
		status = 0;
	}
	lines_close(&lines);
	return status;
}

/* The layout that net-tools 2.10 infers from these words of a header. */
static enum route_cache_layout layout_of(unsigned words)
{
	/* after a message about the unknown layout, it uses this number */
	if (words == CACHE_IRTT)
		return CACHE_OLD;
	if (words == CACHE_TOS)
		return CACHE_NEW;
	return route_cache_layout(words);
}

static void cache_rows(struct ctx *ctx, enum route_cache_layout layout,
		       const struct columns *columns, struct lines *lines)
{
	struct route_cached route = {.last.family = AF_INET, .layout = layout};
	struct span line;

	lines->piece = ROUTE_PIECE;
	while (lines_next(lines, &line))
		if (route_cache_parse(line, columns, &route) == SCAN_OK)
			emit(ctx, &type_route_cache, &route);
}

/*
 * An unknown header is no failure. For the rows below it, net-tools 2.10 prints
 * uninitialized memory; we print nothing.
 */
static void cache_table(struct ctx *ctx, const struct route_source *source,
			struct span header, struct lines *lines)
{
	unsigned words = route_cache_guess(header);
	enum route_cache_layout layout = layout_of(words);
	const struct route_cache_head head = {words, layout};
	const struct column *want;
	struct columns columns;
	enum columns_result result;
	size_t n;

	emit_head(ctx, &type_route_cache, &head);
	want = route_cache_columns(layout, &n);
	if (!want)
		return;
	result = columns_parse(header, want, n, &columns);
	if (columns_check(ctx, result, &columns, source->path))
		cache_rows(ctx, layout, &columns, lines);
}

int route_cache_list(struct ctx *ctx, const struct route_source *source)
{
	struct lines lines;
	struct span line;
	int status = 0;

	if (!inet_open(ctx, source->path, &lines))
		return ROUTE_FAILED;
	emit_head(ctx, &type_route_cache, NULL);
	if (lines_next(&lines, &line)) {
		cache_table(ctx, source, line, &lines);
	} else {
		/* for an empty file it prints an old errno, usually this one */
		route_warn(ctx, source->path,
			   lines.error ? lines.error : ENOENT);
		status = ROUTE_UNREAD;
	}
	lines_close(&lines);
	return status;
}
