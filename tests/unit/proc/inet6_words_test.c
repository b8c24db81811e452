/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "proc/inet6_words.h"

/* Each line goes over the ones before it. */
static void test_lines(void **state)
{
	static const struct {
		const char *line;
		bool whole;
		const char *text;
	} rows[] = {
	    {"", false, "::"},
	    {"20010db8000000000000000000000001", true, "2001:db8::1"},
	    {"2001 0db8 0 0 0 0 0 2 more", true, "2001:db8::2"},
	    {"fe80", false, "fe80:db8::2"},
	    {"zzzz", false, "fe80:db8::2"},
	    {"20010db8000000000000000000000001", true, "2001:db8::1"},
	    {"::12 2 3 4 5 6 7 8", true, "2001:db8::1"},
	    {"0x1 2 3 4 5 6 7 8", true, "2001:db8::1"},
	    {"1 2 3 4 5 6 7 8", true, "1:2:3:4:5:6:7:8"},
	};
	struct inet6_words words = {0};
	char text[ADDR_TEXT];

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct cursor c = scan_from(span_from(rows[i].line));

		assert_int_equal(inet6_words_scan(&c, &words), rows[i].whole);
		inet6_words_build(&words);
		(void)addr_format(&words.addr, text);
		assert_string_equal(text, rows[i].text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_lines),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
