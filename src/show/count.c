/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "show/count.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "proc/hash.h"
#include "show/count_group.h"
#include "show/json.h"
#include "show/table.h"
#include "show/value_text.h"

/* A group has 32 bits for the length of its keys, and of its cells. */
enum { GROUP_MAX = 1 << 30 };

static struct count *count_of(const struct ctx *ctx)
{
	return (struct count *)ctx->output;
}

/* The slot of a combination: where it is, or where it would be. */
static size_t *slot_find(struct count *count, uint64_t hash, struct span key)
{
	size_t i = (size_t)hash & (count->slots_size - 1);

	for (;; i = (i + 1) & (count->slots_size - 1)) {
		const struct count_group *group;

		if (count->slots[i] == 0)
			return &count->slots[i];
		group = &count->groups[count->slots[i] - 1];
		if (group->hash == hash && group->key_len == key.len &&
		    memcmp(count->bytes.at + group->at, key.at, key.len) == 0)
			return &count->slots[i];
	}
}

static bool slots_grow(struct count *count)
{
	size_t size = count->slots_size ? 2 * count->slots_size : 1024;
	size_t *slots;

	if (2 * (count->n + 1) <= count->slots_size)
		return true;
	slots = calloc(size, sizeof *slots);
	if (!slots)
		return false;
	free(count->slots);
	count->slots = slots;
	count->slots_size = size;
	for (size_t i = 0; i < count->n; i++) {
		const struct count_group *group = &count->groups[i];
		const struct span key = {count->bytes.at + group->at,
					 group->key_len};

		*slot_find(count, group->hash, key) = i + 1;
	}
	return true;
}

static bool groups_grow(struct count *count)
{
	size_t size = count->size ? 2 * count->size : 64;
	struct count_group *groups;

	if (count->n < count->size)
		return true;
	groups = realloc(count->groups, size * sizeof *groups);
	if (!groups)
		return false;
	count->groups = groups;
	count->size = size;
	return true;
}

/* True if the current row has the combination of the previous row. */
static bool is_last(const struct count *count)
{
	const struct count_group *group;

	if (count->n == 0)
		return false;
	group = &count->groups[count->last];
	return group->key_len == count->key.len &&
	       memcmp(count->bytes.at + group->at, count->key.at,
		      count->key.len) == 0;
}

/*
 * Formats a combination as it will be shown: cells of a table, or members of
 * JSON.
 */
static void cells_make(struct ctx *ctx, const struct record_type *type,
		       const void *record)
{
	struct count *count = count_of(ctx);
	struct out *out = ctx->out, *cells = count->body;
	struct span text;

	out_reset(cells);
	ctx->out = cells;
	for (size_t i = 0; i < count->keys->n; i++) {
		struct key *key = &count->keys->list[i];
		const struct node_field *found = key_in(key, type->table);

		if (count->base) {
			value_json(ctx, found, key->name, record);
			out_char(cells, ',');
		} else {
			value_text(ctx, cells, found, record);
			out_char(cells, '\0');
		}
	}
	ctx->out = out;
	text = out_text(cells);
	bytes_add(&count->bytes, text.at, text.len);
	count->bytes.lost =
	    count->bytes.lost || cells->error || text.len > GROUP_MAX;
}

static bool group_add(struct ctx *ctx, uint64_t hash,
		      const struct record_type *type, const void *record)
{
	struct count *count = count_of(ctx);
	struct count_group *group = &count->groups[count->n];

	*group = (struct count_group){
	    .n = 1,
	    .hash = hash,
	    .at = count->bytes.len,
	    .key_len = (uint32_t)count->key.len,
	};
	memcpy(group->key_at, count->key_at, sizeof group->key_at);
	bytes_add(&count->bytes, count->key.at, count->key.len);
	cells_make(ctx, type, record);
	if (count->bytes.lost) {
		count->bytes.len = group->at;
		count->bytes.lost = false;
		return false;
	}
	group->cells_len =
	    (uint32_t)(count->bytes.len - group->at - group->key_len);
	count->n++;
	return true;
}

static void count_row(struct ctx *ctx, const struct record_type *type,
		      const void *record)
{
	struct count *count = count_of(ctx);
	uint64_t hash;
	size_t *slot;

	count->key.len = 0;
	for (size_t i = 0; i < count->keys->n; i++) {
		count->key_at[i] = (uint32_t)count->key.len;
		key_encode(ctx, &count->keys->list[i], false, type->table,
			   record, &count->key);
	}
	count->key.lost = count->key.lost || count->key.len > GROUP_MAX;
	if (!count->key.lost && is_last(count)) {
		count->groups[count->last].n++;
		return;
	}
	hash = hash_bytes(count->key.at, count->key.len);
	if (count->key.lost || !slots_grow(count) || !groups_grow(count)) {
		count->lost = true;
		count->key.lost = false;
		return;
	}
	slot = slot_find(count, hash,
			 (struct span){count->key.at, count->key.len});
	if (*slot == 0 && !group_add(ctx, hash, type, record)) {
		count->lost = true;
		return;
	}
	if (*slot == 0)
		*slot = count->n;
	else
		count->groups[*slot - 1].n++;
	count->last = *slot - 1;
}

