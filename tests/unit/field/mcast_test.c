/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "rows.h"

#include "mode.h"

#define HEAD                                                             \
	"Idx\tDevice    : Count Querier\tGroup    Users Timer\tReporter" \
	"\n"

static const struct rows_case igmp_rows[] = {
    {"proc/net/igmp",
     HEAD "1\tlo        :     1      V3\n"
	  "\t\t\t\t010000E0     1 0:00000000\t\t0\n",
     "'family':'inet','ifname':'lo','address':'224.0.0.1',"
     "'users':1\n"},
    {"proc/net/igmp",
     HEAD "1\tfifteen-letters:     1      V3\n"
	  "\t\t\t\tFFFFFFFF 2147483647 0:00000000\t\t0\n"
	  "\t\t\t\t00000000 -1 0:00000000\t\t0\n",
     "'family':'inet','ifname':'fifteen-letters',"
     "'address':'255.255.255.255','users':2147483647\n"
     "'family':'inet','ifname':'fifteen-letters',"
     "'address':'0.0.0.0','users':-1\n"},
};

static void igmp(void **state)
{
	struct rig *rig = *state;

	rig->opts.want = WANT_GROUPS;
	rows_check(rig, sockets_run, igmp_rows, COUNT(igmp_rows));
}

static const struct rows_case igmp6_rows[] = {
    {"proc/net/igmp6",
     "1    lo              ff020000000000000000000000000001     1 00"
     "00000C 0\n",
     "'family':'inet6','ifname':'lo','address':'ff02::1','users':1\n"},
    {"proc/net/igmp6",
     "2    eth0            00000000000000000000ffff0a000001 21474836"
     "47 0000000C 0\n",
     "'family':'inet6','ifname':'eth0','address':'10.0.0.1',"
     "'users':2147483647\n"},
};

static void igmp6(void **state)
{
	struct rig *rig = *state;

	machine_put(&rig->machine, "proc/net/igmp",
		    "Idx\tDevice    : Count Querier\tGroup    Users Timer"
		    "\tReporter\n");
	rig->opts.want = WANT_GROUPS;
	rows_check(rig, sockets_run, igmp6_rows, COUNT(igmp6_rows));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(igmp),
	    rig_test(igmp6),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
