/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "proc/route_ax25.h"

static struct fixed_line card_of(const char *line)
{
	struct fixed_line fixed = {{0}};

	fixed_line_load(&fixed, (struct span){line, strlen(line)}, true);
	return fixed;
}

static void test_rows(void **state)
{
	static const struct {
		const char *line, *callsign, *dev;
		int32_t use;
	} rows[] = {
	    {"G4KLX-1   ax0    vc GB7NOT", "G4KLX-1  ", "ax0 ", 0},
	    {"default   bpq0 12", "default  ", "bpq0", 12},
	    {"ABCDEF-15+bpq0+-3", "ABCDEF-15", "bpq0", -3},
	    {"G4KLX-1   a", "G4KLX-1  ", "a\n", 0},
	    {"", "\n", "", 0},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct fixed_line fixed = card_of(rows[i].line);
		struct ax25_route route;

		ax25_route_parse(&fixed, &route);
		assert_true(span_is(route.callsign, rows[i].callsign));
		assert_true(span_is(route.dev, rows[i].dev));
		assert_int_equal(route.use, rows[i].use);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_rows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
