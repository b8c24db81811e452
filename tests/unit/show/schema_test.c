/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "field/types.h"
#include "show/schema.h"

/* Room for the whole schema. */
static const char *schema(void)
{
	static struct out out;
	struct span text;

	out_clear(&out);
	out_init(&out, OUT_HELD);
	schema_print(&out);
	out_char(&out, '\0');
	text = out_text(&out);
	assert_int_equal(out.error, 0);
	return text.at;
}

static const char *after(const char *at, const char *word)
{
	const char *found = strstr(at, word);

	if (!found)
		fail_msg("the schema lacks %s", word);
	return found + strlen(word);
}

static const char *fields_are_there(const char *at,
				    const struct field_table *table)
{
	char want[FIELD_NAME_MAX + 32];

	for (size_t i = 0; i < table->n; i++) {
		const struct field *field = &table->fields[i];

		snprintf(want, sizeof want,
			 "\"%s\": {\"description\": ", field->name);
		at = after(at, want);
		if (field->elements)
			at = fields_are_there(at, field->elements);
	}
	return at;
}

/* Where the schema of a section is, which may stand in another object. */
static const char *section(const char *text, const struct record_type *type)
{
	char want[FIELD_NAME_MAX + 16];

	if (type->parent) {
		snprintf(want, sizeof want, "\n    \"%s\": {", type->parent);
		text = after(text, want);
	}
	snprintf(want, sizeof want, "\n%s    \"%s\": {",
		 type->parent ? "  " : "", type->name);
	return after(text, want);
}

/* Each section, with all fields of its table in their order. */
static void names(void **state)
{
	const char *text = schema();
	const struct record_type *type;

	(void)state;
	for (size_t i = 0; (type = type_at(i)); i++)
		if (type != &type_statistics)
			(void)fields_are_there(section(text, type),
					       type->table);
		else
			(void)section(text, type);
}

/* `complete` is the last member, in the schema as well. */
static void members(void **state)
{
	static const char *const order[] = {
	    "\"schema_version\": ",  "\"time\": ",
	    "\"internet\": ",	     "\"duplicates_dropped\": ",
	    "\"owners_complete\": ", "\"unreadable_processes\": ",
	    "\"warnings\": ",	     "\"complete\": ",
	    "\"required\": ["};
	const char *at = schema();

	(void)state;
	for (size_t i = 0; i < COUNT(order); i++)
		at = after(at, order[i]);
}

/* Braces and brackets are closed, and none is in a string. */
static void nesting(void **state)
{
	const char *at = schema();
	int depth = 0;
	bool quoted = false;

	(void)state;
	for (; *at; at++) {
		if (quoted && *at == '\\')
			at++;
		else if (*at == '"')
			quoted = !quoted;
		else if (!quoted && (*at == '{' || *at == '['))
			depth++;
		else if (!quoted && (*at == '}' || *at == ']'))
			depth--;
		assert_in_range(depth, 0, 32);
		assert_true(!quoted || (unsigned char)*at >= 0x20);
	}
	assert_int_equal(depth, 0);
	assert_false(quoted);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(names),
	    cmocka_unit_test(members),
	    cmocka_unit_test(nesting),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
