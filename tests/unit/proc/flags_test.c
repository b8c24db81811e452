/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "proc/flags.h"

static void test_bits(void **state)
{
	static const char *const letters[32] = {
	    [0] = "U",	[1] = "G",  [2] = "H",	[3] = "R",  [4] = "D",
	    [5] = "M",	[6] = "u",  [7] = "w",	[8] = "i",  [9] = "!",
	    [10] = "n", [16] = "d", [17] = "a", [18] = "c", [21] = "o",
	    [22] = "e", [24] = "c", [25] = "f", [26] = "p", [31] = "l",
	};
	char text[FLAGS_TEXT];

	(void)state;
	for (size_t i = 0; i < 32; i++)
		assert_string_equal(flags_route(UINT32_C(1) << i, true, text),
				    letters[i] ? letters[i] : "");
}

static void test_order(void **state)
{
	char text[FLAGS_TEXT];

	(void)state;
	assert_string_equal(flags_route(UINT32_MAX, true, text),
			    "!HRDMdacoecfpluwin");
	assert_string_equal(flags_route(UINT32_MAX, false, text),
			    "UG!HRDMdacoecfpluwin");
	assert_string_equal(flags_route(0xfffffdff, true, text),
			    "UGHRDMdacoecfpluwin");
	assert_string_equal(flags_route(0, true, text), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_bits),
	    cmocka_unit_test(test_order),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
