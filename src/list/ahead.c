/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "list/ahead.h"

#include <errno.h>

#include "list/list.h"
#include "list/prefetch.h"
#include "list/wanted.h"
#include "proc/cpus.h"
#include "proc/lines.h"

/* How the file of `source` is read. */
static struct read_plan plan_of(const struct ctx *ctx,
				const struct source *source)
{
	struct read_plan plan = {.table = source_is_table(source)};

	if (listeners_only(ctx))
		plan.until = source->past_listeners;
	return plan;
}

/* How much is read before the first row. */
enum ahead_extent {
	AHEAD_LISTENERS, /* listening sockets, if only these are wanted */
	AHEAD_SOME,	 /* also the files that the kernel prints slowly */
	AHEAD_WHOLE	 /* all files to their ends */
};

static enum ahead_extent ahead_extent(const struct ctx *ctx, bool whole)
{
	if (whole)
		return AHEAD_WHOLE;
	if (!ctx->root->sysroot && cpus_usable() > 1)
		return AHEAD_SOME;
	return AHEAD_LISTENERS;
}

void ahead_open(const struct ctx *ctx, const struct choice *choice, bool whole,
		struct ahead *ahead)
{
	const enum ahead_extent extent = ahead_extent(ctx, whole);
	const struct source *source;

	for (size_t i = 0; i < SOURCES_MAX && (source = source_at(i)); i++) {
		const struct read_plan plan = plan_of(ctx, source);

		if (!choice_has(ctx, choice, source))
			continue;
		if (extent == AHEAD_WHOLE || source->whole ||
		    (plan.until && !ctx->root->sysroot))
			(void)root_preload(ctx->root, source->tree,
					   source->path, &plan,
					   &ahead->files[i]);
		else if (extent == AHEAD_SOME && source->ahead)
			(void)root_read_ahead(ctx->root, source->tree,
					      source->path, &plan,
					      &ahead->files[i]);
	}
}

/* Collects from one preloaded file, as the listing will print it. */
struct part {
	const struct source *source;
	const struct preload *preload;
};

static void part_run(struct ctx *ctx, const void *arg)
{
	const struct part *part = arg;
	struct lines lines;

	preload_lines(part->preload, &lines);
	(void)part->source->list(ctx, part->source, &lines);
	lines_close(&lines);
}

void ahead_names(const struct ctx *ctx, const struct ahead *ahead)
{
	for (size_t i = 0; i < SOURCES_MAX; i++) {
		const struct part part = {source_at(i), &ahead->files[i]};

		if (part.preload->bytes &&
		    (part.source->want & (WANT_INTERNET | WANT_GROUPS)))
			prefetch(ctx, part_run, &part);
	}
}

bool ahead_wanted(const struct ctx *ctx, const struct choice *choice,
		  const struct ahead *ahead, struct inodes *inodes)
{
	const struct source *source;
	bool told = true;

	for (size_t i = 0; told && (source = source_at(i)); i++) {
		const struct part part = {source, &ahead->files[i]};

		if (!choice_has(ctx, choice, source) ||
		    !(source->want & (WANT_INTERNET | WANT_UNIX)))
			continue;
		if (part.preload->bytes)
			told = wanted_add(ctx, part_run, &part,
					  part.preload->live, inodes);
		else
			told = part.preload->error == ENOENT;
	}
	if (!told)
		inodes_free(inodes);
	return told;
}

void ahead_free(struct ahead *ahead)
{
	for (size_t i = 0; i < SOURCES_MAX; i++)
		preload_free(&ahead->files[i]);
}
