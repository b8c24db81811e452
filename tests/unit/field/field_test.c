/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include <sys/socket.h>

#include "field/field.h"

/* A member of each size and sign. Each has neighbours, which are all ones. */
struct record {
	int8_t i8;
	uint8_t before8, u8, after8;
	int16_t i16;
	uint16_t before16, u16, after16;
	int32_t i32;
	uint32_t before32, u32, after32;
	int64_t i64;
	uint64_t before64, u64, after64;
	bool yes, no;
	int number; /* a bool by its value */
	struct addr addr, none;
	struct span text, no_text;
	char full[4], part[4], empty[4];
};

#define MEMBER(member, kind)                           \
	{                                              \
		.name = #member, .type = VALUE_##kind, \
		FIELD_MEMBER(struct record, member)    \
	}

#define CHARS(member)                                               \
	{                                                           \
		.name = #member, .type = VALUE_TEXT, .chars = true, \
		FIELD_MEMBER(struct record, member)                 \
	}

static const struct field members[] = {
    MEMBER(i8, INT),	MEMBER(u8, UINT),     MEMBER(i16, INT),
    MEMBER(u16, UINT),	MEMBER(i32, INT),     MEMBER(u32, UINT),
    MEMBER(i64, INT),	MEMBER(u64, UINT),    MEMBER(yes, BOOL),
    MEMBER(no, BOOL),	MEMBER(number, BOOL), MEMBER(addr, ADDR),
    MEMBER(none, ADDR), MEMBER(text, TEXT),   MEMBER(no_text, TEXT),
    CHARS(full),	CHARS(part),	      CHARS(empty),
};

static const struct field_table table = {members, COUNT(members)};

/* The member of that name; false when it is absent. */
static bool get(const struct record *record, const char *name,
		struct value *value)
{
	const struct field *field = field_find(&table, span_from(name));

	assert_non_null(field);
	memset(value, 0xa5, sizeof *value);
	return field_get(NULL, field, record, 0, value);
}

static void assert_int(const struct record *record, const char *name,
		       int64_t want)
{
	struct value value;

	assert_true(get(record, name, &value));
	assert_true(value.num == want);
}

static void assert_uint(const struct record *record, const char *name,
			uint64_t want)
{
	struct value value;

	assert_true(get(record, name, &value));
	assert_true(value.unum == want);
}

/* The least that each can hold, among neighbours that are all ones. */
static void least_numbers(void **state)
{
	struct record record;

	(void)state;
	memset(&record, 0xff, sizeof record);
	record.i8 = INT8_MIN;
	record.i16 = INT16_MIN;
	record.i32 = INT32_MIN;
	record.i64 = INT64_MIN;
	record.u8 = 0;
	record.u16 = 0;
	record.u32 = 0;
	record.u64 = 0;
	assert_int(&record, "i8", INT8_MIN);
	assert_int(&record, "i16", INT16_MIN);
	assert_int(&record, "i32", INT32_MIN);
	assert_int(&record, "i64", INT64_MIN);
	assert_uint(&record, "u8", 0);
	assert_uint(&record, "u16", 0);
	assert_uint(&record, "u32", 0);
	assert_uint(&record, "u64", 0);
}

/* The most, among zeros: what is unsigned does not become negative. */
static void most_numbers(void **state)
{
	const struct record record = {.i8 = INT8_MAX,
				      .u8 = UINT8_MAX,
				      .i16 = INT16_MAX,
				      .u16 = UINT16_MAX,
				      .i32 = INT32_MAX,
				      .u32 = UINT32_MAX,
				      .i64 = INT64_MAX,
				      .u64 = UINT64_MAX};

	(void)state;
	assert_int(&record, "i8", INT8_MAX);
	assert_int(&record, "i16", INT16_MAX);
	assert_int(&record, "i32", INT32_MAX);
	assert_int(&record, "i64", INT64_MAX);
	assert_uint(&record, "u8", UINT8_MAX);
	assert_uint(&record, "u16", UINT16_MAX);
	assert_uint(&record, "u32", UINT32_MAX);
	assert_uint(&record, "u64", UINT64_MAX);
}

