/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "route_case.h"

/* From runs of net-tools 2.10 on these files. */
static const struct route_case cases[] = {
    {
	.family = "ax25",
	.files = {{"proc/net/ax25_route", "callsign  dev  mode digipeaters\n"
					  "N0CALL-1  ax0    *\n"}},
	.shown = "Kernel AX.25 routing table\n"
		 "Destination  Iface    Use\n"
		 "N0CALL-1     ax0        0\n",
	.said = "",
	.status = 0,
    },
    {
	.family = "ax25",
	.shown = "AX.25 not configured in this system.\n",
	.said = "/proc/net/ax25_route: No such file or directory\n",
	.status = 1,
    },
    {
	.family = "x25",
	.files = {{"proc/net/x25/route", "Address          Digits  Device\n"
					 "2080123456       10      x25a\n"
					 "0                0       x25b\n"}},
	.shown = "Kernel X.25 routing table\n"
		 "Destination          Iface\n"
		 "2080123456/10        x25a \n"
		 "*                    x25b \n",
	.said = "",
	.status = 0,
    },
    {
	.family = "x25",
	.shown = "X.25 not configured in this system.\n",
	.said = "",
	.status = 1,
    },
    {
	.family = "netrom",
	.files = {{"proc/net/nr_nodes",
		   "callsign  mnemonic w n qual obs neigh qual obs neigh "
		   "qual obs neigh\n"
		   "N0CALL-1  NODE     1 1 255  6 00001\n"},
		  {"proc/net/nr_neigh",
		   "addr  callsign  dev  qual lock count failed "
		   "digipeaters\n"
		   "00001 N1CALL-2  ax0  255    0     1     0\n"}},
	.shown = "Kernel NET/ROM routing table\n"
		 "Destination  Mnemonic  Quality  Neighbour  Iface\n"
		 "N0CALL-1     NODE       55      N1CALL-2   ax0 \n",
	.said = "",
	.status = 0,
    },
    {
	.family = "netrom",
	.shown = "NET/ROM not configured in this system.\n",
	.said = "/proc/net/nr_nodes: No such file or directory\n"
		"/proc/net/nr_neigh: No such file or directory\n",
	.status = 1,
    },
    {
	.family = "rose",
	.files = {{"proc/net/rose_nodes",
		   "address    mask n neigh neigh neigh\n"
		   "2080123456 0010 1 00001\n"},
		  {"proc/net/rose_neigh",
		   "addr  callsign  dev  count use mode restart  t0  tf "
		   "digipeaters\n"
		   "00001 N1CALL-2  ax0      1   0  DTE     yes   0   0\n"}},
	.shown = "Kernel ROSE routing table\n"
		 "Destination  neigh1 callsign  device  neigh2 callsign  "
		 "device  neigh3 callsign  device\n"
		 "2080123456   00001  N1CALL-2     ax0  \n",
	.said = "",
	.status = 0,
    },
    {
	.family = "rose",
	.shown = "",
	.said = "/proc/net/rose_nodes: No such file or directory\n"
		"ROSE not configured in this system.\n",
	.status = 1,
    },
};

static void tables(void **state)
{
	route_cases_check(*state, cases, COUNT(cases));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(tables),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
