/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "rows.h"

#include "mode.h"

static const struct rows_case ndisc_rows[] = {
    {"proc/net/ndisc",
     "20010db8000000000000000000000001 80 40 03 02 00000064 000000c8"
     " 00000320 0001 0005 0000     eth0 aabbccddeeff\n",
     "'address':'2001:db8::1','prefix_length':64,"
     "'hw_address':'aa:bb:cc:dd:ee:ff','dev':'eth0','flags':0,"
     "'refs':5,'state':'REACHABLE','used_ms':1000,"
     "'confirmed_ms':2000,'reachable_ms':8000,'stale_ms':10\n"},
    {"proc/net/ndisc",
     "20010db8000000000000000000000001 80 40 03 99 7fffffff 7fffffff"
     " 7fffffff ffff ffff ffff max-wide aabbccddeeff\n",
     "'address':'2001:db8::1','prefix_length':64,"
     "'hw_address':'aa:bb:cc:dd:ee:ff','dev':'max-wide',"
     "'flags':65535,'refs':65535,'state':'UNKNOWN',"
     "'used_ms':21474836470,'confirmed_ms':21474836470,"
     "'reachable_ms':21474836470,'stale_ms':655350\n"},
    {"proc/net/ndisc", "20010db8000000000000000000000001 80 40 03 02\n",
     "'address':'2001:db8::1','prefix_length':64,'hw_address':null,"
     "'dev':null,'flags':null,'refs':null,'state':'REACHABLE',"
     "'used_ms':null,'confirmed_ms':null,'reachable_ms':null,"
     "'stale_ms':null\n"},
};

static void ndisc(void **state)
{
	struct rig *rig = *state;

	rows_family(rig, "inet6");
	rig->opts.cache = true;
	rows_check(rig, routes_run, ndisc_rows, COUNT(ndisc_rows));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(ndisc),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
