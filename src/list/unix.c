/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/unix.h"

#include <errno.h>

#include "list/list.h"
#include "msg.h"
#include "proc/unix_diag.h"
#include "proc/unix_guard.h"
#include "show/types.h"

/* A listing, and what tells forged rows from others. */
struct listing {
	struct ctx *ctx;
	const struct source *source;
	struct lines *lines;
	bool guarded; /* the kernel can be asked about what it printed */
	bool asked;
	struct unix_guard guard;
	struct unix_names names;
	size_t forged, undecided; /* lines that were left out */
};

/* Is a line that fits into the name before it a row all the same? */
static bool is_row(struct listing *listing, struct span line,
		   const struct unix_sock *sock)
{
	enum unix_verdict verdict;

	if (!listing->guarded || !unix_guard_suspects(&listing->guard, line))
		return true;
	if (!listing->asked)
		unix_diag_ask(&listing->names);
	listing->asked = true;
	verdict =
	    unix_guard_judge(&listing->guard, &listing->names, line, sock);
	listing->forged += verdict == UNIX_FORGED;
	listing->undecided += verdict == UNIX_UNDECIDED;
	return verdict == UNIX_ROW;
}

static void line_list(struct listing *listing, struct span line,
		      struct unix_layout layout)
{
	struct ctx *ctx = listing->ctx;
	struct unix_sock sock;
	bool read =
	    unix_parse(line.at, line.at + line.len, layout, &sock) == SCAN_OK;

	if (!is_row(listing, line, read ? &sock : NULL)) {
		unix_guard_forged(&listing->guard, line);
		return;
	}
	if (!read) {
		msg_bogus(ctx, listing->lines, listing->source->bogus);
		return;
	}
	unix_guard_row(&listing->guard, &sock);
	if (list_wants(ctx->opts, unix_listens(&sock)))
		emit(ctx, &type_unix, &sock);
}

/* What was left out, after the rows. */
static void listing_say(const struct listing *listing)
{
	struct ctx *ctx = listing->ctx;
	const struct source *source = listing->source;
	const char *tree = root_tree(source->tree);

	if (listing->forged > 0)
		msg_error(ctx,
			  "warning, %s/%s: left out %zu lines that the name of "
			  "a socket forges.",
			  tree, source->path, listing->forged);
	if (listing->undecided == 0)
		return;
	msg_error(ctx,
		  "warning, %s/%s: left out %zu lines that the name of a "
		  "socket may forge.",
		  tree, source->path, listing->undecided);
	root_lost(ctx->root, source->tree, source->path, EBADMSG);
}

int unix_list(struct ctx *ctx, const struct source *source, struct lines *lines)
{
	struct listing listing = {
	    .ctx = ctx, .source = source, .lines = lines};
	struct unix_layout layout = {false};
	struct span line;

	listing.guarded = lines_are_live(lines);
	if (lines_next(lines, &line))
		layout = unix_layout_parse(line.at, line.at + line.len);
	while (lines_next(lines, &line))
		line_list(&listing, line, layout);
	listing_say(&listing);
	unix_names_free(&listing.names);
	return 0;
}
