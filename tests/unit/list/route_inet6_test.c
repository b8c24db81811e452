/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "route_case.h"

/* From runs of net-tools 2.10 on these files. */
static const struct route_case cases[] = {
    {
	.family = "inet6",
	.files = {{"proc/net/ipv6_route",
		   "20010db8000000000000000000000000 40 "
		   "00000000000000000000000000000000 00 "
		   "00000000000000000000000000000000 00000100 00000001 "
		   "00000002 00000001     eth0\n"
		   "fe800000000000000000000000000001 80 "
		   "00000000000000000000000000000000 00 "
		   "fe800000000000000000000000000002 00000100 00000001 "
		   "00000002 01000003     eth1\n"}},
	.shown = "Kernel IPv6 routing table\n"
		 "Destination                    Next Hop                "
		 "   Flag Met Ref  Use If\n"
		 "2001:db8::/64                  ::                      "
		 "   U    256 1      2 eth0\n",
	.said = "",
	.status = 0,
    },
    {
	.family = "inet6",
	.cache = true,
	.files = {{"proc/net/ipv6_route",
		   "20010db8000000000000000000000000 40 "
		   "00000000000000000000000000000000 00 "
		   "00000000000000000000000000000000 00000100 00000001 "
		   "00000002 00000001     eth0\n"
		   "fe800000000000000000000000000001 80 "
		   "00000000000000000000000000000000 00 "
		   "fe800000000000000000000000000002 00000100 00000001 "
		   "00000002 01000003     eth1\n"}},
	.shown = "Kernel IPv6 routing cache\n"
		 "Destination                    Next Hop                "
		 "   Flag Met Ref  Use If\n"
		 "fe80::1/128                    fe80::2                 "
		 "   UGC  256 1      2 eth1\n",
	.said = "",
	.status = 0,
    },
    {
	.family = "inet6",
	.cache = true,
	.fib = true,
	.files = {{"proc/net/ipv6_route",
		   "20010db8000000000000000000000000 40 "
		   "00000000000000000000000000000000 00 "
		   "00000000000000000000000000000000 00000100 00000001 "
		   "00000002 00000001     eth0\n"
		   "fe800000000000000000000000000001 80 "
		   "00000000000000000000000000000000 00 "
		   "fe800000000000000000000000000002 00000100 00000001 "
		   "00000002 01000003     eth1\n"}},
	.shown = "Kernel IPv6 routing table\n"
		 "Destination                    Next Hop                "
		 "   Flag Met Ref  Use If\n"
		 "2001:db8::/64                  ::                      "
		 "   U    256 1      2 eth0\n"
		 "Kernel IPv6 routing cache\n"
		 "Destination                    Next Hop                "
		 "   Flag Met Ref  Use If\n"
		 "fe80::1/128                    fe80::2                 "
		 "   UGC  256 1      2 eth1\n",
	.said = "",
	.status = 0,
    },
    {
	.family = "inet6",
	.files = {{"proc/net/ipv6_route", ""}},
	.shown = "Kernel IPv6 routing table\n"
		 "Destination                    Next Hop                "
		 "   Flag Met Ref  Use If\n",
	.said = "",
	.status = 0,
    },
    {
	.family = "inet6",
	.shown = "INET6 (IPv6) not configured in this system.\n",
	.said = "/proc/net/ipv6_route: No such file or directory\n",
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
