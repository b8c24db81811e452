/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <errno.h>

#include "error.h"
#include "field/types.h"
#include "list/ahead.h"
#include "list/choice.h"
#include "list/list.h"
#include "list/prefetch.h"
#include "list/programs.h"
#include "mode.h"
#include "msg.h"
#include "proc/finder.h"
#include "proc/lines.h"
#include "proc/owner_walk.h"
#include "proc/preload.h"

/* The exit statuses of net-tools 2.10 if a file can't be opened. */
enum { STATUS_MISSING = 1, STATUS_FATAL = 255 };

/* True if a row may name a host. */
static bool names_hosts(const struct ctx *ctx, const struct choice *choice)
{
	return (choice->want & (WANT_INTERNET | WANT_GROUPS)) &&
	       prefetch_pays(ctx);
}

/* The state of a listing. */
struct progress {
	const struct record_type *title; /* of the previous file */
	bool failed; /* a section that was requested is missing */
	bool over;
	int status;
};

static void progress_end(struct progress *progress, int status)
{
	progress->over = true;
	progress->status = status;
}

/* The first file of a section is missing, which may be expected. */
static void source_missing(struct ctx *ctx, const struct choice *choice,
			   const struct source *source,
			   struct progress *progress)
{
	if (choice->silent && (source->want & CHOICE_MAY_LACK))
		return;
	if (!choice->everything || ctx->opts->verbose)
		msg_missing(ctx, source->missing);
	progress->failed = !choice->everything;
}

/*
 * Handles a file that can't be opened. The first file of a section is missing,
 * or ends the listing if it exists but can't be read. Other files are skipped.
 */
static void source_fail(struct ctx *ctx, const struct choice *choice,
			const struct source *source, int error,
			struct progress *progress)
{
	/* already reported; the rest is shown */
	if (!source->missing || root_is_failure(error))
		return;
	if (error == ENOENT || (error == EACCES && !source->strict)) {
		source_missing(ctx, choice, source, progress);
		return;
	}
	msg_print(ctx, ABOUT("cannot_read", source->path), "%s/%s: %s",
		  root_tree(source->tree), source->path, error_text(error));
	progress_end(progress, STATUS_FATAL);
}

static bool source_open(const struct ctx *ctx, const struct source *source,
			const struct preload *preload, struct lines *lines)
{
	if (preload_is_set(preload)) {
		preload_lines(preload, lines);
		return true;
	}
	if (!root_lines(ctx->root, source->tree, source->path, lines))
		return false;
	if (source_is_table(source))
		lines_are_table(lines);
	return true;
}

static void source_run(struct ctx *ctx, const struct choice *choice,
		       const struct source *source,
		       const struct preload *preload, struct progress *progress)
{
	struct lines lines;
	int status;

	if (source->title && source->title != progress->title)
		emit_head(ctx, source->title, NULL);
	progress->title = source->title;
	if (!source_open(ctx, source, preload, &lines)) {
		source_fail(ctx, choice, source, errno, progress);
		return;
	}
	status = source->list(ctx, source, &lines);
	/*
	 * for these, net-tools 2.10 reads a folder for ever; for others it is
	 * silent
	 */
	if (lines.error == EISDIR && !ctx->root->strict &&
	    (source->want & (WANT_INTERNET | WANT_UNIX)))
		root_failed(ctx->root, source->tree, source->path, EISDIR);
	lines_close(&lines);
	if (status != 0)
		progress_end(progress, status);
}

/* Lists all selected files in their order; returns the exit status. */
static int sources_run(struct ctx *ctx, const struct choice *choice,
		       struct ahead *ahead)
{
	struct progress progress = {0};
	const struct source *source;

	if (choice->want & WANT_INTERNET)
		emit_head(ctx, &type_internet, NULL);
	for (size_t i = 0; (source = source_at(i)); i++) {
		const bool chosen = choice_has(ctx, choice, source);

		/* also if the listing ends before it */
		if (chosen)
			emit_section(ctx, source->type);
		/*
		 * at the start of the next section, a missing one ends the
		 * listing
		 */
		if (source->missing && progress.failed)
			progress_end(&progress, STATUS_MISSING);
		else if (chosen && !progress.over)
			source_run(ctx, choice, source, &ahead->files[i],
				   &progress);
		/* the next file may need the descriptor */
		preload_free(&ahead->files[i]);
	}
	return progress.failed ? STATUS_MISSING : progress.status;
}

/*
 * Prepares the programs of -p: ends the walk, which starts here unless it runs
 * already.
 */
