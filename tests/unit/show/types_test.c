/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "field/types.h"

/* Whoever adds a kind of record adds its name and its text. */
static void no_text_is_missing(void **state)
{
	const struct record_type *type;
	size_t n;

	(void)state;
	for (n = 0; (type = type_at(n)); n++) {
		assert_non_null(type->name);
		assert_true(type->head != NULL);
		assert_true(type->text != NULL);
		assert_non_null(type->doc);
	}
	assert_true(n > 0);
	assert_null(type_at(n + 1));
}

/* Kinds that share a name share their fields: they are one section. */
static void sections(void **state)
{
	const struct record_type *type;

	(void)state;
	for (size_t n = 0; (type = type_at(n)); n++)
		for (size_t k = 0; k < n; k++)
			if (strcmp(type_at(k)->name, type->name) == 0)
				assert_ptr_equal(type_at(k)->table,
						 type->table);
	assert_string_equal(type_route_cache6.name, type_route_cache.name);
	assert_ptr_equal(type_route_cache6.table, type_route_cache.table);
	assert_true(type_route_cache6.head != NULL &&
		    type_route_cache6.text != NULL);
	assert_true(type_bluetooth.head != NULL);
}

static void field_is_whole(const struct field_table *table,
			   const struct field *field)
{
	assert_ptr_equal(field_find(table, span_from(field->name)), field);
	assert_in_range(strlen(field->name), 1, FIELD_NAME_MAX);
	assert_non_null(field->doc);
	assert_in_range(strlen(field->doc) + sizeof ": " +
			    (field->unit ? strlen(field->unit) : 0),
			3, FIELD_DOC_MAX);
	assert_true(field->get || field->size > 0);
	assert_int_equal(field->type == VALUE_WORD, field->words != NULL);
	assert_int_equal(field->type == VALUE_RECORD, field->elements != NULL);
}

static void table_is_whole(const struct field_table *table)
{
	for (size_t i = 0; i < table->n; i++) {
		field_is_whole(table, &table->fields[i]);
		if (table->fields[i].elements)
			table_is_whole(table->fields[i].elements);
	}
}

/* Each field can be asked for by its name, and be explained. */
static void fields_are_whole(void **state)
{
	const struct record_type *type;

	(void)state;
	for (size_t n = 0; (type = type_at(n)); n++)
		table_is_whole(type->table);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(no_text_is_missing),
	    cmocka_unit_test(sections),
	    cmocka_unit_test(fields_are_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
