/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/unix.h"

#include "field/types.h"
#include "list/list.h"
#include "msg.h"
#include "proc/finder.h"
#include "proc/preload.h"
#include "proc/unix_rows.h"

/* Shows it, if it is wanted. */
static void row_show(struct ctx *ctx, struct unix_sock *sock)
{
	if (!list_wants(ctx->opts, unix_listens(sock)))
		return;
	if (finder_has_holders(ctx->finder))
		finder_unix(ctx->finder, sock, &sock->owner);
	emit(ctx, &type_unix, sock);
}

/*
 * Reports the lines that were omitted, and those that could not be, after the
 * rows.
 */
static void forged_warn(struct ctx *ctx, const struct source *source,
			const struct unix_rows *rows)
{
	const char *tree = root_tree(source->tree);

	if (rows->forged > 0)
		msg_warn(ctx, ABOUT("forged_lines", source->path),
			 "warning, %s/%s: left out %zu lines that the name of "
			 "a socket forges.",
			 tree, source->path, rows->forged);
	if (rows->evidence.left > 0)
		msg_warn(ctx, ABOUT("forged_lines", source->path),
			 "warning, %s/%s: of the rows %zu are forged by the "
			 "name of a socket.",
			 tree, source->path, rows->evidence.left);
}

/* Shows the rows, or only counts them. */
static uint64_t file_list(struct ctx *ctx, const struct source *source,
			  struct lines *lines, bool counts)
{
	struct unix_rows rows;
	struct unix_sock sock;
	enum unix_row row;
	uint64_t n = 0;

	unix_rows_begin(&rows, ctx->root, ctx->view, source->path, lines);
	while ((row = unix_rows_next(&rows, &sock)) != UNIX_ROWS_END) {
		if (row == UNIX_ROWS_BOGUS) {
			msg_bogus(ctx, lines, source->bogus);
			continue;
		}
		n++;
		if (!counts)
			row_show(ctx, &sock);
	}
	forged_warn(ctx, source, &rows);
	unix_rows_end(&rows);
	return n;
}

int unix_list(struct ctx *ctx, const struct source *source, struct lines *lines)
{
	(void)file_list(ctx, source, lines, false);
	return 0;
}

bool unix_count(struct ctx *ctx, uint64_t *n)
{
	const struct source *source;
	struct preload whole;
	struct lines lines;

	for (size_t i = 0; (source = source_at(i)); i++)
		if (source->list == unix_list)
			break;
	if (!source || !root_lines_whole(ctx->root, source->tree, source->path,
					 &whole, &lines))
		return false;
	*n = file_list(ctx, source, &lines, true);
	lines_close(&lines);
	preload_free(&whole);
	return true;
}
