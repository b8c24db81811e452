/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "show/schema_fields.h"

#include <stdio.h>

#include "show/json_value.h"

/* What JSON Schema says of a type, without the null of an absent value. */
static const char *const type_words[] = {
    [VALUE_BOOL] = "boolean", [VALUE_INT] = "integer",
    [VALUE_UINT] = "integer", [VALUE_TEXT] = "string",
    [VALUE_ADDR] = "string",  [VALUE_PREFIX] = "string",
    [VALUE_WORD] = "string",  [VALUE_RECORD] = "object",
};

/* What else holds of one that is there. */
static const char *const type_limits[] = {
    [VALUE_INT] = ", \"minimum\": -9223372036854775808, "
		  "\"maximum\": 9223372036854775807",
    [VALUE_UINT] = ", \"minimum\": 0, \"maximum\": 18446744073709551615",
    [VALUE_ADDR] = ", \"pattern\": \"^[0-9a-f:.]+$\"",
    [VALUE_PREFIX] = ", \"pattern\": \"^([0-9a-f:.]+/[0-9]+|default)$\"",
    [VALUE_RECORD] = NULL,
};

void schema_indent(struct out *out, unsigned depth)
{
	out_char(out, '\n');
	out_pad(out, 2 * (size_t)depth);
}

void schema_key(struct out *out, unsigned depth, const char *name, bool *first)
{
	out_str(out, *first ? "" : ",");
	*first = false;
	schema_indent(out, depth);
	json_word(out, name);
	out_str(out, ": ");
}

/* A closed set, and what stands for a number that is not in it. */
static void put_words(struct out *out, const struct field *field, bool null)
{
	const char *comma = "";

	out_str(out, "\"enum\": [");
	for (size_t i = 0; i < field->words->n; i++) {
		if (!field->words->names[i])
			continue;
		out_str(out, comma);
		json_word(out, field->words->names[i]);
		comma = ", ";
	}
	out_str(out, field->open ? ", \"UNKNOWN\"" : "");
	out_str(out, null ? ", null]" : "]");
}

static void put_element(struct out *out, unsigned depth,
			const struct field_table *table);

/* One value of a field: it, or an element of its list. */
static void put_value(struct out *out, unsigned depth,
		      const struct field *field, bool null)
{
	const char *word = type_words[field->type];

	if (field->type == VALUE_RECORD) {
		put_element(out, depth, field->elements);
		return;
	}
	if (field->type == VALUE_WORD && field->words) {
		put_words(out, field, null);
		return;
	}
	out_str(out, "\"type\": ");
	out_str(out, null ? "[\"" : "\"");
	out_str(out, word);
	out_str(out, null ? "\", \"null\"]" : "\"");
	if (type_limits[field->type])
		out_str(out, type_limits[field->type]);
}

static void put_description(struct out *out, const struct field *field)
{
	char text[FIELD_DOC_MAX];

	out_str(out, "\"description\": ");
	if (!field->unit) {
		json_word(out, field->doc);
		return;
	}
	snprintf(text, sizeof text, "%s: %s", field->unit, field->doc);
	json_word(out, text);
}

static void put_field(struct out *out, unsigned depth,
		      const struct field *field)
{
	out_char(out, '{');
	put_description(out, field);
	out_str(out, ", ");
	if (field->list)
		out_str(out, "\"type\": \"array\", \"items\": {");
	put_value(out, depth, field, !field->list);
	out_str(out, field->list ? "}}" : "}");
}

/* A name is always there unless an option or the kind of row decides. */
static bool is_required(const struct field *field)
{
	return !(field->needs & ~NEEDS_ALWAYS) && !field->applies;
}

void schema_required(struct out *out, const struct field_table *table)
{
	const char *comma = "";

	out_str(out, "\"required\": [");
	for (size_t i = 0; i < table->n; i++) {
		if (!is_required(&table->fields[i]))
			continue;
		out_str(out, comma);
		json_word(out, table->fields[i].name);
		comma = ", ";
	}
	out_char(out, ']');
}

void schema_names(struct out *out, const struct field_table *table, bool texts)
{
	char mark = '(';

	for (size_t i = 0; i < table->n; i++) {
		if (texts && table->fields[i].type != VALUE_TEXT)
			continue;
		out_char(out, mark);
		out_str(out, table->fields[i].name);
		mark = '|';
	}
	out_char(out, ')');
}

bool schema_has_texts(const struct field_table *table)
{
	for (size_t i = 0; i < table->n; i++)
		if (table->fields[i].type == VALUE_TEXT)
			return true;
	return false;
}

/* The bytes of texts that are no UTF-8. */
static void put_hex(struct out *out, unsigned depth,
		    const struct field_table *table)
{
	if (!schema_has_texts(table))
		return;
	out_char(out, ',');
	schema_indent(out, depth);
	out_str(out, "\"patternProperties\": {\"^");
	schema_names(out, table, true);
	out_str(out, "_hex$\": {\"$ref\": \"#/$defs/hex\"}}");
}

void schema_fields(struct out *out, unsigned depth,
		   const struct field_table *table)
{
	bool first = true;

	out_str(out, "\"type\": \"object\",");
	schema_indent(out, depth);
	out_str(out, "\"properties\": {");
	for (size_t i = 0; i < table->n; i++) {
		schema_key(out, depth + 1, table->fields[i].name, &first);
		put_field(out, depth + 1, &table->fields[i]);
	}
	schema_indent(out, depth);
	out_char(out, '}');
	put_hex(out, depth, table);
}

/* An element of a list has all its fields and no others. */
static void put_element(struct out *out, unsigned depth,
			const struct field_table *table)
{
	schema_fields(out, depth, table);
	out_char(out, ',');
	schema_indent(out, depth);
	schema_required(out, table);
	out_char(out, ',');
	schema_indent(out, depth);
	out_str(out, "\"additionalProperties\": false");
}
