/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "show/schema.h"

#include <string.h>

#include "field/types.h"
#include "show/json.h"
#include "show/json_value.h"
#include "show/schema_fields.h"

static void put_rows(struct out *out, const struct record_type *type)
{
	out_str(out, "{\"description\": ");
	json_word(out, type->doc);
	out_str(out, ", \"type\": \"array\", \"items\": {");
	schema_fields(out, 3, type->table);
	out_str(out, "}}");
}

/* Prints all sections of a member, from its first one on. */
static void put_parent(struct out *out, size_t at)
{
	const char *parent = type_at(at)->parent;
	const struct record_type *type;
	bool first = true;

	out_str(out, "{\"type\": \"object\", \"properties\": {");
	for (; (type = type_at(at)); at++) {
		if (!type->parent || strcmp(type->parent, parent) != 0)
			continue;
		schema_key(out, 3, type->name, &first);
		put_rows(out, type);
	}
	out_str(out, "}, \"additionalProperties\": false}");
}

/* With several namespaces it is a list. */
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

/* Two kinds of routes share one section and one table. */
static bool is_first_of_section(size_t at)
{
	const struct record_type *type = type_at(at);

	for (size_t i = 0; i < at; i++)
		if (strcmp(member_name(type_at(i)), member_name(type)) == 0)
			return false;
	return true;
}

_Static_assert(JSON_SCHEMA_VERSION == 1, "the schema says so as well");

/* The members around the sections: name and schema. */
static const struct member {
	const char *name, *schema;
	bool last;     /* after the sections */
	bool optional; /* it exists only with an option */
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
		schema_key(out, 2, members[i].name, first);
		out_str(out, members[i].schema);
	}
}

/* The constraints of each row of a section in a complete listing. */
static void put_whole_row(struct out *out, const struct record_type *type)
{
	out_str(out, "{\"items\": {");
	schema_required(out, type->table);
	out_str(out, ",\n      \"propertyNames\": {\"pattern\": \"^(");
	schema_names(out, type->table, false);
	if (schema_has_texts(type->table)) {
		out_char(out, '|');
		schema_names(out, type->table, true);
		out_str(out, "_hex");
	}
	out_str(out, ")$\"}}}");
}

/* The same for all sections of a member. */
static void put_whole_parent(struct out *out, size_t at)
{
	const char *parent = type_at(at)->parent;
	const struct record_type *type;
	bool first = true;

	out_str(out, "{\"properties\": {");
	for (; (type = type_at(at)); at++) {
		if (!type->parent || strcmp(type->parent, parent) != 0)
			continue;
		schema_key(out, 3, type->name, &first);
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
		schema_key(out, 2, member_name(type), &first);
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
		schema_key(out, 2, member_name(type), &first);
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
