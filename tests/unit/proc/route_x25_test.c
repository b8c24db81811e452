/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "proc/route_x25.h"

static struct fixed_line card_of(const char *line)
{
	struct fixed_line fixed = {{0}};

	fixed_line_load(&fixed, (struct span){line, strlen(line)}, true);
	return fixed;
}

static void test_rows(void **state)
{
	static const struct {
		const char *line;
		int32_t digits;
		const char *addr, *dev;
	} rows[] = {
	    {"123456789        9       wan0 ", 9, "123456789", "wan0 "},
	    {"123456789        007     wan0 ", 7, "1234567", "wan0 "},
	    {"*                0       wan1 ", 0, "", "wan1 "},
	    {"123456789012345  15      abcdefghijkl", 15, "123456789012345",
	     "abcdefghij"},
	    {"123456789012345  16      w", 15, "123456789012345", "w"},
	    {"123456789012345  -1      w", 15, "123456789012345", "w"},
	    {"123456789012345  0000003 w", 3, "123", "w"},
	    {"123456789012345  00000003w", 0, "", "w"},
	    {"123", 0, "", ""},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct fixed_line fixed = card_of(rows[i].line);
		struct x25_route route;

		fixed_line_cut(&fixed, strlen(rows[i].line));
		x25_route_parse(&fixed, &route);
		assert_int_equal(route.digits, rows[i].digits);
		assert_true(span_is(route.addr, rows[i].addr));
		assert_true(span_is(route.dev, rows[i].dev));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_rows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
