/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "route_case.h"

/* From runs of net-tools 2.10 on these files. */
static const struct route_case cases[] = {
    {
	.family = "inet",
	.files = {{"proc/net/route",
		   "Iface\tDestination\tGateway "
		   "\tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRT"
		   "T\n"
		   "eth0\t00000000\t0100A8C0\t0003\t0\t0\t100\t00000000\t0"
		   "\t0\t0\n"
		   "eth0\t0000A8C0\t00000000\t0001\t1\t2\t3\t00FFFFFF\t150"
		   "0\t4\t5\n"
		   "*\t0000000A\t00000000\t0201\t0\t0\t0\t000000FF\t0\t0\t"
		   "0\n"
		   "eth1\t0000000A\t00000000\t0000\t0\t0\t0\t000000FF\t0\t"
		   "0\t0\n"}},
	.shown = "Kernel IP routing table\n"
		 "Destination     Gateway         Genmask         Flags  "
		 " MSS Window  irtt Iface\n"
		 "0.0.0.0         192.168.0.1     0.0.0.0         UG     "
		 "   0 0          0 eth0\n"
		 "192.168.0.0     0.0.0.0         255.255.255.0   U      "
		 "1500 4          5 eth0\n"
		 "10.0.0.0        -               255.0.0.0       !      "
		 "   - -          - -\n",
	.said = "",
	.status = 0,
    },
    {
	.family = "inet",
	.extend = 1,
	.files = {{"proc/net/route",
		   "Iface\tDestination\tGateway "
		   "\tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRT"
		   "T\n"
		   "eth0\t00000000\t0100A8C0\t0003\t0\t0\t100\t00000000\t0"
		   "\t0\t0\n"
		   "eth0\t0000A8C0\t00000000\t0001\t1\t2\t3\t00FFFFFF\t150"
		   "0\t4\t5\n"
		   "*\t0000000A\t00000000\t0201\t0\t0\t0\t000000FF\t0\t0\t"
		   "0\n"
		   "eth1\t0000000A\t00000000\t0000\t0\t0\t0\t000000FF\t0\t"
		   "0\t0\n"}},
	.shown = "Kernel IP routing table\n"
		 "Destination     Gateway         Genmask         Flags "
		 "Metric Ref    Use Iface\n"
		 "0.0.0.0         192.168.0.1     0.0.0.0         UG    "
		 "100    0        0 eth0\n"
		 "192.168.0.0     0.0.0.0         255.255.255.0   U     "
		 "3      1        2 eth0\n"
		 "10.0.0.0        -               255.0.0.0       !     "
		 "0      -        0 -\n",
	.said = "",
	.status = 0,
    },
    {
	.family = "inet",
	.extend = 2,
	.files = {{"proc/net/route",
		   "Iface\tDestination\tGateway "
		   "\tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRT"
		   "T\n"
		   "eth0\t00000000\t0100A8C0\t0003\t0\t0\t100\t00000000\t0"
		   "\t0\t0\n"
		   "eth0\t0000A8C0\t00000000\t0001\t1\t2\t3\t00FFFFFF\t150"
		   "0\t4\t5\n"
		   "*\t0000000A\t00000000\t0201\t0\t0\t0\t000000FF\t0\t0\t"
		   "0\n"}},
	.shown = "Kernel IP routing table\n"
		 "Destination     Gateway         Genmask         Flags "
		 "Metric Ref    Use Iface    MSS   Window irtt\n"
		 "0.0.0.0         192.168.0.1     0.0.0.0         UG    "
		 "100    0        0 eth0     0     0      0\n"
		 "192.168.0.0     0.0.0.0         255.255.255.0   U     "
		 "3      1        2 eth0     1500  4      5\n"
		 "10.0.0.0        -               255.0.0.0       !     "
		 "0      -        0 -        -     -      -\n",
	.said = "",
	.status = 0,
    },
    {
	.family = "inet",
	.shown = "INET (IPv4) not configured in this system.\n",
	.said = "/proc/net/route: No such file or directory\n",
	.status = 1,
    },
    {
	.family = "inet",
	.files = {{"proc/net/route", ""}},
	.shown = "Kernel IP routing table\n"
		 "Destination     Gateway         Genmask         Flags  "
		 " MSS Window  irtt Iface\n",
	.said = "",
	.status = 1,
    },
    {
	.family = "inet",
	.files = {{"proc/net/route",
		   "Iface\tDestination\tGateway "
		   "\tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRT"
		   "T\n"}},
	.shown = "Kernel IP routing table\n"
		 "Destination     Gateway         Genmask         Flags  "
		 " MSS Window  irtt Iface\n",
	.said = "",
	.status = 0,
    },
    {
	.family = "inet",
	.files = {{"proc/net/route", "Iface Destination\n"}},
	.shown = "Kernel IP routing table\n"
		 "Destination     Gateway         Genmask         Flags  "
		 " MSS Window  irtt Iface\n",
	.said = "warning: /proc/net/route does not contain required "
		"field Gateway\n",
	.status = 1,
    },
    {
	.family = "inet",
	.files = {{"proc/net/route",
		   "Iface\tDestination\tGateway "
		   "\tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRT"
		   "T\n"
		   "eth0 short\n"
		   "eth0\t0000A8C0\t00000000\t0001\t1\t2\t3\t00FFFFFF\t150"
		   "0\t4\t5\n"}},
	.shown = "Kernel IP routing table\n"
		 "Destination     Gateway         Genmask         Flags  "
		 " MSS Window  irtt Iface\n"
		 "192.168.0.0     0.0.0.0         255.255.255.0   U      "
		 "1500 4          5 eth0\n",
	.said = "",
	.status = 0,
    },
    {
	.family = "inet",
	.cache = true,
	.files = {{"proc/net/route",
		   "Iface\tDestination\tGateway "
		   "\tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRT"
		   "T\n"
		   "eth0\t00000000\t0100A8C0\t0003\t0\t0\t100\t00000000\t0"
		   "\t0\t0\n"}},
	.shown = "INET (IPv4) not configured in this system.\n",
	.said = "/proc/net/rt_cache: No such file or directory\n",
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
