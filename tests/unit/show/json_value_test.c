/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include <limits.h>

#include "show/json_value.h"

/* Bytes, the string that they become, and whether they were UTF-8. */
static const struct {
	const char *bytes, *string;
	bool good;
} strings[] = {
    {"", "\"\"", true},
    {"plain text", "\"plain text\"", true},
    {"\"", "\"\\\"\"", true},
    {"\\", "\"\\\\\"", true},
    {"/", "\"/\"", true},
    {"\x01\n\t\x1b[2J\x1f", "\"\\u0001\\u000a\\u0009\\u001b[2J\\u001f\"", true},
    {"~\x7f", "\"~\\u007f\"", true},
    /* shown as they are */
    {"caf\xc3\xa9", "\"caf\xc3\xa9\"", true},
    {"\xc2\xa0", "\"\xc2\xa0\"", true},
    {"\xef\xbf\xbd", "\"\xef\xbf\xbd\"", true},
    {"\xf0\x9f\x98\x80", "\"\xf0\x9f\x98\x80\"", true},
    /* C1, line breaks and marks of direction */
    {"\xc2\x80\xc2\x9b\xc2\x9f", "\"\\u0080\\u009b\\u009f\"", true},
    {"\xd8\x9c", "\"\\u061c\"", true},
    {"\xe2\x80\xa8\xe2\x80\xa9", "\"\\u2028\\u2029\"", true},
    {"a\xe2\x80\xae"
     "b",
     "\"a\\u202eb\"", true},
    {"\xe2\x81\xa6", "\"\\u2066\"", true},
    /* no UTF-8: one U+FFFD a byte, and the next character is read anew */
    {"\xff", "\"\xef\xbf\xbd\"", false},
    {"\x80y", "\"\xef\xbf\xbdy\"", false},
    {"\xc3", "\"\xef\xbf\xbd\"", false},
    {"\xc3\"", "\"\xef\xbf\xbd\\\"\"", false},
    {"\xe2\x82", "\"\xef\xbf\xbd\xef\xbf\xbd\"", false},
    {"\xed\xa0\x80", "\"\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\"", false},
    {"\xc0\x80", "\"\xef\xbf\xbd\xef\xbf\xbd\"", false},
    {"\xf4\x90\x80\x80", "\"\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\"",
     false},
    {"\xe2\x82\xc3\xa9", "\"\xef\xbf\xbd\xef\xbf\xbd\xc3\xa9\"", false},
};

static void all_strings(void **state)
{
	struct rig *rig = *state;

	for (size_t i = 0; i < COUNT(strings); i++) {
		bool good = json_string(&rig->out, span_from(strings[i].bytes));

		assert_string_equal(rig_printed(rig), strings[i].string);
		assert_int_equal(good, strings[i].good);
	}
}

/* A NUL may be in an abstract name; and nothing after the end is read. */
static void spans(void **state)
{
	struct rig *rig = *state;

	assert_true(json_string(&rig->out, (struct span){"a\0b", 3}));
	assert_string_equal(rig_printed(rig), "\"a\\u0000b\"");
	assert_false(json_string(&rig->out, (struct span){"\xc3\xa9", 1}));
	assert_string_equal(rig_printed(rig), "\"\xef\xbf\xbd\"");
	assert_true(json_string(&rig->out, (struct span){NULL, 0}));
	assert_string_equal(rig_printed(rig), "\"\"");
}

/* Longer than the buffer, of all bytes in turn. */
static void long_strings(void **state)
{
	struct rig *rig = *state;
	static char text[2 * OUT_SIZE];
	const char *printed;

	memset(text, 'x', sizeof text);
	assert_true(json_string(&rig->out, (struct span){text, sizeof text}));
	printed = rig_printed(rig);
	assert_int_equal(strlen(printed), sizeof text + 2);
	assert_int_equal(strspn(printed + 1, "x"), sizeof text);
}

static void hex(void **state)
{
	struct rig *rig = *state;

	json_hex_name(&rig->out, span_from("path"));
	json_bytes(&rig->out, (struct span){"/\xff\0", 3});
	assert_string_equal(rig_printed(rig), ",\"path_hex\":\"2fff00\"");
	json_bytes(&rig->out, (struct span){NULL, 0});
	assert_string_equal(rig_printed(rig), "\"\"");
}

/* A record with a member of each type, and one that is absent. */
struct record {
	bool yes;
	int64_t num;
	uint64_t unum;
	struct span text, no_text;
	struct addr addr, no_addr;
	struct prefix prefix;
};