static void minus_one(void **state)
{
	const struct record record = {
	    .i8 = -1, .i16 = -1, .i32 = -1, .i64 = -1};

	(void)state;
	assert_int(&record, "i8", -1);
	assert_int(&record, "i16", -1);
	assert_int(&record, "i32", -1);
	assert_int(&record, "i64", -1);
}

static void bools(void **state)
{
	/* no bit of the lowest byte is set */
	const struct record record = {.yes = true, .number = 0x100};
	struct value value;

	(void)state;
	assert_true(get(&record, "yes", &value));
	assert_true(value.flag);
	assert_true(get(&record, "no", &value));
	assert_false(value.flag);
	assert_true(get(&record, "number", &value));
	assert_true(value.flag);
}

/* An address that is none is absent. */
static void addresses(void **state)
{
	struct record record = {.no = false};
	struct value value;

	(void)state;
	assert_true(addr_parse("2001:db8::1", &record.addr));
	assert_true(get(&record, "addr", &value));
	assert_addr(&value.addr, "2001:db8::1");
	assert_false(get(&record, "none", &value));
}

/* An empty text is absent; an array of characters may lack its NUL. */
static void plain_texts(void **state)
{
	const struct record record = {.text = span_from("name"),
				      .full = {'f', 'u', 'l', 'l'},
				      .part = "ab",
				      .empty = {'\0', 'x'}};
	struct value value;

	(void)state;
	assert_true(get(&record, "text", &value));
	assert_span(value.text, "name");
	assert_false(get(&record, "no_text", &value));
	assert_true(get(&record, "full", &value));
	assert_span(value.text, "full");
	assert_true(get(&record, "part", &value));
	assert_span(value.text, "ab");
	assert_false(get(&record, "empty", &value));
}

/* What only a function can give is absent without one. */
static void not_plain(void **state)
{
	static const enum value_type types[] = {VALUE_WORD, VALUE_PREFIX,
						VALUE_RECORD};
	const struct record record = {.u8 = 1};
	struct value value;

	(void)state;
	for (size_t i = 0; i < COUNT(types); i++) {
		const struct field field = {.type = types[i]};

		assert_false(field_get(NULL, &field, &record, 0, &value));
	}
}

/* A list of three: ten times its place, and the field's own number. */
static bool get_third(const struct field_at *at, struct value *value)
{
	if (at->i >= 3)
		return false;
	assert_ptr_equal(field_member(at),
			 &((const struct record *)at->record)->u16);
	value->num = (int64_t)(10 * at->i + at->field->arg);
	return at->ctx != NULL;
}

static void functions(void **state)
{
	static const struct field list = {.name = "list",
					  .type = VALUE_INT,
					  .list = true,
					  FIELD_MEMBER(struct record, u16),
					  .arg = 7,
					  .get = get_third};
	const struct record record = {.u16 = 1};
	struct rig *rig = *state;
	struct value value;

	for (size_t i = 0; i < 3; i++) {
		assert_true(field_get(&rig->ctx, &list, &record, i, &value));
		assert_int_equal(value.num, 10 * i + 7);
	}
	assert_false(field_get(&rig->ctx, &list, &record, 3, &value));
	assert_false(field_get(NULL, &list, &record, 0, &value));
}

static void names(void **state)
{
	static const struct field_table nothing = {NULL, 0};

	(void)state;
	for (size_t i = 0; i < COUNT(members); i++)
		assert_ptr_equal(field_find(&table, span_from(members[i].name)),
				 &members[i]);
	/* a span ends where it ends, and nothing less than a name is one */
	assert_ptr_equal(field_find(&table, (struct span){"i8 == 1", 2}),
			 &members[0]);
	assert_null(field_find(&table, span_from("i")));
	assert_null(field_find(&table, span_from("i8x")));
	assert_null(field_find(&table, span_from("I8")));
	assert_null(field_find(&table, (struct span){"i8", 0}));
	assert_null(field_find(&nothing, span_from("i8")));
}

