/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "item.h"

static bool get_number(const struct field_at *at, struct value *value)
{
	const struct item *item = at->record;

	value->num = item->number;
	return item->has_number;
}

static bool get_word(const struct field_at *at, struct value *value)
{
	const struct item *item = at->record;

	value->word = item->word;
	return item->word;
}

static bool get_prefix(const struct field_at *at, struct value *value)
{
	const struct item *item = at->record;

	value->prefix = item->prefix;
	return item->prefix.addr.family != 0;
}

static bool get_part(const struct field_at *at, struct value *value)
{
	const struct item *item = at->record;

	value->unum = at->i < item->n_parts ? item->parts[at->i] : 0;
	return at->i < item->n_parts;
}

/* An element is there although this field of it may be absent. */
static bool get_half(const struct field_at *at, struct value *value)
{
	return get_part(at, value) && value->unum % 2 == 0 &&
	       (value->unum /= 2, true);
}

static const char *const words[] = {"first", "second", "third"};
static const struct enum_names word_names = {words, COUNT(words)};

static const struct field element_fields[] = {
    {"part", .doc = "part", .type = VALUE_UINT, .get = get_part},
    {"half", .doc = "half of it", .type = VALUE_UINT, .get = get_half},
};
static const struct field_table elements = {element_fields,
					    COUNT(element_fields)};

static const struct field fields[] = {
    {"number", .doc = "number", .type = VALUE_INT, .get = get_number},
    {"name", .doc = "name", .type = VALUE_TEXT,
     FIELD_MEMBER(struct item, name)},
    {"addr", .doc = "address", .type = VALUE_ADDR,
     FIELD_MEMBER(struct item, addr)},
    {"prefix", .doc = "prefix", .type = VALUE_PREFIX, .get = get_prefix},
    {"word", .doc = "word", .type = VALUE_WORD, .get = get_word,
     .words = &word_names},
    {"flag", .doc = "flag", .type = VALUE_BOOL,
     FIELD_MEMBER(struct item, flag)},
    {"parts", .doc = "parts", .type = VALUE_UINT, .list = true,
     .get = get_part},
    {"elements", .doc = "elements", .type = VALUE_RECORD, .list = true,
     .get = get_part, .elements = &elements},
};
static const struct field_table item_table = {fields, COUNT(fields)};

static const struct field other_fields[] = {
    {"number", .doc = "number", .type = VALUE_INT, .get = get_number},
};
static const struct field_table other_table = {other_fields,
					       COUNT(other_fields)};

static void text_head(struct ctx *ctx, const void *arg)
{
	out_str(ctx->out, arg);
	out_char(ctx->out, '\n');
}

static void text_item(struct ctx *ctx, const void *record)
{
	const struct item *item = record;

	if (item->has_number)
		out_dec(ctx->out, item->number, 0);
	out_char(ctx->out, ' ');
	out_clean(ctx->out, item->name, CLEAN_UTF8, 0);
	out_char(ctx->out, '\n');
}

const struct record_type type_item = {.name = "items",
				      .doc = "items",
				      .table = &item_table,
				      .head = text_head,
				      .text = text_item};

const struct record_type type_other = {.name = "others",
				       .doc = "others",
				       .table = &other_table,
				       .head = text_head,
				       .text = text_item};

const struct record_type *const item_types[] = {&type_item, &type_other, NULL};

void item_keys(struct rig *rig, const char *text, const char *extra,
	       struct keys *keys)
{
	const struct query_env env = {&rig->machine.root, item_types};
	struct query_error error = {.at = 0};

	(void)keys_read(&env, span_from(text), KEYS_SIGNS | KEYS_RECORDS, extra,
			keys, &error);
	assert_string_equal(error.message, "");
}

struct item item_of(int64_t number, const char *name)
{
	struct item item = {.has_number = true, .number = number};

	if (name)
		item.name = span_from(name);
	return item;
}
