/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "show/value_text.h"

#include <string.h>

#include "query/key_values.h"
#include "show/cell.h"
#include "show/json_value.h"

static void put_addr(struct out *out, const struct addr *addr)
{
	char text[ADDR_TEXT];

	out_str(out, cell_digits(addr, text));
}

static void put_prefix(struct out *out, const struct prefix *prefix)
{
	char text[ADDR_TEXT];

	if (prefix->word) {
		out_str(out, prefix->word);
		return;
	}
	out_bytes(out, text, addr_format(&prefix->addr, text));
	out_char(out, '/');
	out_udec(out, prefix->len, 0);
}

static void put_value(struct ctx *ctx, struct out *out,
		      const struct field *field, const void *record, size_t i,
		      const struct value *value);

/* The first two fields of an element: 812/nginx. */
static void put_element(struct ctx *ctx, struct out *out,
			const struct field_table *table, const void *record,
			size_t i)
{
	enum { SHOWN = 2 };
	struct value value;

	for (size_t k = 0; k < SHOWN && k < table->n; k++) {
		out_str(out, k > 0 ? "/" : "");
		if (field_get(ctx, &table->fields[k], record, i, &value))
			put_value(ctx, out, &table->fields[k], record, i,
				  &value);
		else
			out_char(out, '-');
	}
}

static void put_value(struct ctx *ctx, struct out *out,
		      const struct field *field, const void *record, size_t i,
		      const struct value *value)
{
	switch (field->type) {
	case VALUE_BOOL:
		out_str(out, value->flag ? "true" : "false");
		break;
	case VALUE_INT:
		out_dec(out, value->num, 0);
		break;
	case VALUE_UINT:
		out_udec(out, value->unum, 0);
		break;
	case VALUE_TEXT:
		out_clean(out, value->text, CLEAN_UTF8, 0);
		break;
	case VALUE_ADDR:
		put_addr(out, &value->addr);
		break;
	case VALUE_PREFIX:
		put_prefix(out, &value->prefix);
		break;
	case VALUE_WORD:
		out_str(out, value->word);
		break;
	case VALUE_RECORD:
		put_element(ctx, out, field->elements, record, i);
		break;
	}
}

void value_text(struct ctx *ctx, struct out *out,
		const struct node_field *found, const void *record)
{
	struct key_values values;
	struct value value;
	size_t i = 0;

	key_values_begin(&values, ctx, found, record);
	for (; key_values_next(&values, &value); i++) {
		out_str(out, i > 0 ? "," : "");
		put_value(ctx, out, found->field, record, i, &value);
	}
	key_values_end(&values);
	if (i == 0)
		out_char(out, '-');
}

/*
 * Prints a field of all elements of a list; false if a text is not UTF-8. With
 * `bytes`, prints the bytes of the texts in a separate list, each at the index
 * of its text.
 */
static bool put_elements(struct ctx *ctx, const struct node_field *found,
			 const void *record, bool bytes)
{
	struct key_values values;
	struct value value;
	bool good = true;
	size_t i = 0;

	out_char(ctx->out, '[');
	key_values_begin(&values, ctx, found, record);
	for (; key_values_next(&values, &value); i++) {
		out_str(ctx->out, i > 0 ? "," : "");
		if (bytes)
			json_bytes(ctx->out, value.text);
		else if (found->field->type == VALUE_TEXT)
			good = json_string(ctx->out, value.text) && good;
		else
			json_value(ctx, found->field, record, 0, &value);
	}
	key_values_end(&values);
	out_char(ctx->out, ']');
	return good;
}

void value_json(struct ctx *ctx, const struct node_field *found,
		struct span name, const void *record)
{
	(void)json_string(ctx->out, name);
	out_char(ctx->out, ':');
	if (!found->field)
		out_str(ctx->out, "null");
	else if (!found->list)
		json_field(ctx, found->field, record, 0);
	else if (!put_elements(ctx, found, record, false)) {
		json_hex_name(ctx->out, name);
		(void)put_elements(ctx, found, record, true);
	}
}
