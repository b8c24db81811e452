/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "proc/neigh_stat.h"

static void lines(void **state)
{
	static const struct {
		const char *line;
		enum scan result;
		uint64_t entries;
	} cases[] = {
	    {"0000001f  00000009 00000003 00000000", SCAN_OK, 31},
	    {"00000400", SCAN_OK, 1024},
	    {"0", SCAN_OK, 0},
	    {"ffffffffffffffff 1", SCAN_OK, UINT64_MAX},
	    {"entries  allocs destroys", SCAN_BAD, 0},
	    {"-1 0", SCAN_BAD, 0},
	    {"11111111111111111 0", SCAN_BAD, 0},
	    {" 1", SCAN_BAD, 0},
	    {"", SCAN_BAD, 0},
	    {"x", SCAN_BAD, 0},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct neigh_stat stat = {.entries = 0};

		assert_int_equal(
		    neigh_stat_parse(span_from(cases[i].line), &stat),
		    cases[i].result);
		assert_int_equal(stat.entries, cases[i].entries);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(lines),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
