/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

/* From runs of net-tools 2.10 on these files. */
static void files(void **state)
{
	static const struct {
		const char *path, *text, *shown, *said;
	} cases[] = {
	    {"net/igmp", "", "", ""},
	    {"net/igmp", "h Device\n", "", ""},
	    {"net/igmp",
	     "Idx\tDevice    : Count\n"
	     "1\tlo        :     1      V3\n"
	     "\t\t\t\t010000E0     1 0:00000000\t\t0\n"
	     "\tx\n"
	     "2\tdummy0    :     2      V3\n"
	     "\t\t\t\tFB0000E0     2 0:00000000\t\t0\n",
	     "lo              1      224.0.0.1\n"
	     "dummy0          2      224.0.0.251\n",
	     "warning, got bogus igmp line 3.\n"},
	    {"net/igmp6",
	     "1    lo              ff020000000000000000000000000001     1 0 0\n"
	     "x\n"
	     "2    eth0            ff0200000000000000000001ff000001     3 4 "
	     "0\n",
	     "lo              1      ff02::1\n"
	     "eth0            3      ff02::1:ff00:1\n",
	     "warning, got bogus igmp6 line 1.\n"},
	    {"net/igmp6", "", "", ""},
	};
	struct rig *rig = *state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_int_equal(
		    rig_list_path(rig, cases[i].path, cases[i].text), 0);
		assert_string_equal(rig->said.text, cases[i].said);
		assert_string_equal(rig_printed(rig), cases[i].shown);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(files),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