static bool get_prefix(const struct field_at *at, struct value *value)
{
	value->prefix = ((const struct record *)at->record)->prefix;
	return true;
}

static bool get_word(const struct field_at *at, struct value *value)
{
	value->word = at->i == 0 ? "UP" : "DOWN";
	return at->i < 2;
}

static bool get_element(const struct field_at *at, struct value *value)
{
	(void)value;
	return at->i < 2;
}

static bool get_place(const struct field_at *at, struct value *value)
{
	value->unum = at->i;
	return true;
}

static bool never(const void *record)
{
	(void)record;
	return false;
}

#define MEMBER(member) FIELD_MEMBER(struct record, member)

static const struct field inner[] = {
    {"place", .type = VALUE_UINT, .get = get_place},
};
static const struct field_table elements = {inner, COUNT(inner)};
static const struct field fields[] = {
    {"yes", .type = VALUE_BOOL, MEMBER(yes)},
    {"num", .type = VALUE_INT, MEMBER(num)},
    {"left_out", .type = VALUE_UINT, MEMBER(unum), .applies = never},
    {"unum", .type = VALUE_UINT, MEMBER(unum)},
    {"unknown", .type = VALUE_UINT, MEMBER(unum), .needs = NEEDS_HOSTS},
    {"text", .type = VALUE_TEXT, MEMBER(text)},
    {"no_text", .type = VALUE_TEXT, MEMBER(no_text)},
    {"addr", .type = VALUE_ADDR, MEMBER(addr)},
    {"no_addr", .type = VALUE_ADDR, MEMBER(no_addr)},
    {"prefix", .type = VALUE_PREFIX, .get = get_prefix},
    {"words", .type = VALUE_WORD, .list = true, .get = get_word},
    {"records", .type = VALUE_RECORD, .list = true, .get = get_element,
     .elements = &elements},
};
static const struct field_table table = {fields, COUNT(fields)};

static void members(void **state)
{
	struct rig *rig = *state;
	struct record record = {.yes = true,
				.num = INT64_MIN,
				.unum = UINT64_MAX,
				.text = span_from("\xff")};

	assert_true(addr_parse("::ffff:10.0.0.1", &record.addr));
	assert_true(addr_parse("10.0.0.0", &record.prefix.addr));
	record.prefix.len = 8;
	json_members(&rig->ctx, &table, &record, 0);
	assert_string_equal(
	    rig_printed(rig),
	    "\"yes\":true,\"num\":-9223372036854775808,"
	    "\"unum\":18446744073709551615,"
	    "\"text\":\"\xef\xbf\xbd\",\"text_hex\":\"ff\","
	    "\"no_text\":null,\"addr\":\"10.0.0.1\",\"no_addr\":null,"
	    "\"prefix\":\"10.0.0.0/8\",\"words\":[\"UP\",\"DOWN\"],"
	    "\"records\":[{\"place\":0},{\"place\":1}]");
}

/* A network of IPv6 keeps its form, with its length. */
static void prefixes(void **state)
{
	static const struct field only[] = {
	    {"dst", .type = VALUE_PREFIX, .get = get_prefix}};
	static const struct field_table one = {only, 1};
	struct rig *rig = *state;
	struct record record = {.prefix = {.len = 104}};

	assert_true(addr_parse("::ffff:10.0.0.0", &record.prefix.addr));
	json_members(&rig->ctx, &one, &record, 0);
	assert_string_equal(rig_printed(rig),
			    "\"dst\":\"::ffff:10.0.0.0/104\"");
	record.prefix.word = "default";
	json_members(&rig->ctx, &one, &record, 0);
	assert_string_equal(rig_printed(rig), "\"dst\":\"default\"");
}

/* The first name has no comma before it, whichever field that is. */
static void first_member(void **state)
{
	struct rig *rig = *state;
	const struct field_table rest = {fields + 2, 2};
	const struct field_table none = {fields + 2, 1};
	const struct record record = {.unum = 1};

	json_members(&rig->ctx, &rest, &record, 0);
	assert_string_equal(rig_printed(rig), "\"unum\":1");
	json_members(&rig->ctx, &none, &record, 0);
	assert_string_equal(rig_printed(rig), "");
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(all_strings),  rig_test(spans),   rig_test(long_strings),
	    rig_test(hex),	    rig_test(members), rig_test(prefixes),
	    rig_test(first_member),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
