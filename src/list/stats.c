/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/snmp.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "error.h"
#include "field/snmp_tab.h"
#include "field/types.h"
#include "mode.h"
#include "msg.h"
#include "proc/lines.h"

/* No kernel prints a longer line. A made-up line must not take all memory. */
enum { TEXT_MAX = 1 << 20 };

/* A whole line of any length: an owned copy, freed by text_free. */
struct text {
	char *at;
	size_t len;
};

static struct span text_span(const struct text *text)
{
	return (struct span){text->at, text->len};
}

static void text_free(struct text *text)
{
	free(text->at);
	*text = (struct text){NULL, 0};
}

/*
 * Appends to a line; returns 0, or the errno by which the rest of the file is
 * lost.
 */
static int text_add(struct text *text, struct span piece)
{
	char *grown;

	if (text->len + piece.len > TEXT_MAX)
		return EFBIG;
	grown = realloc(text->at, text->len + piece.len + 1);
	if (!grown)
		return ENOMEM;
	text->at = grown;
	memcpy(grown + text->len, piece.at, piece.len);
	text->len += piece.len;
	return 0;
}

/*
 * Returns the next line in `text`, joined from the pieces of a long line. False
 * at the end of the file, or at a line without memory: then lines->error is not
 * 0.
 */
static bool text_next(struct lines *lines, struct text *text)
{
	struct span piece;

	text->len = 0;
	if (!lines_next(lines, &piece))
		return false;
	do {
		int error = text_add(text, piece);

		/* an error of reading is kept */
		if (error)
			lines->error = error;
	} while (!lines->error && !lines->newline && lines_next(lines, &piece));
	return !lines->error;
}

/* The protocols that are requested; all if none is named. */
static uint32_t stats_want(const struct opts *opts)
{
	uint32_t want = opts->want & WANT_INTERNET;

	return want ? want : WANT_INTERNET;
}

static void section_begin(struct ctx *ctx, struct snmp_section *section,
			  struct span title, bool snmp6)
{
	section->title = title;
	section->block = snmp_block_find(title, snmp6);
	section->wanted =
	    !section->block || (section->block->want & stats_want(ctx->opts));
	emit_head(ctx, &type_statistics, section);
}

/*
 * A counter without a value in the file: the text of net-tools 2.10 prints 0 or
 * the value of the previous line. Other outputs omit it, because it would be
 * taken for a value.
 */
static void counter_show(struct ctx *ctx, struct snmp_section *section,
			 struct snmp_counter *counter)
{
	counter->section = section;
	if (!section->wanted)
		return;
	if (counter->lacks && (ctx->output || ctx->delta))
		section->lacking++;
	else
		emit(ctx, &type_statistics, counter);
}

/* The kernel's files of one family. */
struct stats_file {
	enum want family;
	const char *path;
	bool needed; /* if it is missing, no other file is read */
	void (*list)(struct ctx *ctx, const struct stats_file *file,
		     struct lines *lines, struct snmp_section *section);
};

static bool begins_with(struct span text, struct span start)
{
	return text.len >= start.len &&
	       memcmp(text.at, start.at, start.len) == 0;
}

/* With -6 the blocks of IPv4 are omitted, except TCP's, which serves both. */
static bool is_listed(const struct stats_file *file, struct span title)
{
	return file->family == WANT_INET ||
	       begins_with(title, (struct span){"Tcp", 3});
}

/* Shows one block; false if it is damaged. */
static bool pair_list(struct ctx *ctx, const struct stats_file *file,
		      const struct text *names, const struct text *values,
		      struct snmp_section *section)
{
	struct snmp_counter counter;
	struct snmp_pair pair;

	if (snmp_pair_parse(text_span(names), text_span(values), &pair) !=
	    SCAN_OK)
		return false;
	/* the text of net-tools 2.10 prints another block's values for these */
	if (!pair.same && ctx->output)
		return false;
	if (!is_listed(file, pair.title))
		return true;
	section_begin(ctx, section, pair.title, false);
	while (snmp_pair_next(&pair, &counter))
		counter_show(ctx, section, &counter);
	return true;
}

/* With -6 net-tools 2.10 prints no message about it; other outputs do. */
static void damage_warn(struct ctx *ctx, const struct stats_file *file)
{
	if (file->family == WANT_INET || ctx->output)
		msg_print(ctx, ABOUT("bogus_line", file->path),
			  "Problem while parsing %s/%s", root_tree(TREE_PROC),
			  file->path);
}

/* An empty line before a block is skipped. */
static void pairs_list(struct ctx *ctx, const struct stats_file *file,
		       struct lines *lines, struct snmp_section *section)
{
	struct text names = {NULL, 0}, values = {NULL, 0};

