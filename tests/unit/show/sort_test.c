/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "item.h"

#include "failure.h"
#include "show/json.h"
#include "show/sort.h"
#include "show/table.h"

/* Rows in an order that is neither that of the numbers nor of the names. */
static void rows_emit(struct rig *rig, const struct record_type *type)
{
	static const struct {
		int64_t number;
		const char *name;
	} rows[] = {{10, "b"}, {-9, "c"}, {9, "b"}, {2, NULL}, {10, "a"}};
	struct item none = {.name = span_from("z")};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct item item = item_of(rows[i].number, rows[i].name);

		emit(&rig->ctx, type, &item);
		if (i == 1)
			emit(&rig->ctx, type, &none);
	}
}

/* What is printed of these rows below a head. */
static void assert_sorted(struct rig *rig, const char *by, const char *want)
{
	struct sort sort;
	struct keys keys;

	item_keys(rig, by, NULL, &keys);
	assert_true(sort_init(&sort, NULL, &keys));
	rig->ctx.output = &sort.output;
	emit_head(&rig->ctx, &type_item, "Items");
	rows_emit(rig, &type_item);
	sort.output.ops->end(&rig->ctx, 0);
	assert_string_equal(rig_printed(rig), want);
	sort_free(&sort);
	rig->ctx.output = NULL;
}

/* Numbers as numbers, texts by bytes, equal ones as they came, absent last. */
static void orders(void **state)
{
	struct rig *rig = *state;

	assert_sorted(rig, "number", "Items\n-9 c\n2 \n9 b\n10 b\n10 a\n z\n");
	assert_sorted(rig, "-number", "Items\n10 b\n10 a\n9 b\n2 \n-9 c\n z\n");
	assert_sorted(rig, "name", "Items\n10 a\n10 b\n9 b\n-9 c\n z\n2 \n");
	assert_sorted(rig, "-name", "Items\n z\n-9 c\n10 b\n9 b\n10 a\n2 \n");
	assert_sorted(rig, "-number,name",
		      "Items\n10 a\n10 b\n9 b\n2 \n-9 c\n z\n");
	assert_sorted(rig, "name,-number",
		      "Items\n10 a\n10 b\n9 b\n-9 c\n z\n2 \n");
}

/* Each table by itself, below its own head; and nothing is left for later. */
static void tables(void **state)
{
	struct rig *rig = *state;
	struct item three = item_of(3, NULL), one = item_of(1, NULL);
	struct sort sort;
	struct keys keys;

	item_keys(rig, "number", NULL, &keys);
	assert_true(sort_init(&sort, NULL, &keys));
	rig->ctx.output = &sort.output;
	for (int listing = 0; listing < 2; listing++) {
		emit_section(&rig->ctx, &type_item);
		emit_head(&rig->ctx, &type_item, "Items");
		emit(&rig->ctx, &type_item, &three);
		emit(&rig->ctx, &type_item, &one);
		emit_section(&rig->ctx, &type_other);
		emit_head(&rig->ctx, &type_other, "Others");
		emit(&rig->ctx, &type_other, &three);
		emit(&rig->ctx, &type_other, &one);
		sort.output.ops->end(&rig->ctx, 0);
		assert_string_equal(rig_printed(rig),
				    "Items\n1 \n3 \nOthers\n1 \n3 \n");
	}
	sort_free(&sort);
}

/* In a table of columns all kinds are one. */
static void one_table(void **state)
{
	struct rig *rig = *state;
	struct item three = item_of(3, "x"), one = item_of(1, NULL),
		    two = item_of(2, NULL);
	struct keys columns, keys;
	struct table table;
	struct sort sort;

	item_keys(rig, "name,number", NULL, &columns);
	item_keys(rig, "number", NULL, &keys);
	assert_true(table_init(&table, &columns));
	assert_true(sort_init(&sort, &table.output, &keys));
	rig->ctx.output = &sort.output;
	emit_section(&rig->ctx, &type_item);
	emit_head(&rig->ctx, &type_item, "Items");
	emit(&rig->ctx, &type_item, &three);
	emit(&rig->ctx, &type_item, &one);
	emit_section(&rig->ctx, &type_other);
	emit_head(&rig->ctx, &type_other, "Others");
	emit(&rig->ctx, &type_other, &two);
	sort.output.ops->end(&rig->ctx, 0);
	assert_string_equal(rig_printed(rig), "name number\n-    1\n-    2\n"
					      "x    3\n");
	sort_free(&sort);
	table_free(&table);
}

/* In JSON each section by itself. */
static void sections(void **state)
{
	static const char want[] = "\"items\":[{\"number\":1},{\"number\":3}],"
				   "\"others\":[{\"number\":2},{\"number\":4}]";
	struct rig *rig = *state;
	struct item items[] = {item_of(3, NULL), item_of(1, NULL),
			       item_of(4, NULL), item_of(2, NULL)};
	struct keys columns, keys;
	struct failures failures = {.n = 0};
	struct json json;
	struct sort sort;

	item_keys(rig, "number", NULL, &columns);
	item_keys(rig, "number", NULL, &keys);
	rig->ctx.columns = &columns;
	rig->ctx.failures = &failures;
	json_init(&json, true);
	assert_true(sort_init(&sort, &json.output, &keys));
	rig->ctx.output = &sort.output;
	sort.output.ops->begin(&rig->ctx);
	for (size_t i = 0; i < COUNT(items); i++) {
		const struct record_type *type =
		    i < 2 ? &type_item : &type_other;

		emit_section(&rig->ctx, type);
		emit(&rig->ctx, type, &items[i]);
	}
	sort.output.ops->end(&rig->ctx, 0);
	assert_non_null(strstr(rig_printed(rig), want));
	sort_free(&sort);
	json_free(&json);
}

int main(void)
{
	const struct CMUnitTest tests[] = {rig_test(orders), rig_test(tables),
					   rig_test(one_table),
					   rig_test(sections)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
