/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "show/schema.h"

#include <stdio.h>
#include <string.h>

#include "show/json.h"
#include "show/json_value.h"
#include "show/types.h"

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

static void put_indent(struct out *out, unsigned depth)
{
	out_char(out, '\n');
	out_pad(out, 2 * (size_t)depth);
}

/* "name": on a line of its own, after a comma unless it is the first. */
static void put_key(struct out *out, unsigned depth, const char *name,
		    bool *first)
{
	out_str(out, *first ? "" : ",");
	*first = false;
	put_indent(out, depth);
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

static void put_required(struct out *out, const struct field_table *table)
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

/* (a|b|c) of the names of all fields, or of the texts alone. */
static void put_names(struct out *out, const struct field_table *table,
		      bool texts)
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

static bool has_texts(const struct field_table *table)
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
	if (!has_texts(table))
		return;
	out_char(out, ',');
	put_indent(out, depth);
	out_str(out, "\"patternProperties\": {\"^");
	put_names(out, table, true);
	out_str(out, "_hex$\": {\"$ref\": \"#/$defs/hex\"}}");
}

/* The members of a schema for an object with some of these fields. */
static void put_fields(struct out *out, unsigned depth,
		       const struct field_table *table)
{
	bool first = true;

	out_str(out, "\"type\": \"object\",");
	put_indent(out, depth);
	out_str(out, "\"properties\": {");
	for (size_t i = 0; i < table->n; i++) {
		put_key(out, depth + 1, table->fields[i].name, &first);
		put_field(out, depth + 1, &table->fields[i]);
	}
	put_indent(out, depth);
	out_char(out, '}');
	put_hex(out, depth, table);
}

/* An element of a list has all its fields and no others. */
static void put_element(struct out *out, unsigned depth,
			const struct field_table *table)
{
	put_fields(out, depth, table);
	out_char(out, ',');
	put_indent(out, depth);
	put_required(out, table);
	out_char(out, ',');
	put_indent(out, depth);
	out_str(out, "\"additionalProperties\": false");
}

static void put_rows(struct out *out, const struct record_type *type)
{
	out_str(out, "{\"description\": ");
	json_word(out, type->doc);
	out_str(out, ", \"type\": \"array\", \"items\": {");
	put_fields(out, 3, type->table);
	out_str(out, "}}");
}

/* All sections of a member, from the first of them on. */
static void put_parent(struct out *out, size_t at)
{
	const char *parent = type_at(at)->parent;
	const struct record_type *type;
	bool first = true;

	out_str(out, "{\"type\": \"object\", \"properties\": {");
	for (; (type = type_at(at)); at++) {
		if (!type->parent || strcmp(type->parent, parent) != 0)
			continue;
		put_key(out, 3, type->name, &first);
		put_rows(out, type);
	}
	out_str(out, "}, \"additionalProperties\": false}");
}

/* Of several namespaces it is a list. */
static const char statistics_schema[] =
    "{\"anyOf\": [\n"
    "      {\"$ref\": \"#/$defs/statistics\"},\n"
    "      {\"type\": \"array\", \"items\": {\"type\": \"object\", "
    "\"properties\": {\n"
    "        \"net_namespace\": {\"type\": \"integer\"},\n"
    "        \"statistics\": {\"$ref\": \"#/$defs/statistics\"}},\n"
    "        \"required\": [\"net_namespace\", \"statistics\"], "
    "\"additionalProperties\": false}}]}";

static const char statistics_defs[] =
    "\n  \"$defs\": {\n    \"statistics\": {\"type\": \"object\", "
    "\"additionalProperties\": {\"type\": \"object\",\n"
    "      \"additionalProperties\": {\"type\": \"integer\"}}},\n"
    "    \"hex\": {\"type\": \"string\", "
    "\"pattern\": \"^([0-9a-f]{2})+$\"}\n  },";

static void put_section(struct out *out, size_t at)
{
	const struct record_type *type = type_at(at);

	if (type->parent)
		put_parent(out, at);
	else if (type == &type_statistics)
		out_str(out, statistics_schema);
	else
		put_rows(out, type);
}

static const char *member_name(const struct record_type *type)
{
	return type->parent ? type->parent : type->name;
}

/* Two kinds of routes have one section, and one table. */
static bool is_first_of_section(size_t at)
{
	const struct record_type *type = type_at(at);

	for (size_t i = 0; i < at; i++)
		if (strcmp(member_name(type_at(i)), member_name(type)) == 0)
			return false;
	return true;
}

_Static_assert(JSON_SCHEMA_VERSION == 1, "the schema says so as well");

