/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "show/summary.h"

#include <inttypes.h>
#include <stdio.h>

#include "proc/summary.h"
#include "show/cell.h"

/* The widths of the columns. fs.file-max is 2^63 - 1 on many machines. */
enum { NAME = 40, NUMBER = 12, LIMIT = 19, SCOPE = 11 };

void text_count_head(struct ctx *ctx, const void *arg)
{
	(void)arg;
	out_printf(ctx->out, "%-*s %*s %s\n", NAME, "Sockets", NUMBER, "Used",
		   "Scope");
}

/* The words of a row's name that exist, separated by blanks. */
static void name_format(const struct summary_count *count, char *text,
			size_t size)
{
	const char *const words[] = {count->proto, count->family, count->state};
	size_t len = (size_t)snprintf(text, size, "%s", count->name);

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (words[i] && len < size)
			len += (size_t)snprintf(text + len, size - len, " %s",
						words[i]);
}

/* A number aligned to the right, or a dash. */
static void put_number(struct out *out, bool known, uint64_t number,
		       size_t width)
{
	out_char(out, ' ');
	if (known)
		out_udec(out, number, width);
	else
		out_printf(out, "%*s", (int)width, "-");
}

void text_count(struct ctx *ctx, const void *rec)
{
	const struct summary_count *count = rec;
	char name[128];

	name_format(count, name, sizeof name);
	out_printf(ctx->out, "%-*s", NAME, name);
	put_number(ctx->out, count->known, count->used, NUMBER);
	out_printf(ctx->out, " %s\n", enum_name(&summary_scopes, count->scope));
}

void text_limit_head(struct ctx *ctx, const void *arg)
{
	(void)arg;
	out_printf(ctx->out, "\n%-*s %*s %*s %6s   %-*s %s\n", NAME, "Limits",
		   NUMBER, "Used", LIMIT, "Limit", "%", SCOPE, "Scope",
		   "Source");
}

/* The percentage, and a mark from 80 on. */
static void put_share(struct out *out, const struct summary_limit *limit)
{
	uint64_t per_mille;

	if (!summary_per_mille(limit, &per_mille)) {
		out_str(out, "      -  ");
		return;
	}
	out_printf(out, " %4" PRIu64 ".%u %c", per_mille / 10,
		   (unsigned)(per_mille % 10),
		   summary_is_near(limit) ? '!' : ' ');
}

void text_limit(struct ctx *ctx, const void *rec)
{
	const struct summary_limit *limit = rec;
	struct out *out = ctx->out;
	char name[40 + SUMMARY_SUBJECT], number[32];

	snprintf(name, sizeof name, "%s%s%s", limit->name,
		 *limit->subject ? " " : "", limit->subject);
	out_printf(out, "%-*s", NAME, name);
	put_number(out, limit->has_used, limit->used, NUMBER);
	if (limit->is_cap && limit->has_limit) {
		snprintf(number, sizeof number, "<=%" PRIu64, limit->limit);
		out_printf(out, " %*s", LIMIT, number);
	} else {
		put_number(out, limit->has_limit, limit->limit, LIMIT);
	}
	put_share(out, limit);
	out_printf(out, "  %-*s %s", SCOPE,
		   enum_name(&summary_scopes, limit->scope), limit->source);
	if (limit->has_rise)
		out_printf(out, " (+%" PRIu64 ")", limit->rise);
	if (limit->owner.holders != 0) {
		out_char(out, ' ');
		cell_holders(ctx, limit->owner.holders);
	}
	out_char(out, '\n');
}