static struct span cells_of(const struct count *count,
			    const struct count_group *group)
{
	return (struct span){count->bytes.at + group->at + group->key_len,
			     group->cells_len};
}

static void put_json(struct ctx *ctx, const struct count *count)
{
	size_t rows = 0;

	json_member(ctx, "counts");
	out_char(ctx->out, '[');
	for (size_t i = 0; i < count->n; i++) {
		const struct span cells = cells_of(count, &count->groups[i]);

		json_lead(ctx, &rows);
		out_char(ctx->out, '{');
		out_bytes(ctx->out, cells.at, cells.len);
		out_str(ctx->out, "\"count\":");
		out_udec(ctx->out, count->groups[i].n, 0);
		out_char(ctx->out, '}');
	}
	out_str(ctx->out, "],");
}

/* The width of the column of counts, which are aligned to the right. */
static size_t count_width(const struct count *count)
{
	uint64_t most = 0;
	size_t width = 1;

	for (size_t i = 0; i < count->n; i++)
		most = count->groups[i].n > most ? count->groups[i].n : most;
	for (; most > 9; most /= 10)
		width++;
	return width;
}

/* The groups are printed as they are stored: a copy might find no memory. */
static void put_table(struct ctx *ctx, struct count *count)
{
	const size_t least = sizeof "Count" - 1, digits = count_width(count);
	const size_t width = digits < least ? least : digits;
	const size_t n = count->keys->n;
	size_t widths[KEYS_MAX] = {0};
	struct bytes names = {.at = NULL};

	keys_names(count->keys, &names);
	cells_measure((struct span){names.at, names.len}, n, widths);
	for (size_t i = 0; i < count->n; i++)
		cells_measure(cells_of(count, &count->groups[i]), n, widths);
	out_str(ctx->out, "Count");
	out_pad(ctx->out, width + 1 - least);
	cells_put(ctx->out, (struct span){names.at, names.len}, n, widths);
	for (size_t i = 0; i < count->n; i++) {
		out_udec(ctx->out, count->groups[i].n, width);
		out_char(ctx->out, ' ');
		cells_put(ctx->out, cells_of(count, &count->groups[i]), n,
			  widths);
	}
	count->lost = count->lost || names.lost;
	bytes_free(&names);
}

static void count_begin(struct ctx *ctx)
{
	struct count *count = count_of(ctx);

	if (!count->base)
		return;
	ctx->output = count->base;
	count->base->ops->begin(ctx);
	ctx->output = &count->output;
}

/* JSON has no sections of rows, but reports whether owners were searched. */
static void count_section(struct ctx *ctx, const struct record_type *type)
{
	struct count *count = count_of(ctx);

	(void)type;
	if (!count->base)
		return;
	ctx->output = count->base;
	json_note_owners(ctx);
	ctx->output = &count->output;
}

static void count_warn(struct ctx *ctx, const struct warning *warning)
{
	struct count *count = count_of(ctx);

	if (!count->base)
		return;
	ctx->output = count->base;
	count->base->ops->warn(ctx, warning);
	ctx->output = &count->output;
}

static void count_forget(struct count *count)
{
	count->n = 0;
	count->bytes.len = 0;
	count->lost = false;
	if (count->slots_size > 0)
		memset(count->slots, 0,
		       count->slots_size * sizeof *count->slots);
}

static void count_end(struct ctx *ctx, int status)
{
	struct count *count = count_of(ctx);

	count_sort(count);
	ctx->output = count->base;
	if (count->base)
		put_json(ctx, count);
	else
		put_table(ctx, count);
	if (count->lost)
		root_failed(ctx->root, TREE_PROC, NULL, ENOMEM);
	if (count->base)
		count->base->ops->end(ctx, status);
	ctx->output = &count->output;
	count_forget(count);
}

static const struct output_ops count_ops = {
    .begin = count_begin,
    .section = count_section,
    .row = count_row,
    .warn = count_warn,
    .end = count_end,
};

bool count_init(struct count *count, struct output *base, struct keys *keys,
		struct keys *order)
{
	*count = (struct count){.output.ops = &count_ops,
				.base = base,
				.keys = keys,
				.order = order,
				.body = out_new_held()};
	return count->body;
}

void count_free(struct count *count)
{
	free(count->groups);
	free(count->slots);
	bytes_free(&count->bytes);
	bytes_free(&count->key);
	if (count->body)
		out_clear(count->body);
	free(count->body);
}
