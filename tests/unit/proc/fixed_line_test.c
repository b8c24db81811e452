/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "proc/fixed_line.h"

static struct span span_of(const char *text)
{
	return (struct span){text, strlen(text)};
}

static void assert_cell(const struct fixed_line *fixed, size_t at, size_t len,
			const char *text)
{
	assert_true(span_is(fixed_line_cell(fixed, at, len), text));
}

static void test_over(void **state)
{
	struct fixed_line fixed = {{0}};

	(void)state;
	assert_cell(&fixed, 0, 9, "");
	fixed_line_load(&fixed, span_of("callsign  dev  mode"), true);
	assert_cell(&fixed, 10, 4, "dev ");
	assert_cell(&fixed, 15, FIXED_LINE_SIZE, "mode\n");
	fixed_line_load(&fixed, span_of("G4KLX"), true);
	assert_cell(&fixed, 0, 9, "G4KLX\n");
	assert_cell(&fixed, 10, 4, "dev ");
	fixed_line_load(&fixed, span_of("AB1CD"), false);
	assert_cell(&fixed, 0, 9, "AB1CD");
	fixed_line_cut(&fixed, 12);
	assert_cell(&fixed, 10, 4, "de");
}

static void test_ends(void **state)
{
	char line[300];
	struct fixed_line fixed = {{0}};

	(void)state;
	memset(line, 'x', sizeof line);
	fixed_line_load(&fixed, (struct span){line, FIXED_LINE_PIECE}, true);
	assert_int_equal(fixed_line_cell(&fixed, 0, FIXED_LINE_SIZE).len,
			 FIXED_LINE_PIECE);
	assert_int_equal(fixed_line_cell(&fixed, 250, FIXED_LINE_SIZE).len, 5);
	assert_int_equal(fixed_line_cell(&fixed, FIXED_LINE_SIZE, 9).len, 0);
	fixed_line_load(&fixed, (struct span){line, sizeof line}, true);
	assert_int_equal(fixed_line_cell(&fixed, 0, FIXED_LINE_SIZE).len,
			 FIXED_LINE_PIECE);
	fixed_line_cut(&fixed, 1000);
}

static void test_numbers(void **state)
{
	static const struct {
		const char *text;
		int32_t number;
	} rows[] = {
	    {"12", 12},
	    {"  -7 x", -7},
	    {"+5", 5},
	    {"x", 0},
	    {"", 0},
	    {"0x10", 0},
	    {"007", 7},
	    {"4294967301", 5},
	    {"2147483648", INT32_MIN},
	    {"1 2", 1},
	    {"99999999999999999999", -1},
	};
	struct fixed_line fixed = {{0}};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		fixed_line_load(&fixed, span_of(rows[i].text), true);
		assert_int_equal(fixed_line_number(&fixed, 0, FIXED_LINE_SIZE),
				 rows[i].number);
	}
	fixed_line_load(&fixed, span_of("123456"), true);
	assert_int_equal(fixed_line_number(&fixed, 0, 3), 123);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_over),
	    cmocka_unit_test(test_ends),
	    cmocka_unit_test(test_numbers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
