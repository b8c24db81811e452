/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "route_case.h"

/* From runs of net-tools 2.10 on these files. */
static const struct route_case cases[] = {
    {
	.family = "ipx",
	.files = {{"proc/net/ipx_route", "Network    Router_Net   Router_Node\n"
					 "00000123 00000456 0080C7040506\n"
					 "00000789 Directly Connected\n"}},
	.shown = "Kernel IPX routing table\n"
		 "Destination               Router Net                "
		 "Router Node\n"
		 "00000123                  00000456                  "
		 "0080C7040506             \n"
		 "00000789                  0000000D                  "
		 "C00000000000             \n",
	.said = "",
	.status = 0,
    },
    {
	.family = "ipx",
	.shown = "IPX routing not in file /proc/net/ipx/route or "
		 "/proc/net/ipx_route found.\n",
	.said = "No such file or directory\n",
	.status = 1,
    },
    {
	.family = "ddp",
	.files = {{"proc/net/atalk_route", "Target        Router  Flags Dev\n"
					   "1:0 2:3 1 eth0\n"}},
	.shown = "Destination     Gateway         Device          Flags\n"
		 "1:0             2:3             eth0            U\n",
	.said = "",
	.status = 0,
    },
    {
	.family = "ddp",
	.shown = "",
	.said = "Error opening /proc/net/atalk_route: No such file or "
		"directory\n"
		"DDP (AppleTalk) not configured on this system.\n",
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
