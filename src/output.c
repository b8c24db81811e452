/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "output.h"

#include "delta.h"
#include "msg.h"
#include "query/filter.h"

void emit(struct ctx *ctx, const struct record_type *type, const void *record)
{
	if (ctx->delta) {
		record = delta_record(ctx, ctx->delta, type, record);
		if (!record)
			return;
	}
	if (ctx->filter && !filter_admits(ctx, ctx->filter, type, record))
		return;
	if (ctx->output)
		ctx->output->ops->row(ctx, type, record);
	else
		type->text(ctx, record);
}

void emit_head(struct ctx *ctx, const struct record_type *type, const void *arg)
{
	if (!ctx->output)
		type->head(ctx, arg);
	else if (ctx->output->ops->head)
		ctx->output->ops->head(ctx, type, arg);
}

void emit_section(struct ctx *ctx, const struct record_type *type)
{
	if (ctx->output && ctx->output->ops->section)
		ctx->output->ops->section(ctx, type);
}

void emit_note(struct ctx *ctx, const struct warning *about, const char *format,
	       ...)
{
	char text[MSG_MAX];
	va_list args;

	va_start(args, format);
	vsnprintf(text, sizeof text, format, args);
	va_end(args);
	if (ctx->output) {
		msg_print(ctx, about, "%s", text);
		return;
	}
	out_str(ctx->out, text);
	out_char(ctx->out, '\n');
}
