/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "item.h"

#include "failure.h"
#include "show/count.h"
#include "show/json.h"

static void rows_emit(struct rig *rig)
{
	static const struct {
		int64_t number;
		const char *name;
	} rows[] = {{10, "b"}, {9, "b"}, {10, "b"}, {-1, "c\n"}, {10, NULL}};
	const struct item none = {.name = span_from("b")};
	struct item item;

	for (size_t i = 0; i < COUNT(rows); i++) {
		item = item_of(rows[i].number, rows[i].name);
		emit(&rig->ctx, &type_item, &item);
	}
	emit(&rig->ctx, &type_item, &none);
	/* this kind has no name */
	item = item_of(9, "b");
	emit(&rig->ctx, &type_other, &item);
}

/* What is printed twice: nothing is left of a listing. */
static void assert_counted(struct rig *rig, const char *by, const char *order,
			   const char *want)
{
	struct keys keys, sort;
	struct count count;

	item_keys(rig, by, NULL, &keys);
	if (order)
		item_keys(rig, order, "count", &sort);
	assert_true(count_init(&count, NULL, &keys, order ? &sort : NULL));
	rig->ctx.output = &count.output;
	for (int listing = 0; listing < 2; listing++) {
		count.output.ops->begin(&rig->ctx);
		emit_section(&rig->ctx, &type_item);
		rows_emit(rig);
		count.output.ops->end(&rig->ctx, 0);
		assert_string_equal(rig_printed(rig), want);
	}
	count_free(&count);
	rig->ctx.output = NULL;
}

/* Most first, then by key; of other kinds a key is absent. */
static void combinations(void **state)
{
	struct rig *rig = *state;

	assert_counted(rig, "number", NULL,
		       "Count number\n    3 10\n    2 9\n    1 -1\n    1 -\n");
	assert_counted(rig, "name", NULL,
		       "Count name\n    4 b\n    2 -\n    1 c.\n");
	assert_counted(rig, "name,number", NULL,
		       "Count name number\n    2 b    10\n    1 b    9\n"
		       "    1 b    -\n    1 c.   -1\n    1 -    9\n"
		       "    1 -    10\n");
}

/* By --sort; what that leaves equal is as without it. */
static void orders(void **state)
{
	struct rig *rig = *state;

	assert_counted(rig, "number", "count",
		       "Count number\n    1 -1\n    1 -\n    2 9\n    3 10\n");
	assert_counted(rig, "number", "-count,-number",
		       "Count number\n    3 10\n    2 9\n    1 -1\n    1 -\n");
	assert_counted(rig, "number", "-number",
		       "Count number\n    3 10\n    2 9\n    1 -1\n    1 -\n");
	assert_counted(rig, "number", "number",
		       "Count number\n    1 -1\n    2 9\n    3 10\n    1 -\n");
	assert_counted(rig, "name,number", "-name,count",
		       "Count name number\n    1 c.   -1\n    1 b    9\n"
		       "    1 b    -\n    2 b    10\n    1 -    9\n"
		       "    1 -    10\n");
}

/* More than the tables have room for at first, and numbers that are wide. */
static void many(void **state)
{
	enum { MANY = 3000, EACH = 34 };
	struct rig *rig = *state;
	struct keys keys, order;
	struct count count;
	const char *line;

	item_keys(rig, "number", NULL, &keys);
	item_keys(rig, "number", "count", &order);
	assert_true(count_init(&count, NULL, &keys, &order));
	rig->ctx.output = &count.output;
	for (int i = 0; i < EACH * MANY; i++) {
		const struct item item = item_of(i % MANY, NULL);

		emit(&rig->ctx, &type_item, &item);
	}
	assert_int_equal(count.n, MANY);
	for (int i = 0; i < 100000 - EACH; i++) {
		const struct item item = item_of(0, NULL);

		emit(&rig->ctx, &type_item, &item);
	}
	count.output.ops->end(&rig->ctx, 0);
	line = rig_printed(rig);
	assert_memory_equal(line, "Count  number\n100000 0\n    34 1\n", 31);
	count_free(&count);
}

/* In JSON a list of counts, with all keys of each. */
static void json(void **state)
{
	static const char want[] =
	    "\"counts\":[{\"name\":\"b\",\"number\":10,\"count\":2},"
	    "{\"name\":\"b\",\"number\":9,\"count\":1},"
	    "{\"name\":\"b\",\"number\":null,\"count\":1},"
	    "{\"name\":\"c\\u000a\",\"number\":-1,\"count\":1},"
	    "{\"name\":null,\"number\":9,\"count\":1},"
	    "{\"name\":null,\"number\":10,\"count\":1}],";
	struct rig *rig = *state;
	struct count count;
	struct failures failures = {.n = 0};
	struct keys keys;
	struct json base;

	item_keys(rig, "name,number", NULL, &keys);
	rig->ctx.failures = &failures;
	json_init(&base, true);
	assert_true(count_init(&count, &base.output, &keys, NULL));
	rig->ctx.output = &count.output;
	count.output.ops->begin(&rig->ctx);
	emit_section(&rig->ctx, &type_item);
	rows_emit(rig);
	count.output.ops->end(&rig->ctx, 0);
	assert_non_null(strstr(rig_printed(rig), want));
	count_free(&count);
	json_free(&base);
}

int main(void)
{
	const struct CMUnitTest tests[] = {rig_test(combinations),
					   rig_test(orders), rig_test(many),
					   rig_test(json)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