static void owners_look(struct ctx *ctx, const struct choice *choice,
			const struct ahead *ahead, struct owner_walk *walk,
			struct owners *owners)
{
	if (!walk)
		walk = owner_walk_start(ctx->root, ctx->opts->context);
	if (ahead_wanted(ctx, choice, ahead, &owners->inodes))
		owner_walk_want(walk, &owners->inodes);
	programs_end(ctx, walk, owners);
}

/* True for plain text, even if it is sorted. */
static bool rows_are_text(const struct ctx *ctx)
{
	return !ctx->opts->json && !ctx->opts->count && !ctx->columns;
}

/*
 * The other sections have no column for the program, and one walk over all
 * processes is enough.
 */
static bool wants_programs(const struct ctx *ctx, const struct choice *choice)
{
	return ctx->opts->programs && rows_are_text(ctx) &&
	       !finder_has_programs(ctx->finder, ctx->opts->context) &&
	       (choice->want & (WANT_INTERNET | WANT_UNIX));
}

bool sockets_programs(struct ctx *ctx, struct owners *owners)
{
	const struct choice choice = choice_of(ctx->opts);
	struct owner_walk *walk;

	if (!wants_programs(ctx, &choice))
		return false;
	walk = owner_walk_start(ctx->root, ctx->opts->context);
	programs_end(ctx, walk, owners);
	return true;
}

/*
 * `walks`: ctx->finder searches the processes. For text the files are read at
 * the same time. Other outputs take longer to print, so it is better to print
 * while the files are read.
 */
static int listing_run(struct ctx *ctx, bool walks)
{
	const struct choice choice = choice_of(ctx->opts);
	const struct owners *given = ctx->owners;
	const bool programs = !given && wants_programs(ctx, &choice);
	const bool hosts = names_hosts(ctx, &choice);
	struct owners owners = {0};
	struct owner_walk *walk = NULL;
	struct ahead ahead = {0};
	int status;

	/*
	 * While the files are read. A small table is read quickly, and its few
	 * owners are found quickly.
	 */
	if (programs && !listeners_only(ctx))
		walk = owner_walk_start(ctx->root, ctx->opts->context);
	ahead_open(ctx, &choice,
		   programs || hosts || (walks && rows_are_text(ctx)), &ahead);
	if (walks)
		programs_find(ctx, ctx->finder);
	if (hosts)
		ahead_names(ctx, &ahead);
	if (programs)
		owners_look(ctx, &choice, &ahead, walk, &owners);
	if (!given)
		ctx->owners = &owners;
	status = sources_run(ctx, &choice, &ahead);
	ctx->owners = given;
	owners_free(&owners);
	ahead_free(&ahead);
	return status;
}

/*
 * Prepares all owners for outputs other than text; the text of -p has a cheaper
 * walk.
 */
enum { NEEDS_HOLDERS = NEEDS_PROGRAMS | NEEDS_OWNERS | NEEDS_CONTEXT };

/*
 * Groups, and sockets of families without inodes in their files, have no
 * owners.
 */
static bool have_owners(const struct opts *opts)
{
	return opts->mode != MODE_SOCKETS ||
	       (choice_of(opts).want & (WANT_INTERNET | WANT_UNIX));
}

bool sockets_want_owners(const struct ctx *ctx)
{
	return (ctx->opts->owners || (ctx->wanted & NEEDS_HOLDERS)) &&
	       have_owners(ctx->opts);
}

int sockets_run(struct ctx *ctx)
{
	struct finder finder = {.holders = NULL};
	struct finder *given = ctx->finder;
	bool walks = false;
	int status;

	/* with several namespaces one walk serves all of them */
	if (sockets_want_owners(ctx) && !given) {
		walks = finder_start(&finder, ctx->root);
		if (!walks)
			root_failed(ctx->root, TREE_PROC, "", ENOMEM);
	}
	if (!given && (finder.holders || (ctx->wanted & NEEDS_WAITING)))
		ctx->finder = &finder;
	if (ctx->finder)
		finder_load(ctx->finder, ctx->root, ctx->view,
			    choice_of(ctx->opts).want & WANT_UNIX);
	status = listing_run(ctx, walks);
	ctx->finder = given;
	finder_free(&finder);
	return status;
}

bool sockets_asks(struct ctx *ctx, const struct record_type *type)
{
	const struct choice choice = choice_of(ctx->opts);
	const struct source *source;

	for (size_t i = 0; (source = source_at(i)); i++)
		if (source->type == type && choice_has(ctx, &choice, source))
			return true;
	return false;
}
