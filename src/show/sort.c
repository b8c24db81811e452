/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "show/sort.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "proc/netns_label.h"

/* The position of a row in the bytes: its keys, followed by its body. */
struct sort_row {
	const char *keys; /* set after the last row */
	size_t at;
	uint32_t keys_len, body_len;
	size_t table;
	const struct record_type *type;
};

static struct sort *sort_of(const struct ctx *ctx)
{
	return (struct sort *)ctx->output;
}

static bool rows_grow(struct sort *sort)
{
	size_t size = sort->size ? 2 * sort->size : 1024;
	struct sort_row *rows;

	if (sort->n < sort->size)
		return true;
	rows = realloc(sort->rows, size * sizeof *rows);
	if (!rows)
		return false;
	sort->rows = rows;
	sort->size = size;
	return true;
}

/*
 * Rows of several namespaces form one table, with an additional first column.
 */
static bool in_namespaces(const struct ctx *ctx)
{
	return ctx->known & NEEDS_NETNS;
}

enum { NETNS_WIDTH = 11 };

static uint64_t netns_of(const struct ctx *ctx)
{
	return ctx->netns ? ctx->netns->number : 0;
}

static void netns_put(struct ctx *ctx)
{
	if (in_namespaces(ctx))
		out_udec_left(ctx->out, netns_of(ctx), NETNS_WIDTH);
}

/* Formats what the row prints. */
static struct span body_make(struct ctx *ctx, const struct record_type *type,
			     const void *record)
{
	struct sort *sort = sort_of(ctx);
	struct out *out = ctx->out;

	out_reset(sort->body);
	ctx->out = sort->body;
	ctx->output = sort->base;
	if (sort->base) {
		sort->base->ops->body(ctx, type, record);
	} else {
		netns_put(ctx);
		type->text(ctx, record);
	}
	ctx->output = &sort->output;
	ctx->out = out;
	return out_text(sort->body);
}

static void sort_row(struct ctx *ctx, const struct record_type *type,
		     const void *record)
{
	struct sort *sort = sort_of(ctx);
	const size_t start = sort->bytes.len;
	struct sort_row *row;
	struct span body;

	if (!rows_grow(sort)) {
		sort->lost = true;
		return;
	}
	row = &sort->rows[sort->n];
	*row =
	    (struct sort_row){.at = start, .table = sort->table, .type = type};
	keys_encode(ctx, sort->keys, type->table, record, &sort->bytes);
	row->keys_len = (uint32_t)(sort->bytes.len - start);
	body = body_make(ctx, type, record);
	bytes_add(&sort->bytes, body.at, body.len);
	row->body_len = (uint32_t)body.len;
	if (sort->bytes.lost || sort->body->error) {
		sort->bytes.len = start;
		sort->bytes.lost = false;
		sort->lost = true;
		return;
	}
	sort->n++;
}

/* Table by table; equal rows stay in the order in which they came. */
static int compare_rows(const void *a, const void *b)
{
	const struct sort_row *m = a, *n = b;
	size_t len = m->keys_len < n->keys_len ? m->keys_len : n->keys_len;
	int order = (m->table > n->table) - (m->table < n->table);

	if (order == 0)
		order = memcmp(m->keys, n->keys, len);
	if (order == 0)
		order =
		    (m->keys_len > n->keys_len) - (m->keys_len < n->keys_len);
	return order ? order : (m->at > n->at) - (m->at < n->at);
}

static void row_put(struct ctx *ctx, const struct sort_row *row)
{
	struct sort *sort = sort_of(ctx);
	const struct span body = {row->keys + row->keys_len, row->body_len};

	if (!sort->base) {
		out_bytes(ctx->out, body.at, body.len);
		return;
	}
	ctx->output = sort->base;
	sort->base->ops->put(ctx, row->type, body);
	ctx->output = &sort->output;
}

/* The head of a table, with the column's name before its last line. */
static void head_put(struct ctx *ctx, const struct sort_table *table)
{
	const struct bytes *head = &table->head;
	size_t last = head->len > 0 ? head->len - 1 : 0;

	while (last > 0 && head->at[last - 1] != '\n')
		last--;
	if (head->len == 0)
		return;
	out_bytes(ctx->out, head->at, last);
	/* a title alone has no columns */
	if (table->type->text)
		out_left(ctx->out, "NetNS", NETNS_WIDTH);
	out_bytes(ctx->out, head->at + last, head->len - last);
}

/* The tables of several namespaces end. */
static void tables_clear(struct sort *sort)
{
	for (size_t i = 0; i < sort->n_tables; i++)
		bytes_free(&sort->tables[i].head);
	sort->n_tables = 0;
	sort->table = 0;
}

/* The rows in order, with the heads that were kept before those of a table. */
static void rows_put(struct ctx *ctx)
{
	struct sort *sort = sort_of(ctx);
	size_t headed = 0;

	for (size_t i = 0; i < sort->n; i++) {
		while (headed < sort->n_tables && headed <= sort->rows[i].table)
			head_put(ctx, &sort->tables[headed++]);
		row_put(ctx, &sort->rows[i]);
	}
	while (headed < sort->n_tables)
		head_put(ctx, &sort->tables[headed++]);
}

