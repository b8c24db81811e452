/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "show/snmp.h"

#include <string.h>

#include "text_state.h"

/* The indentation of net-tools 2.10. */
enum { INDENT = 4, INDENT_HISTOGRAM = 8 };

static void put_indent(struct ctx *ctx)
{
	out_pad(ctx->out, ctx->text->histogram == HISTOGRAM_NONE
			      ? INDENT
			      : INDENT_HISTOGRAM);
}

/* Prints the title of a block, unless it has been printed. */
static void put_title(struct ctx *ctx)
{
	if (!ctx->text->title.at)
		return;
	out_clean(ctx->out, ctx->text->title, CLEAN_ASCII, 0);
	out_str(ctx->out, ":\n");
	ctx->text->title = (struct span){NULL, 0};
}

/* An unknown block does not end a histogram: IcmpMsg comes after Icmp. */
void text_snmp_title(struct ctx *ctx, const void *arg)
{
	const struct snmp_section *section = arg;

	if (section->block)
		ctx->text->histogram = HISTOGRAM_NONE;
	if (!section->wanted)
		return;
	ctx->text->title = section->title;
	/* with --delta only blocks in which a counter rose have one */
	if (!ctx->delta)
		put_title(ctx);
}

/* Prints ": 4711" and the end of the line. */
static void put_value(struct out *out, uint64_t value)
{
	out_str(out, ": ");
	out_udec(out, value, 0);
	out_char(out, '\n');
}

/* Prints a counter that has no sentence. */
static void put_name(struct ctx *ctx, const struct snmp_counter *counter)
{
	struct out *out = ctx->out;

	if (counter->value == 0)
		return;
	put_indent(ctx);
	out_clean(out, counter->name, CLEAN_ASCII, 0);
	put_value(out, counter->value);
}

static void put_sentence(struct ctx *ctx, const char *text, uint64_t value)
{
	struct out *out = ctx->out;
	size_t before = strcspn(text, "%");

	ctx->text->histogram = HISTOGRAM_NONE;
	put_indent(ctx);
	out_bytes(out, text, before);
	out_udec(out, value, 0);
	out_str(out, text + before + 1);
	out_char(out, '\n');
}

/*
 * The title of the histogram is printed even if all its counters are 0, with
 * the indentation of the previous line.
 */
static void put_histogram(struct ctx *ctx, const struct snmp_row *row,
			  uint64_t value)
{
	struct out *out = ctx->out;
	bool in = row->kind == SNMP_ICMP_IN;

	if (ctx->text->histogram != (in ? HISTOGRAM_IN : HISTOGRAM_OUT)) {
		put_indent(ctx);
		out_str(out, in ? "ICMP input histogram:\n"
				: "ICMP output histogram:\n");
		ctx->text->histogram = in ? HISTOGRAM_IN : HISTOGRAM_OUT;
	}
	if (value == 0)
		return;
	put_indent(ctx);
	out_str(out, row->text);
	put_value(out, value);
}

void text_snmp(struct ctx *ctx, const void *rec)
{
	const struct snmp_counter *counter = rec;
	const struct snmp_section *section = counter->section;
	const struct snmp_row *row = NULL;

	put_title(ctx);
	if (section->block)
		row = snmp_row_find(section->block, counter->name);
	if (!row) {
		put_name(ctx, counter);
		return;
	}
	switch (row->kind) {
	case SNMP_NEVER:
		break;
	case SNMP_NONZERO:
		if (counter->value == 0)
			break;
		/* fall through */
	case SNMP_ALWAYS:
		put_sentence(ctx, row->text, counter->value);
		break;
	case SNMP_ICMP_IN:
	case SNMP_ICMP_OUT:
		put_histogram(ctx, row, counter->value);
		break;
	}
}

bool snmp_is_level(const void *record)
{
	/* of Ip, Tcp, MPTcpExt and SCTP: states and settings */
	static const char *const names[] = {
	    "CurrEstab",   "DefaultTTL",   "Forwarding",
	    "MPCurrEstab", "MaxConn",	   "RtoMax",
	    "RtoMin",	   "RtoAlgorithm", "SctpCurrEstab",
	};
	const struct snmp_counter *counter = record;

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (span_is(counter->name, names[i]))
			return true;
	return false;
}
