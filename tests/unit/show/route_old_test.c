/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "show/route.h"

/* What is 0 is blank. */
static void ipx(void **state)
{
	static const struct {
		struct ipx_route route;
		const char *net, *router, *node;
	} cases[] = {
	    {{0x123, 0x456, {0, 0x80, 0xc7, 4, 5, 6}, false},
	     "00000123",
	     "00000456",
	     "0080C7040506"},
	    {{0xfffffffe, 0, {0}, false}, "FFFFFFFE", "", ""},
	    {{0, 1, {0, 0, 0, 0, 0, 1}, false}, "", "00000001", "000000000001"},
	};
	struct rig *rig = *state;
	char want[100];

	for (size_t i = 0; i < COUNT(cases); i++) {
		text_route_ipx(&rig->ctx, &cases[i].route);
		snprintf(want, sizeof want, "%-25s %-25s %-25s\n", cases[i].net,
			 cases[i].router, cases[i].node);
		assert_string_equal(rig_printed(rig), want);
	}
}

static void ddp(void **state)
{
	const struct ddp_route route = {
	    .target = "1:0", .gateway = "2:\033", .flags = 3, .dev = "eth0"};
	struct rig *rig = *state;

	text_route_ddp(&rig->ctx, &route);
	assert_string_equal(
	    rig_printed(rig),
	    "1:0             2:.             eth0            UG\n");
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(ipx),
	    rig_test(ddp),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
