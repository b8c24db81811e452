/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/unix.h"

#include "list/finder.h"
#include "list/list.h"
#include "msg.h"
#include "proc/lines.h"
#include "proc/netns_label.h"
#include "proc/netns_view.h"
#include "proc/unix_diag.h"
#include "proc/unix_evidence.h"
#include "proc/unix_guard.h"
#include "show/types.h"

/* Sockets come and go while the table is read: so often the kernel is asked. */
enum { ASKS_MAX = 3 };

/* A listing, and what tells forged rows from others. */
struct listing {
	struct ctx *ctx;
	const struct source *source;
	struct lines *lines;
	bool guarded; /* the kernel can be asked about what it printed */
	bool refused; /* but does not answer */
	size_t asked;
	struct unix_guard guard;
	struct unix_names answers[ASKS_MAX];
	struct unix_evidence evidence; /* gathered if the kernel refuses */
	bool gathered;
	size_t forged; /* lines that were left out */
	bool counts;   /* rows are counted, and not shown */
	uint64_t n;    /* rows of the file */
};

static void diag_call(void *arg)
{
	unix_diag_ask(arg);
}

/* The kernel answers for the namespace that its socket was opened in. */
static void diag_ask(struct ctx *ctx, struct unix_names *names)
{
	if (!ctx->view || ctx->netns->own)
		unix_diag_ask(names);
	else
		(void)netns_call(ctx->view, diag_call, names);
}

/* Asks the kernel once more; false when that is in vain. */
static bool ask_again(struct listing *listing)
{
	struct unix_names *names;

	if (listing->refused || listing->asked == ASKS_MAX)
		return false;
	names = &listing->answers[listing->asked++];
	diag_ask(listing->ctx, names);
	listing->refused = !names->known;
	return names->known;
}

/*
 * The verdict of the latest answer that gives one. The older ones still know
 * sockets that have gone since.
 */
static enum unix_verdict answers_judge(const struct listing *listing,
				       struct span line,
				       const struct unix_sock *sock)
{
	enum unix_verdict verdict = UNIX_UNDECIDED;

	for (size_t i = listing->asked; verdict == UNIX_UNDECIDED && i > 0; i--)
		verdict = unix_guard_judge(
		    &listing->guard, &listing->answers[i - 1], line, sock);
	return verdict;
}

static enum unix_verdict evidence_judge(struct listing *listing,
					struct span line,
					const struct unix_sock *sock)
{
	if (!listing->gathered)
		unix_evidence_gather(&listing->evidence, listing->ctx->root,
				     listing->source->path);
	listing->gathered = true;
	return unix_evidence_judge(&listing->evidence, line, sock);
}

/* `sock` is what the line reads as, or NULL if it reads as nothing. */
static enum unix_verdict line_judge(struct listing *listing, struct span line,
				    const struct unix_sock *sock)
{
	enum unix_verdict verdict;

	if (!listing->guarded || !unix_guard_suspects(&listing->guard, line))
		return UNIX_ROW;
	verdict = answers_judge(listing, line, sock);
	while (verdict == UNIX_UNDECIDED && ask_again(listing))
		verdict = answers_judge(listing, line, sock);
	if (verdict == UNIX_UNDECIDED && listing->refused)
		verdict = evidence_judge(listing, line, sock);
	return verdict;
}

static void sock_show(struct listing *listing, struct unix_sock *sock)
{
	struct ctx *ctx = listing->ctx;

	listing->n++;
	if (listing->counts || !list_wants(ctx->opts, unix_listens(sock)))
		return;
	if (ctx->finder && ctx->finder->holders)
		finder_unix(ctx->finder, sock, &sock->owner);
	emit(ctx, &type_unix, sock);
}

/* A line counts as a row unless something speaks against it. */
static void line_list(struct listing *listing, struct span line,
		      struct unix_layout layout)
{
	struct unix_sock sock;
	bool read = unix_parse(line, layout, &sock) == SCAN_OK;
	enum unix_verdict verdict =
	    line_judge(listing, line, read ? &sock : NULL);

	if (verdict == UNIX_FORGED) {
		listing->forged++;
		unix_guard_forged(&listing->guard, line);
		return;
	}
	if (!read) {
		msg_bogus(listing->ctx, listing->lines, listing->source->bogus);
		return;
	}
	if (verdict == UNIX_UNDECIDED) {
		unix_guard_doubt(&listing->guard, line, &sock);
	} else {
		unix_guard_row(&listing->guard, &sock);
		unix_evidence_pass(&listing->evidence, line, &sock);
	}
	sock_show(listing, &sock);
}

/* What was left out, or should have been, after the rows. */
static void listing_warn(const struct listing *listing)
{
	struct ctx *ctx = listing->ctx;
	const struct source *source = listing->source;
	const char *tree = root_tree(source->tree);

	if (listing->forged > 0)
		msg_warn(ctx, ABOUT("forged_lines", source->path),
			 "warning, %s/%s: left out %zu lines that the name of "
			 "a socket forges.",
			 tree, source->path, listing->forged);
	if (listing->evidence.left > 0)
		msg_warn(ctx, ABOUT("forged_lines", source->path),
			 "warning, %s/%s: of the rows %zu are forged by the "
			 "name of a socket.",
			 tree, source->path, listing->evidence.left);
}

static void file_list(struct listing *listing)
{
	struct unix_layout layout = {false};
	struct span line;

	listing->guarded = lines_are_live(listing->lines);
	if (lines_next(listing->lines, &line))
		layout = unix_layout_parse(line);
	while (lines_next(listing->lines, &line))
		line_list(listing, line, layout);
	listing_warn(listing);
	for (size_t i = 0; i < listing->asked; i++)
		unix_names_free(&listing->answers[i]);
	unix_evidence_free(&listing->evidence);
}

int unix_list(struct ctx *ctx, const struct source *source, struct lines *lines)
{
	struct listing listing = {.ctx = ctx, .source = source, .lines = lines};

	file_list(&listing);
	return 0;
}

bool unix_count(struct ctx *ctx, uint64_t *n)
{
	struct listing listing = {.ctx = ctx, .counts = true};
	struct lines lines;

	for (size_t i = 0; (listing.source = source_at(i)); i++)
		if (listing.source->list == unix_list)
			break;
	if (!root_lines(ctx->root, listing.source->tree, listing.source->path,
			&lines))
		return false;
	listing.lines = &lines;
	file_list(&listing);
	lines_close(&lines);
	*n = listing.n;
	return true;
}
