/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "show/outputs.h"

/* The output after --sort: plain text or JSON. */
static bool base_init(struct outputs *outputs, struct ctx *ctx,
		      struct asked *asked)
{
	json_init(&outputs->json, ctx->opts->continuous);
	if (ctx->opts->json)
		ctx->output = &outputs->json.output;
	if (asked->count.n > 0) {
		if (!count_init(&outputs->count, ctx->output, &asked->count,
				asked->sort.n > 0 ? &asked->sort : NULL))
			return false;
		ctx->output = &outputs->count.output;
	} else if (asked->columns.n > 0 && !ctx->output) {
		if (!table_init(&outputs->table, &asked->columns))
			return false;
		ctx->output = &outputs->table.output;
	}
	return true;
}

bool outputs_init(struct outputs *outputs, struct ctx *ctx, struct asked *asked)
{
	*outputs = (struct outputs){.sort.body = NULL};
	ctx->filter = asked->filter;
	ctx->columns = asked->columns.n > 0 ? &asked->columns : NULL;
	if (!base_init(outputs, ctx, asked))
		return false;
	/* text prints a row twice if the kernel does */
	ctx->once = ctx->output;
	ctx->wanted = asked->needs;
	if (ctx->opts->json && asked->count.n == 0 && asked->columns.n == 0)
		ctx->wanted |= ctx->known | NEEDS_ALWAYS;
	if (asked->sort.n == 0 || asked->count.n > 0)
		return true;
	if (!sort_init(&outputs->sort, ctx->output, &asked->sort))
		return false;
	ctx->output = &outputs->sort.output;
	return true;
}

void outputs_free(struct outputs *outputs)
{
	json_free(&outputs->json);
	table_free(&outputs->table);
	count_free(&outputs->count);
	sort_free(&outputs->sort);
}
