/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "show/snmp.h"

#include <string.h>

/* net-tools 2.10 indents by these. */
enum { INDENT = 4, INDENT_HISTOGRAM = 8 };

static void put_indent(struct out *out, const struct snmp_section *section)
{
	out_pad(out, section->histogram == HISTOGRAM_NONE ? INDENT
							  : INDENT_HISTOGRAM);
}

/* Blocks that are not known leave a histogram open: IcmpMsg behind Icmp. */
void text_snmp_title(struct ctx *ctx, struct snmp_section *section)
{
	if (section->block)
		section->histogram = HISTOGRAM_NONE;
	if (!section->wanted)
		return;
	out_clean(ctx->out, section->title, CLEAN_ASCII, 0);
	out_str(ctx->out, ":\n");
}

/* ": 4711" and the line's end */
static void put_value(struct out *out, uint64_t value)
{
	out_str(out, ": ");
	out_udec(out, value, 0);
	out_char(out, '\n');
}

/* A counter that has no sentence. */
static void put_name(struct out *out, const struct snmp_section *section,
		     const struct snmp_counter *counter)
{
	if (counter->value == 0)
		return;
	put_indent(out, section);
	out_clean(out, counter->name, CLEAN_ASCII, 0);
	put_value(out, counter->value);
}

static void put_sentence(struct out *out, struct snmp_section *section,
			 const char *text, uint64_t value)
{
	size_t before = strcspn(text, "%");

	section->histogram = HISTOGRAM_NONE;
	put_indent(out, section);
	out_bytes(out, text, before);
	out_udec(out, value, 0);
	out_str(out, text + before + 1);
	out_char(out, '\n');
}

/* Its headline comes even when all in it is 0, indented by what was before. */
static void put_histogram(struct out *out, struct snmp_section *section,
			  const struct snmp_row *row, uint64_t value)
{
	bool in = row->kind == SNMP_ICMP_IN;

	if (section->histogram != (in ? HISTOGRAM_IN : HISTOGRAM_OUT)) {
		put_indent(out, section);
		out_str(out, in ? "ICMP input histogram:\n"
				: "ICMP output histogram:\n");
		section->histogram = in ? HISTOGRAM_IN : HISTOGRAM_OUT;
	}
	if (value == 0)
		return;
	put_indent(out, section);
	out_str(out, row->text);
	put_value(out, value);
}

void text_snmp(struct ctx *ctx, struct snmp_section *section,
	       const struct snmp_counter *counter)
{
	const struct snmp_row *row = NULL;

	if (section->block)
		row = snmp_row_find(section->block, counter->name);
	if (!row) {
		put_name(ctx->out, section, counter);
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
		put_sentence(ctx->out, section, row->text, counter->value);
		break;
	case SNMP_ICMP_IN:
	case SNMP_ICMP_OUT:
		put_histogram(ctx->out, section, row, counter->value);
		break;
	}
}
