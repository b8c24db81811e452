/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#define HEAD                                                      \
	"Active X.25 sockets\n"                                   \
	"Dest         Source          Device  LCI  State        " \
	"Vr/Vs  Send-Q  Recv-Q\n"

/* From runs of net-tools 2.10 on these files. */
static void files(void **state)
{
	static const struct rig_file cases[] = {
	    {"", HEAD, "", 0},
	    {"h\n", HEAD, "", 0},
	    {"h\n"
	     "2080123456 2080654321 x25a  012  3  4  5  6   7   8   "
	     "9  10  11  100 200 4711\n",
	     HEAD "2080123456      208065432       x25a    12   "
		  "ESTABLISHED  05/04  100     200   \n",
	     "", 0},
	};

	rig_list_each(*state, "net/x25", cases, COUNT(cases));
}

/* Without a channel a socket is idle: -a shows it. */
static void idle_ones(void **state)
{
	static const char text[] =
	    "h\n"
	    "*          *          ???   000  0  0  0  0   0   0   0  0  0  0 "
	    "0 1\n";
	struct rig *rig = *state;

	assert_int_equal(rig_list_path(rig, "net/x25", text), 0);
	assert_string_equal(rig_printed(rig), HEAD);
	rig->opts.all = true;
	assert_int_equal(rig_list_path(rig, "net/x25", text), 0);
	assert_non_null(strstr(rig_printed(rig), "\n*  "));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(files),
	    rig_test(idle_ones),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
