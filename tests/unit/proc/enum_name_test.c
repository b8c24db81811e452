/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "proc/enum_name.h"

static void words(void **state)
{
	static const char *const three[] = {"zero", NULL, "two"};
	static const struct enum_names set = {three, COUNT(three)};
	static const struct enum_names empty = {NULL, 0};

	(void)state;
	assert_string_equal(enum_name(&set, 0), "zero");
	assert_null(enum_name(&set, 1));
	assert_string_equal(enum_name(&set, 2), "two");
	assert_null(enum_name(&set, 3));
	assert_null(enum_name(&set, -1));
	/* its lower half is a number that has a word */
	assert_null(enum_name(&set, INT64_C(1) << 32));
	assert_null(enum_name(&set, INT64_MIN));
	assert_null(enum_name(&set, INT64_MAX));
	assert_null(enum_name(&empty, 0));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