/* What is around the sections: name and schema. */
static const struct member {
	const char *name, *schema;
	bool last;     /* after the sections */
	bool optional; /* an option asks for it */
} members[] = {
    {"schema_version", "{\"const\": 1}", false, false},
    {"program", "{\"type\": \"string\"}", false, false},
    {"time", "{\"type\": [\"string\", \"null\"], \"format\": \"date-time\"}",
     false, false},
    {"interval_ms", "{\"type\": \"integer\", \"minimum\": 0}", false, true},
    {"columns",
     "{\"description\": \"with --columns: rows have these fields alone\",\n"
     "      \"type\": \"array\", \"items\": {\"type\": \"string\"}}",
     false, true},
    {"counts",
     "{\"description\": \"with --count: rows by the fields that are named\",\n"
     "      \"type\": \"array\", \"items\": {\"type\": \"object\", "
     "\"properties\": {\n"
     "        \"count\": {\"type\": \"integer\", \"minimum\": 1}},\n"
     "        \"required\": [\"count\"]}}",
     true, true},
    {"duplicates_dropped", "{\"type\": \"integer\", \"minimum\": 0}", true,
     false},
    {"owners_complete", "{\"type\": [\"boolean\", \"null\"]}", true, false},
    {"unreadable_processes",
     "{\"type\": [\"integer\", \"null\"], \"minimum\": 0}", true, false},
    {"warnings",
     "{\"type\": \"array\", \"items\": {\"type\": \"object\", "
     "\"properties\": {\n"
     "      \"code\": {\"type\": \"string\"}, "
     "\"file\": {\"type\": [\"string\", \"null\"]},\n"
     "      \"line\": {\"type\": [\"integer\", \"null\"]}, "
     "\"message\": {\"type\": \"string\"}},\n"
     "      \"required\": [\"code\", \"file\", \"line\", \"message\"], "
     "\"additionalProperties\": false}}",
     true, false},
    {"complete", "{\"type\": \"boolean\"}", true, false},
};

enum { MEMBERS = sizeof members / sizeof *members };

static void put_members(struct out *out, bool last, bool *first)
{
	for (size_t i = 0; i < MEMBERS; i++) {
		if (members[i].last != last)
			continue;
		put_key(out, 2, members[i].name, first);
		out_str(out, members[i].schema);
	}
}

/* What holds of each row of a section if it is whole. */
static void put_whole_row(struct out *out, const struct record_type *type)
{
	out_str(out, "{\"items\": {");
	put_required(out, type->table);
	out_str(out, ",\n      \"propertyNames\": {\"pattern\": \"^(");
	put_names(out, type->table, false);
	if (has_texts(type->table)) {
		out_char(out, '|');
		put_names(out, type->table, true);
		out_str(out, "_hex");
	}
	out_str(out, ")$\"}}}");
}

/* The same of all sections of a member. */
static void put_whole_parent(struct out *out, size_t at)
{
	const char *parent = type_at(at)->parent;
	const struct record_type *type;
	bool first = true;

	out_str(out, "{\"properties\": {");
	for (; (type = type_at(at)); at++) {
		if (!type->parent || strcmp(type->parent, parent) != 0)
			continue;
		put_key(out, 3, type->name, &first);
		put_whole_row(out, type);
	}
	out_str(out, "}}");
}

/* Without --columns a row has all its fields and no others. */
static void put_whole_rows(struct out *out)
{
	const struct record_type *type;
	bool first = true;

	out_str(out, ",\n  \"if\": {\"not\": {\"required\": [\"columns\"]}},\n"
		     "  \"then\": {\"properties\": {");
	for (size_t i = 0; (type = type_at(i)); i++) {
		if (!is_first_of_section(i) || type == &type_statistics)
			continue;
		put_key(out, 2, member_name(type), &first);
		if (type->parent)
			put_whole_parent(out, i);
		else
			put_whole_row(out, type);
	}
	out_str(out, "}}");
}

void schema_print(struct out *out)
{
	const struct record_type *type;
	bool first = true;

	out_str(out,
		"{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/"
		"schema\",\n  \"title\": \"netstat --json\",\n"
		"  \"type\": \"object\",");
	out_str(out, statistics_defs);
	out_str(out, "\n  \"properties\": {");
	put_members(out, false, &first);
	for (size_t i = 0; (type = type_at(i)); i++) {
		if (!is_first_of_section(i))
			continue;
		put_key(out, 2, member_name(type), &first);
		put_section(out, i);
	}
	put_members(out, true, &first);
	out_str(out, "\n  },\n  \"required\": [");
	for (size_t i = 0; i < MEMBERS; i++) {
		if (members[i].optional)
			continue;
		out_str(out, i > 0 ? ", " : "");
		json_word(out, members[i].name);
	}
	out_str(out, "],\n  \"additionalProperties\": false");
	put_whole_rows(out);
	out_str(out, "\n}\n");
}
