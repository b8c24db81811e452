/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "show/enum_name.h"

static void words(void **state)
{
	static const char *const names[] = {"zero", [2] = "two"};
	static const struct enum_names set = {names, COUNT(names)};
	static const struct {
		int32_t number;
		const char *want;
	} cases[] = {
	    {0, "zero"},
	    {1, "UNKNOWN"},
	    {2, "two"},
	    {3, "UNKNOWN"},
	    {-1, "UNKNOWN"},
	    {INT32_MIN, "UNKNOWN"},
	    {INT32_MAX, "UNKNOWN"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_string_equal(enum_name_or_unknown(&set, cases[i].number),
				    cases[i].want);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
