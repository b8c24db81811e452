/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "rows.h"

#include "mode.h"

static const struct rows_case ax25_rows[] = {
    {"proc/net/ax25_route",
     "h\n"
     "default   ax0     *\n"
     "N0CALL-1  ax1    ip DIGI-2\n",
     "'dst':'default','dev':'ax0','mode':null\n"
     "'dst':'N0CALL-1','dev':'ax1','mode':'ip DIGI-2'\n"},
};

static void ax25(void **state)
{
	struct rig *rig = *state;

	rows_family(rig, "ax25");
	rows_check(rig, routes_run, ax25_rows, COUNT(ax25_rows));
}

static const struct rows_case x25_rows[] = {
    {"proc/net/x25/route",
     "h\n"
     "123456789        9       wan0 \n"
     "0                0       x25b\n"
     "999999999999999  15      fifteen-letters\n",
     "'dst':'123456789','digits':9,'dev':'wan0'\n"
     "'dst':null,'digits':0,'dev':'x25b'\n"
     "'dst':'999999999999999','digits':15,'dev':'fifteen-le'\n"},
};

static void x25(void **state)
{
	struct rig *rig = *state;

	rows_family(rig, "x25");
	rows_check(rig, routes_run, x25_rows, COUNT(x25_rows));
}

static const struct rows_case netrom_rows[] = {
    {"proc/net/nr_nodes",
     "h\n"
     "G4KLX-1   KLX      1 1  192   6 00001\n"
     "GB7NOT-2  *        2 3  255   5 00002  200   4 00001  100   3 "
     "00009\n",
     "'dst':'G4KLX-1','mnemonic':'KLX','quality':192,"
     "'neighbor':'G4KLX-7','dev':'ax0'\n"
     "'dst':'GB7NOT-2','mnemonic':null,'quality':200,"
     "'neighbor':'G4KLX-7','dev':'ax0'\n"},
};

static void netrom(void **state)
{
	struct rig *rig = *state;

	machine_put(&rig->machine, "proc/net/nr_neigh",
		    "h\n"
		    "00001 G4KLX-7   ax0   192    0     2      0\n"
		    "00009 GB7XXX-15 ax1   255    1     5      3 DIGI1 DIGI"
		    "2-3\n");
	rows_family(rig, "netrom");
	rows_check(rig, routes_run, netrom_rows, COUNT(netrom_rows));
}

static const struct rows_case rose_rows[] = {
    {"proc/net/rose_nodes",
     "h\n"
     "1234567890 0010 1 00001\n"
     "2080       0004 3 00002 00001 00003\n",
     "'dst':'1234567890','mask':10,'neighbors':[{'number':1,"
     "'callsign':'G4KLX-1','dev':'ax0'}]\n"
     "'dst':'2080','mask':4,'neighbors':[{'number':2,"
     "'callsign':'GB7NOT-2','dev':'ax1'},{'number':1,"
     "'callsign':'G4KLX-1','dev':'ax0'},{'number':3,'callsign':null,"
     "'dev':null}]\n"},
};

static void rose(void **state)
{
	struct rig *rig = *state;

	machine_put(&rig->machine, "proc/net/rose_neigh",
		    "h\n"
		    "00001 G4KLX-1   ax0      1   0  DTE     yes   0   0\n"
		    "00002 GB7NOT-2  ax1      2   1  DCE      no  10  20 DI"
		    "GI1\n");
	rows_family(rig, "rose");
	rows_check(rig, routes_run, rose_rows, COUNT(rose_rows));
}

static const struct rows_case ipx_rows[] = {
    {"proc/net/ipx_route",
     "h\n"
     "00000001   Directly     Connected\n"
     "12345678   0000ABCD     001122334455\n"
     "FFFFFFFF   FFFFFFFF     FFFFFFFFFFFF\n",
     "'dst':'00000001','router_net':null,'router_node':null\n"
     "'dst':'12345678','router_net':'0000ABCD',"
     "'router_node':'001122334455'\n"
     "'dst':null,'router_net':null,'router_node':'FFFFFFFFFFFF'\n"},
};

static void ipx(void **state)
{
	struct rig *rig = *state;

	rows_family(rig, "ipx");
	rows_check(rig, routes_run, ipx_rows, COUNT(ipx_rows));
}

static const struct rows_case ddp_rows[] = {
    {"proc/net/atalk_route",
     "Target        Router  Flags Dev\n"
     "Default     FF00:01  3     eth0\n"
     "1234:00     0000:00  1     eth0\n"
     "FFFF:FF     FFFF:FF  2147483647  fifteen-letters\n",
     "'dst':'Default','gateway':'FF00:01','dev':'eth0','flags':3,"
     "'route_flags_text':'UG'\n"
     "'dst':'1234:00','gateway':'0000:00','dev':'eth0','flags':1,"
     "'route_flags_text':'U'\n"
     "'dst':'FFFF:FF','gateway':'FFFF:FF','dev':'fifteen-letters',"
     "'flags':2147483647,'route_flags_text':'UG!HRDMdacoecfpuwin'\n"},
};

static void ddp(void **state)
{
	struct rig *rig = *state;

	rows_family(rig, "ddp");
	rows_check(rig, routes_run, ddp_rows, COUNT(ddp_rows));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(ax25), rig_test(x25), rig_test(netrom),
	    rig_test(rose), rig_test(ipx), rig_test(ddp),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
