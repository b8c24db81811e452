/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "rows.h"

#include "mode.h"

static const struct rows_case counters_rows[] = {
    {"proc/net/snmp",
     "Tcp: RtoMin MaxConn\n"
     "Tcp: 9223372036854775807 -1\n"
     "Udp: NoPorts\n"
     "Udp: 0\n",
     "'section':'Tcp','name':'RtoMin','value':9223372036854775807\n"
     "'section':'Tcp','name':'MaxConn','value':-1\n"
     "'section':'Udp','name':'NoPorts','value':0\n"},
};

static void counters(void **state)
{
	struct rig *rig = *state;

	rows_check(rig, stats_run, counters_rows, COUNT(counters_rows));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(counters),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
