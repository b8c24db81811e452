/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "show/table.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "show/value_text.h"
#include "utf8.h"

static struct table *table_of(const struct ctx *ctx)
{
	return (struct table *)ctx->output;
}

static void table_body(struct ctx *ctx, const struct record_type *type,
		       const void *record)
{
	struct keys *columns = table_of(ctx)->columns;

	for (size_t i = 0; i < columns->n; i++) {
		value_text(ctx, ctx->out,
			   key_in(&columns->list[i], type->table), record);
		out_char(ctx->out, '\0');
	}
}

static void table_put(struct ctx *ctx, const struct record_type *type,
		      struct span body)
{
	struct table *table = table_of(ctx);
	const size_t start = table->cells.len;

	(void)type;
	bytes_add(&table->cells, body.at, body.len);
	if (!table->cells.lost)
		return;
	table->cells.len = start;
	table->cells.lost = false;
	table->lost = true;
}

static void table_row(struct ctx *ctx, const struct record_type *type,
		      const void *record)
{
	struct table *table = table_of(ctx);
	struct out *out = ctx->out;

	out_reset(table->body);
	ctx->out = table->body;
	table_body(ctx, type, record);
	ctx->out = out;
	table_put(ctx, type, out_text(table->body));
	table->lost = table->lost || table->body->error;
}

void cells_measure(struct span cells, size_t n, size_t widths[KEYS_MAX])
{
	size_t i = 0;

	for (size_t at = 0; n > 0 && at < cells.len; i++) {
		const char *cell = cells.at + at;
		const size_t columns = utf8_columns(cell);

		if (columns > widths[i % n])
			widths[i % n] = columns;
		at += strlen(cell) + 1;
	}
}

/* The last column is not filled with blanks. */
void cells_put(struct out *out, struct span cells, size_t n,
	       const size_t widths[KEYS_MAX])
{
	size_t i = 0;

	for (size_t at = 0; n > 0 && at < cells.len; i++) {
		const char *cell = cells.at + at;

		out_str(out, cell);
		if (i % n + 1 < n)
			out_pad(out, widths[i % n] - utf8_columns(cell) + 1);
		else
			out_char(out, '\n');
		at += strlen(cell) + 1;
	}
}

static void table_print(struct out *out, struct span names, struct span cells,
			size_t n)
{
	size_t widths[KEYS_MAX] = {0};

	cells_measure(names, n, widths);
	cells_measure(cells, n, widths);
	cells_put(out, names, n, widths);
	cells_put(out, cells, n, widths);
}

static void table_end(struct ctx *ctx, int status)
{
	struct table *table = table_of(ctx);
	struct bytes names = {.at = NULL};

	(void)status;
	keys_names(table->columns, &names);
	if (!names.lost)
		table_print(ctx->out, (struct span){names.at, names.len},
			    (struct span){table->cells.at, table->cells.len},
			    table->columns->n);
	if (names.lost || table->lost)
		root_failed(ctx->root, TREE_PROC, NULL, ENOMEM);
	bytes_free(&names);
	table->cells.len = 0;
	table->lost = false;
}

static const struct output_ops table_ops = {
    .row = table_row,
    .body = table_body,
    .put = table_put,
    .end = table_end,
};

bool table_init(struct table *table, struct keys *columns)
{
	*table = (struct table){.output.ops = &table_ops, .columns = columns};
	table->body = out_new_held();
	return table->body;
}

void table_free(struct table *table)
{
	bytes_free(&table->cells);
	if (table->body)
		out_clear(table->body);
	free(table->body);
}