/* The table ends. */
static void sort_flush(struct ctx *ctx)
{
	struct sort *sort = sort_of(ctx);

	for (size_t i = 0; i < sort->n; i++)
		sort->rows[i].keys = sort->bytes.at + sort->rows[i].at;
	if (sort->n > 0)
		qsort(sort->rows, sort->n, sizeof *sort->rows, compare_rows);
	rows_put(ctx);
	tables_clear(sort);
	sort->n = 0;
	sort->bytes.len = 0;
	if (sort->lost)
		root_failed(ctx->root, TREE_PROC, NULL, ENOMEM);
	sort->lost = false;
}

static void sort_begin(struct ctx *ctx)
{
	struct sort *sort = sort_of(ctx);

	ctx->output = sort->base;
	if (sort->base && sort->base->ops->begin)
		sort->base->ops->begin(ctx);
	ctx->output = &sort->output;
}

/* With --columns one table has rows of all kinds. */
static bool has_one_table(const struct sort *sort)
{
	return sort->base && !sort->base->ops->section;
}

/* Rows of kinds that are mixed find their sections when they are put. */
static bool is_together(const struct record_type *a,
			const struct record_type *b)
{
	return (a->mixed && b->mixed) || strcmp(a->name, b->name) == 0;
}

/* In text of several namespaces each table may get rows until the end. */
static bool keeps_tables(const struct ctx *ctx, const struct sort *sort)
{
	return !sort->base && in_namespaces(ctx);
}

static void sort_section(struct ctx *ctx, const struct record_type *type)
{
	struct sort *sort = sort_of(ctx);

	if (sort->type && !is_together(sort->type, type) &&
	    !has_one_table(sort) && !keeps_tables(ctx, sort))
		sort_flush(ctx);
	sort->type = type;
	ctx->output = sort->base;
	emit_section(ctx, type);
	ctx->output = &sort->output;
}

/* The table of this kind goes on, or begins. */
static struct sort_table *table_get(struct ctx *ctx,
				    const struct record_type *type)
{
	struct sort *sort = sort_of(ctx);
	size_t i = 0;

	while (i < sort->n_tables && sort->tables[i].type != type)
		i++;
	if (i == SORT_TABLES)
		i--;
	if (i == sort->n_tables)
		sort->tables[sort->n_tables++] = (struct sort_table){
		    .type = type, .netns = netns_of(ctx), .section = ctx->only};
	sort->table = i;
	return &sort->tables[i];
}

/* Keeps the head, which may come in parts, as the first namespace has it. */
static void netns_head(struct ctx *ctx, const struct record_type *type,
		       const void *arg)
{
	struct sort_table *table = table_get(ctx, type);
	struct sort *sort = sort_of(ctx);
	struct out *out = ctx->out;
	struct span head;

	if (table->netns != netns_of(ctx) || table->section != ctx->only)
		return;
	out_reset(sort->body);
	ctx->out = sort->body;
	type->head(ctx, arg);
	ctx->out = out;
	head = out_text(sort->body);
	bytes_add(&table->head, head.at, head.len);
	sort->lost = sort->lost || table->head.lost || sort->body->error;
}

static void sort_head(struct ctx *ctx, const struct record_type *type,
		      const void *arg)
{
	struct sort *sort = sort_of(ctx);

	/* other outputs have sections, or one table */
	if (keeps_tables(ctx, sort)) {
		netns_head(ctx, type, arg);
	} else if (!sort->base) {
		sort_flush(ctx);
		ctx->output = NULL;
		emit_head(ctx, type, arg);
		ctx->output = &sort->output;
	}
}

static void sort_warn(struct ctx *ctx, const struct warning *warning)
{
	struct sort *sort = sort_of(ctx);

	ctx->output = sort->base;
	if (sort->base && sort->base->ops->warn)
		sort->base->ops->warn(ctx, warning);
	ctx->output = &sort->output;
}

static void sort_end(struct ctx *ctx, int status)
{
	struct sort *sort = sort_of(ctx);

	sort_flush(ctx);
	sort->type = NULL;
	ctx->output = sort->base;
	if (sort->base && sort->base->ops->end)
		sort->base->ops->end(ctx, status);
	ctx->output = &sort->output;
}

static const struct output_ops sort_ops = {
    .begin = sort_begin,
    .section = sort_section,
    .head = sort_head,
    .row = sort_row,
    .warn = sort_warn,
    .end = sort_end,
};

bool sort_init(struct sort *sort, struct output *base, struct keys *keys)
{
	*sort =
	    (struct sort){.output.ops = &sort_ops, .base = base, .keys = keys};
	sort->body = out_new_held();
	return sort->body;
}

void sort_free(struct sort *sort)
{
	tables_clear(sort);
	if (sort->body)
		out_clear(sort->body);
	free(sort->body);
	free(sort->rows);
	bytes_free(&sort->bytes);
}