static void what_is_known(void **state)
{
	static const struct {
		unsigned needs, known;
		bool is_known;
	} cases[] = {
	    {NEEDS_NOTHING, 0, true},
	    {NEEDS_NOTHING, NEEDS_HOSTS, true},
	    {NEEDS_HOSTS, 0, false},
	    {NEEDS_HOSTS, NEEDS_PORTS, false},
	    {NEEDS_HOSTS, NEEDS_HOSTS | NEEDS_PORTS, true},
	    {NEEDS_HOSTS | NEEDS_NETNS, NEEDS_HOSTS, false},
	    {NEEDS_HOSTS | NEEDS_NETNS, NEEDS_NETNS, false},
	    {NEEDS_HOSTS | NEEDS_NETNS, NEEDS_HOSTS | NEEDS_NETNS, true},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct field field = {.needs = cases[i].needs};
		const struct ctx ctx = {.known = cases[i].known};

		assert_int_equal(field_is_known(&ctx, &field),
				 cases[i].is_known);
	}
}

static bool has_u8(const void *record)
{
	return ((const struct record *)record)->u8 != 0;
}

static void what_applies(void **state)
{
	const struct field some = {.applies = has_u8}, all = {.name = "all"};
	const struct record with = {.u8 = 1}, without = {.u8 = 0};

	(void)state;
	assert_true(field_applies(&some, &with));
	assert_false(field_applies(&some, &without));
	assert_true(field_applies(&all, &without));
}

static void texts(void **state)
{
	struct value value;

	(void)state;
	assert_true(field_name("name", &value));
	assert_span(value.text, "name");
	assert_false(field_name("", &value));
	assert_false(field_name(NULL, &value));
}

/* What the kernel prints where there is no name is not one. */
static void placed_texts(void **state)
{
	static const struct {
		const char *text;
		bool there;
	} cases[] = {
	    {"*", false},      {"?\?\?", false}, {"?\?\?\?\?\?-?", false},
	    {"", false},       {"**", true},	 {"?\?", true},
	    {"G4KLX-0", true},
	};
	struct value value;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct record record = {.text = span_from(cases[i].text)};
		const struct field_at at = {
		    .field = field_find(&table, span_from("text")),
		    .record = &record};

		assert_int_equal(field_placed(&at, &value), cases[i].there);
	}
}

/* 0.0.0.0 is no host, whatever /etc/hosts calls it. */
static void hosts(void **state)
{
	static const struct addr none = {.family = 0};
	struct rig *rig = *state;
	struct value value;
	struct addr addr;

	machine_put(&rig->machine, "etc/hosts",
		    "10.0.0.1 one\n0.0.0.0 any\n:: any6\n");
	assert_true(addr_parse("10.0.0.1", &addr));
	assert_true(field_host(&rig->ctx, &addr, &value));
	assert_span(value.text, "one");
	assert_string_equal(family_word(&addr), "inet");
	assert_true(addr_parse("0.0.0.0", &addr));
	assert_false(field_host(&rig->ctx, &addr, &value));
	assert_true(addr_parse("::", &addr));
	assert_false(field_host(&rig->ctx, &addr, &value));
	assert_string_equal(family_word(&addr), "inet6");
	assert_false(field_host(&rig->ctx, &none, &value));
	assert_null(family_word(&none));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(least_numbers), cmocka_unit_test(most_numbers),
	    cmocka_unit_test(minus_one),     cmocka_unit_test(bools),
	    cmocka_unit_test(addresses),     cmocka_unit_test(plain_texts),
	    cmocka_unit_test(not_plain),     rig_test(functions),
	    cmocka_unit_test(names),	     cmocka_unit_test(what_is_known),
	    cmocka_unit_test(what_applies),  cmocka_unit_test(texts),
	    cmocka_unit_test(placed_texts),  rig_test(hosts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