	while (text_next(lines, &names)) {
		if (names.len == 0)
			continue;
		if (!text_next(lines, &values)) {
			if (ctx->output && !lines->error)
				damage_warn(ctx, file);
			break;
		}
		if (!pair_list(ctx, file, &names, &values, section)) {
			damage_warn(ctx, file);
			break;
		}
	}
	text_free(&names);
	text_free(&values);
}

static void sctp_list(struct ctx *ctx, const struct stats_file *file,
		      struct lines *lines, struct snmp_section *section)
{
	struct snmp_counter counter;
	struct span line;

	(void)file;
	lines->piece = SNMP_PIECE;
	section_begin(ctx, section, (struct span){"Sctp", 4}, false);
	while (lines_next(lines, &line))
		if (snmp_sctp_parse(line, &counter) == SCAN_OK)
			counter_show(ctx, section, &counter);
}

/* The block at the start of a counter's name: Ip6 of Ip6InReceives. */
static size_t title_len(struct span name)
{
	const char *six = memchr(name.at, '6', name.len);

	return six ? (size_t)(six - name.at) + 1 : name.len;
}

/*
 * A block continues as long as the names contain its title. It is their
 * beginning, but net-tools 2.10 searches the whole name.
 */
static bool has_title(struct span name, struct span title)
{
	for (; name.len >= title.len; name.at++, name.len--)
		if (begins_with(name, title))
			return true;
	return false;
}

static void snmp6_list(struct ctx *ctx, const struct stats_file *file,
		       struct lines *lines, struct snmp_section *section)
{
	struct snmp6_counter read = {.len = 0};
	struct span line, title = {NULL, 0};
	char buf[SNMP_PIECE];

	(void)file;
	lines->piece = SNMP_PIECE;
	while (lines_next(lines, &line)) {
		struct snmp_counter counter;

		(void)snmp6_parse(line, &read);
		counter.name = (struct span){read.name, read.len};
		counter.value = read.value;
		counter.negative = read.negative;
		counter.lacks = read.lacks;
		if (!title.at || !has_title(counter.name, title)) {
			title = (struct span){buf, title_len(counter.name)};
			memcpy(buf, read.name, title.len);
			section_begin(ctx, section, title, true);
		}
		counter_show(ctx, section, &counter);
	}
}

static const struct stats_file files[] = {
    {WANT_INET, "net/snmp", true, pairs_list},
    {WANT_INET, "net/netstat", false, pairs_list},
    {WANT_INET, "net/sctp/snmp", false, sctp_list},
    {WANT_INET6, "net/snmp6", true, snmp6_list},
    {WANT_INET6, "net/snmp", true, pairs_list},
};

/* Lists one file; false if it is required and can't be opened. */
static bool file_list(struct ctx *ctx, const struct stats_file *file,
		      struct snmp_section *section)
{
	struct lines lines;

	if (!root_lines(ctx->root, TREE_PROC, file->path, &lines)) {
		if (file->needed)
			msg_print(ctx, ABOUT("cannot_read", file->path),
				  "cannot open %s/%s: %s", root_tree(TREE_PROC),
				  file->path, error_text(errno));
		return !file->needed;
	}
	section->lacking = 0;
	file->list(ctx, file, &lines, section);
	if (section->lacking > 0)
		msg_warn(ctx, ABOUT("bogus_line", file->path),
			 "counters of %s/%s that have no value are left out: "
			 "%zu",
			 root_tree(TREE_PROC), file->path, section->lacking);
	if (lines.error == EISDIR)
		msg_print(ctx, ABOUT("cannot_read", file->path), "%s/%s: %s",
			  root_tree(TREE_PROC), file->path,
			  error_text(lines.error));
	lines_close(&lines);
	return true;
}

/* The family whose statistics are requested; 0: it has none. */
static unsigned stats_family(const struct opts *opts)
{
	if (opts->n_families == 0)
		return WANT_INET;
	if (opts->n_families > 1)
		return 0;
	return opts->families[0]->want & (WANT_INET | WANT_INET6);
}

/* net-tools 2.10 prints this on stdout. */
static void family_warn(struct ctx *ctx)
{
	const struct opts *opts = ctx->opts;
	char names[MSG_MAX] = "";

	for (size_t i = 0; i < opts->n_families; i++) {
		size_t len = strlen(names);

		snprintf(names + len, sizeof names - len, "%s%s",
			 i > 0 ? "," : "", opts->families[i]->name);
	}
	emit_note(ctx, ABOUT("no_support", NULL),
		  "netstat: No statistics support for specified address "
		  "family: %s",
		  names);
}

int stats_run(struct ctx *ctx)
{
	struct snmp_section section = {.wanted = false};
	unsigned family = stats_family(ctx->opts);

	emit_section(ctx, &type_statistics);
	if (!family) {
		family_warn(ctx);
		return 1;
	}
	for (size_t i = 0; i < sizeof files / sizeof *files; i++)
		if (files[i].family == family &&
		    !file_list(ctx, &files[i], &section))
			break;
	return 0;
}
