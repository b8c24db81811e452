/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "unit.h"

#include "proc/scan.h"

/* What is left of `text` after a scan, or NULL when it failed. */
struct number_case {
	const char *text;
	bool ok;
	uint64_t value;
	const char *rest;
};

static void hex_cases(void **state)
{
	static const struct number_case cases[] = {
	    {"0", true, 0, ""},
	    {"1F90 x", true, 0x1f90, " x"},
	    {" \t\r\v\fff", true, 0xff, ""},
	    {"0x1f", true, 0x1f, ""},
	    {"0Xff", true, 0xff, ""},
	    {"0x", true, 0, ""},
	    {"+a", true, 10, ""},
	    {"-1", true, UINT64_MAX, ""},
	    {"FFFFFFFFFFFFFFFF", true, UINT64_MAX, ""},
	    {"10000000000000000", true, UINT64_MAX, ""},
	    {"-10000000000000000", true, UINT64_MAX, ""},
	    {"", false, 0, NULL},
	    {"   ", false, 0, NULL},
	    {"g", false, 0, NULL},
	    {"-", false, 0, NULL},
	    {"\n12", true, 0x12, ""},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct number_case *t = &cases[i];
		struct cursor c = scan_from(span_from(t->text));
		uint64_t value = 99;

		assert_int_equal(scan_hex(&c, &value), t->ok);
		if (!t->ok)
			continue;
		assert_true(value == t->value);
		assert_string_equal(c.at, t->rest);
	}
}

static void dec_cases(void **state)
{
	static const struct {
		const char *text;
		bool ok;
		int64_t value;
	} cases[] = {
	    {"0", true, 0},
	    {" -5:", true, -5},
	    {"+7", true, 7},
	    {"9223372036854775807", true, INT64_MAX},
	    {"9223372036854775808", true, INT64_MAX},
	    {"-9223372036854775808", true, INT64_MIN},
	    {"-99999999999999999999", true, INT64_MIN},
	    {"x", false, 0},
	    {"+-1", false, 0},
	    {"", false, 0},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct cursor c = scan_from(span_from(cases[i].text));
		int64_t value = 99;

		assert_int_equal(scan_dec(&c, &value), cases[i].ok);
		if (cases[i].ok)
			assert_true(value == cases[i].value);
	}
}

static void udec_cases(void **state)
{
	static const struct {
		const char *text;
		bool ok;
		uint64_t value;
	} cases[] = {
	    {"4711", true, 4711},
	    {"-1", true, UINT64_MAX},
	    {"18446744073709551615", true, UINT64_MAX},
	    {"18446744073709551616", true, UINT64_MAX},
	    {"0x5", true, 0},
	    {"a", false, 0},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct cursor c = scan_from(span_from(cases[i].text));
		uint64_t value = 99;

		assert_int_equal(scan_udec(&c, &value), cases[i].ok);
		if (cases[i].ok)
			assert_true(value == cases[i].value);
	}
}

static void words_and_tokens(void **state)
{
	static const char text[] = " one\ttwo  <-> three ";
	struct cursor c = scan_from(span_from(text));
	struct span s;

	(void)state;
	assert_true(scan_word(&c, &s));
	assert_true(span_is(s, "one"));
	assert_true(scan_word(&c, &s));
	assert_true(span_is(s, "two"));
	assert_true(scan_token(&c, "<->\t\n", &s));
	assert_true(span_is(s, "  "));
	assert_true(scan_token(&c, "<->\t\n", &s));
	assert_true(span_is(s, " three "));
	assert_false(scan_token(&c, "<->\t\n", &s));
	assert_false(scan_word(&c, &s));
}

static void hexruns(void **state)
{
	static const char text[] = "0100007F:x";
	struct cursor c = scan_from(span_from(text));
	struct span s;

	(void)state;
	assert_true(scan_hexrun(&c, 3, &s));
	assert_true(span_is(s, "010"));
	assert_true(scan_hexrun(&c, 64, &s));
	assert_true(span_is(s, "0007F"));
	assert_false(scan_hexrun(&c, 64, &s));
	assert_true(scan_char(&c, ':'));
	assert_false(scan_char(&c, ':'));
	assert_true(span_is(scan_rest(&c), "x"));
	assert_true(span_is(scan_rest(&c), ""));
}

