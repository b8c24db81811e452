/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "show/json_map.h"
#include "show/snmp.h"

/* Adds BLOCK NAME VALUE. */
static void add(struct json_map *map, const char *block, const char *name,
		int64_t value)
{
	const struct snmp_section section = {.title = span_from(block)};
	const struct snmp_counter counter = {.section = &section,
					     .name = span_from(name),
					     .value = (uint64_t)value,
					     .negative = value < 0};

	assert_true(json_map_add(map, &counter));
}

/* What is printed, and rig->said what is said of it. */
static const char *put(struct rig *rig, struct json_map *map, const char *line)
{
	rig_listen(rig);
	json_map_put(&rig->ctx, map, line);
	(void)rig_said(rig);
	json_map_clear(map);
	return rig_printed(rig);
}

static void empty(void **state)
{
	struct json_map map = {.n = 0};

	assert_string_equal(put(*state, &map, "\n"), "{}");
}

/* Blocks and counters keep the order in which they first came. */
static void order(void **state)
{
	struct rig *rig = *state;
	struct json_map map = {.n = 0};

	add(&map, "Tcp", "z", 1);
	add(&map, "Tcp", "a", -1);
	add(&map, "Ip", "b", 0);
	assert_string_equal(put(rig, &map, "\n  "),
			    "{\n  \"Tcp\":{\"z\":1,\"a\":-1},"
			    "\n  \"Ip\":{\"b\":0}}");
	assert_string_equal(rig->said.text, "");
}

/* A block that goes on later is one object, and a counter is there once. */
static void twice(void **state)
{
	struct rig *rig = *state;
	struct json_map map = {.n = 0};

	add(&map, "Tcp", "a", 1);
	add(&map, "Ip", "a", 2);
	add(&map, "Tcp", "b", 3);
	add(&map, "Tcp", "a", 4);
	add(&map, "Tcp", "a", 5);
	assert_string_equal(put(rig, &map, ""),
			    "{\"Tcp\":{\"a\":1,\"b\":3},\"Ip\":{\"a\":2}}");
	assert_string_equal(
	    rig->said.text,
	    "netstat: 2 counters come again, and their first values are "
	    "kept: Tcp a and others\n");
}

static void one_twice(void **state)
{
	struct rig *rig = *state;
	struct json_map map = {.n = 0};

	add(&map, "Tcp", "a", 1);
	add(&map, "Tcp", "a", 2);
	assert_string_equal(put(rig, &map, ""), "{\"Tcp\":{\"a\":1}}");
	assert_string_equal(rig->said.text,
			    "netstat: a counter comes again, and its first "
			    "value is kept: Tcp a\n");
}

/* One name may begin another, or be empty, or hold what must be escaped. */
static void names(void **state)
{
	struct rig *rig = *state;
	struct json_map map = {.n = 0};

	add(&map, "Tcp", "ab", 1);
	add(&map, "Tc", "pab", 2);
	add(&map, "Tcp", "a", 3);
	add(&map, "", "", 4);
	add(&map, "\"", "\xff\x01", 5);
	assert_string_equal(put(rig, &map, ""),
			    "{\"Tcp\":{\"ab\":1,\"a\":3},\"Tc\":{\"pab\":2},"
			    "\"\":{\"\":4},"
			    "\"\\\"\":{\"\xef\xbf\xbd\\u0001\":5}}");
	assert_string_equal(rig->said.text, "");
}

/* What is not UTF-8 prints alike, and may not be a key twice. */
static void alike(void **state)
{
	struct rig *rig = *state;
	struct json_map map = {.n = 0};

	add(&map, "Tcp", "a\xff", 1);
	add(&map, "Tcp", "a\xfe", 2);
	add(&map, "\x80", "\xc3\xa9", 3);
	add(&map, "\x81", "\xc3\xa9", 4);
	add(&map, "\x81", "\xc3", 5);
	assert_string_equal(put(rig, &map, ""),
			    "{\"Tcp\":{\"a\xef\xbf\xbd\":1},"
			    "\"\xef\xbf\xbd\":{\"\xc3\xa9\":3,"
			    "\"\xef\xbf\xbd\":5}}");
}

/* More than it has room for at first, and the largest numbers. */
static void many(void **state)
{
	struct rig *rig = *state;
	struct json_map map = {.n = 0};
	char name[32];
	const char *text;

	for (int i = 0; i < 1000; i++) {
		snprintf(name, sizeof name, "counter-%d", i);
		add(&map, "Tcp", name, i);
	}
	text = put(rig, &map, "");
	assert_non_null(strstr(text, "{\"Tcp\":{\"counter-0\":0,"));
	assert_non_null(strstr(text, ",\"counter-255\":255,\"counter-256\":"));
	assert_non_null(strstr(text, ",\"counter-999\":999}}"));
	add(&map, "Tcp", "least", INT64_MIN);
	assert_string_equal(put(rig, &map, ""),
			    "{\"Tcp\":{\"least\":-9223372036854775808}}");
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(empty),	 rig_test(order), rig_test(twice),
	    rig_test(one_twice), rig_test(names), rig_test(alike),
	    rig_test(many),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
