/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "list/list.h"
#include "mode.h"
#include "msg.h"
#include "show/show.h"

/* What the listing prints, from what the options ask for. */
struct choice {
	uint32_t want;	 /* WANT_*: sections and families */
	bool everything; /* nothing was asked for: all that is usual */
	bool silent;	 /* an Internet file that is missing is no matter */
};

/* All that is printed when nothing is asked for. */
static const uint32_t usual = WANT_INTERNET | WANT_UNIX | WANT_IPX | WANT_AX25 |
			      WANT_X25 | WANT_NETROM | WANT_ROSE | WANT_INET |
			      WANT_INET6;

/* What, if asked for, leaves out the rest. */
static const uint32_t sections = WANT_INTERNET | WANT_GROUPS | WANT_UNIX |
				 WANT_IPX | WANT_AX25 | WANT_X25 | WANT_NETROM |
				 WANT_ROSE | WANT_L2CAP | WANT_RFCOMM;

static struct choice choice_of(const struct opts *opts)
{
	struct choice choice = {.want = opts->want};
	const uint32_t both = WANT_INET | WANT_INET6;

	if ((choice.want & both) && !(choice.want & WANT_INTERNET)) {
		choice.want |= WANT_INTERNET;
		choice.silent = true;
	}
	if ((choice.want & (WANT_INTERNET | WANT_GROUPS)) &&
	    !(choice.want & both))
		choice.want |= both;
	if ((choice.want & WANT_BLUETOOTH) &&
	    !(choice.want & (WANT_L2CAP | WANT_RFCOMM)))
		choice.want |= WANT_L2CAP | WANT_RFCOMM;
	if (!(choice.want & sections)) {
		choice.everything = true;
		choice.want = usual;
	}
	return choice;
}

static bool is_chosen(const struct ctx *ctx, const struct choice *choice,
		      const struct source *source)
{
	if (!(choice->want & source->want))
		return false;
	if (source->family && !(choice->want & source->family))
		return false;
	return !source->wanted || source->wanted(ctx->opts);
}

static bool source_open(const struct ctx *ctx, const struct source *source,
			struct lines *lines)
{
	if (root_lines(ctx->root, source->tree, source->path, lines))
		return true;
	return source->old_path &&
	       root_lines(ctx->root, source->tree, source->old_path, lines);
}

/* Lists one file; false when it can't be opened. */
static bool source_run(struct ctx *ctx, const struct source *source)
{
	struct lines lines;

	if (source->head)
		source->head(ctx);
	if (!source_open(ctx, source, &lines))
		return false;
	source->list(ctx, source, &lines);
	lines_close(&lines);
	return true;
}

/*
 * Says that a section's first file is missing, where that is to be said.
 * False when the listing ends there.
 */
static bool missing_say(struct ctx *ctx, const struct choice *choice,
			const struct source *source)
{
	if (choice->silent && (source->want & WANT_INTERNET))
		return true;
	if (!choice->everything || ctx->opts->verbose)
		msg_missing(ctx, source->missing);
	return choice->everything;
}

int sockets_run(struct ctx *ctx)
{
	const struct choice choice = choice_of(ctx->opts);
	const struct source *source, *missing = NULL;

	if (choice.want & WANT_INTERNET)
		ctx->show->inet_head(ctx);
	for (size_t i = 0; (source = source_at(i)); i++) {
		/* a section is over when the next one's first file comes */
		if (source->missing && missing) {
			if (!missing_say(ctx, &choice, missing))
				return 1;
			missing = NULL;
		}
		if (!is_chosen(ctx, &choice, source))
			continue;
		if (!source_run(ctx, source) && source->missing)
			missing = source;
	}
	if (missing && !missing_say(ctx, &choice, missing))
		return 1;
	return 0;
}