/* Numbers of 32 bits lose what is above; a number that fails leaves none. */
static void narrow_numbers(void **state)
{
	static const struct {
		const char *text;
		bool hex_ok, dec_ok;
		uint32_t hex;
		int32_t dec;
	} cases[] = {
	    {"12", true, true, 0x12, 12},
	    {"-1", true, true, UINT32_MAX, -1},
	    {"100000001", true, true, 1, 100000001},
	    {"4294967295", true, true, 0x94967295, -1},
	    {"2147483648", true, true, 0x47483648, INT32_MIN},
	    {"99999999999999999999", true, true, UINT32_MAX, -1},
	    {"-99999999999999999999", true, true, UINT32_MAX, 0},
	    {"f", true, false, 15, 0},
	    {"g", false, false, 0, 0},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct cursor h = scan_from(span_from(cases[i].text));
		struct cursor d = h;
		uint32_t hex = 99;
		int32_t dec = 99;

		assert_int_equal(scan_hex32(&h, &hex), cases[i].hex_ok);
		assert_int_equal(hex, cases[i].hex_ok ? cases[i].hex : 99);
		assert_int_equal(scan_dec32(&d, &dec), cases[i].dec_ok);
		assert_int_equal(dec, cases[i].dec_ok ? cases[i].dec : 99);
	}
}

/* %MAXs and %MAXlX: what is beyond MAX is left for the next one. */
static void widths(void **state)
{
	static const char text[] = "  abcdef 12345678 -0x1234 ff";
	struct cursor c = scan_from(span_from(text));
	struct span s;
	uint64_t value;

	(void)state;
	assert_true(scan_word_max(&c, 4, &s));
	assert_true(span_is(s, "abcd"));
	assert_true(scan_word_max(&c, 4, &s));
	assert_true(span_is(s, "ef"));
	assert_true(scan_hex_max(&c, 4, &value));
	assert_true(value == 0x1234);
	assert_true(scan_hex_max(&c, 8, &value));
	assert_true(value == 0x5678);
	assert_true(scan_hex_max(&c, 5, &value));
	assert_true(value == (uint64_t)-0x12);
	assert_true(scan_hex_max(&c, 9, &value));
	assert_true(value == 0x34);
	assert_true(scan_hex_max(&c, 9, &value));
	assert_true(value == 0xff);
	assert_false(scan_hex_max(&c, 9, &value));
	assert_false(scan_word_max(&c, 4, &s));
}

static void span_numbers(void **state)
{
	(void)state;
	assert_true(span_dec((struct span){"12x", 3}) == 12);
	assert_true(span_dec((struct span){"123", 2}) == 12);
	assert_true(span_dec((struct span){"x", 1}) == 0);
	assert_true(span_udec((struct span){"-1", 2}) == UINT64_MAX);
	assert_true(span_udec((struct span){"", 0}) == 0);
	assert_true(span_uint((struct span){" 17", 3}) == 17);
	assert_true(span_uint((struct span){"010", 3}) == 8);
	assert_true(span_uint((struct span){"-010", 4}) == UINT64_MAX - 7);
	assert_true(span_uint((struct span){"+0x1F", 5}) == 31);
	assert_true(span_uint((struct span){"0xg", 3}) == 0);
	assert_true(span_uint((struct span){"0", 1}) == 0);
	assert_true(span_uint((struct span){"", 0}) == 0);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(hex_cases),
	    cmocka_unit_test(dec_cases),
	    cmocka_unit_test(udec_cases),
	    cmocka_unit_test(words_and_tokens),
	    cmocka_unit_test(hexruns),
	    cmocka_unit_test(span_numbers),
	    cmocka_unit_test(narrow_numbers),
	    cmocka_unit_test(widths),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
