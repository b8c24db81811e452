/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "item.h"

#include "show/value_text.h"

static void assert_value(struct rig *rig, const struct record_type *type,
			 const char *key, const struct item *item,
			 const char *text, const char *json)
{
	const struct node_field found =
	    key_find(type->table, span_from(key), false);

	value_text(&rig->ctx, rig->ctx.out, &found, item);
	assert_string_equal(rig_printed(rig), text);
	value_json(&rig->ctx, &found, span_from(key), item);
	assert_string_equal(rig_printed(rig), json);
}

static void of_each_type(void **state)
{
	struct rig *rig = *state;
	struct item item = item_of(INT64_MIN, "\xc3\xa4\x01\xff,b");

	item.word = "second";
	item.flag = true;
	assert_true(addr_parse("::ffff:10.0.0.1", &item.addr));
	assert_true(addr_parse("10.0.0.0", &item.prefix.addr));
	item.prefix.len = 8;
	assert_value(rig, &type_item, "number", &item, "-9223372036854775808",
		     "\"number\":-9223372036854775808");
	assert_value(rig, &type_item, "name", &item, "\xc3\xa4..,b",
		     "\"name\":\"\xc3\xa4\\u0001\xef\xbf\xbd,b\","
		     "\"name_hex\":\"c3a401ff2c62\"");
	assert_value(rig, &type_item, "word", &item, "second",
		     "\"word\":\"second\"");
	assert_value(rig, &type_item, "flag", &item, "true", "\"flag\":true");
	assert_value(rig, &type_item, "prefix", &item, "10.0.0.0/8",
		     "\"prefix\":\"10.0.0.0/8\"");
	/* one that is mapped prints as IPv4 */
	assert_value(rig, &type_item, "addr", &item, "10.0.0.1",
		     "\"addr\":\"10.0.0.1\"");
	item.prefix.word = "default";
	assert_value(rig, &type_item, "prefix", &item, "default",
		     "\"prefix\":\"default\"");
}

static void absent(void **state)
{
	static const char *const keys[] = {"number", "name", "word", "prefix",
					   "addr"};
	const struct item item = {.has_number = false};
	struct rig *rig = *state;
	char json[32];

	for (size_t i = 0; i < COUNT(keys); i++) {
		snprintf(json, sizeof json, "\"%s\":null", keys[i]);
		assert_value(rig, &type_item, keys[i], &item, "-", json);
	}
	/* a field that the kind lacks */
	assert_value(rig, &type_other, "name", &item, "-", "\"name\":null");
}

/* With commas between; of the elements of a list each value once. */
static void lists(void **state)
{
	struct item item = {.parts = {4, 3, 4, 8}, .n_parts = 4};
	struct rig *rig = *state;

	assert_value(rig, &type_item, "parts", &item, "4,3,4,8",
		     "\"parts\":[4,3,4,8]");
	assert_value(rig, &type_item, "part", &item, "4,3,8",
		     "\"part\":[4,3,8]");
	/* an element may lack it */
	assert_value(rig, &type_item, "half", &item, "2,4", "\"half\":[2,4]");
	assert_value(rig, &type_item, "elements", &item, "4/2,3/-,4/2,8/4",
		     "\"elements\":[{\"part\":4,\"half\":2},"
		     "{\"part\":3,\"half\":null},{\"part\":4,\"half\":2},"
		     "{\"part\":8,\"half\":4}]");
	item.n_parts = 0;
	assert_value(rig, &type_item, "parts", &item, "-", "\"parts\":[]");
	assert_value(rig, &type_item, "part", &item, "-", "\"part\":[]");
	assert_value(rig, &type_item, "elements", &item, "-",
		     "\"elements\":[]");
}

int main(void)
{
	const struct CMUnitTest tests[] = {rig_test(of_each_type),
					   rig_test(absent), rig_test(lists)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
