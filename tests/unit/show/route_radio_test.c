/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "show/route.h"

static void ax25(void **state)
{
	struct ax25_route route = {.callsign = span_from("N0CALL-1"),
				   .dev = span_from("ax\033"),
				   .use = 7};
	struct rig *rig = *state;

	text_route_ax25(&rig->ctx, &route);
	assert_string_equal(rig_printed(rig), "N0CALL-1     ax.        7\n");
	/* a line that ends within a cell ends there */
	route.dev = span_from("a\nb");
	text_route_ax25(&rig->ctx, &route);
	assert_string_equal(rig_printed(rig), "N0CALL-1     a\nb        7\n");
}

static void x25(void **state)
{
	static const struct {
		const char *addr;
		int32_t digits;
		const char *want;
	} cases[] = {
	    {"2080123456", 10, "2080123456/10        x25a \n"},
	    {"2", 1, "2/1                  x25a \n"},
	    {"0", 0, "*                    x25a \n"},
	};
	struct rig *rig = *state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct x25_route route = {.addr = span_from(cases[i].addr),
					  .digits = cases[i].digits,
					  .dev = span_from("x25a")};

		text_route_x25(&rig->ctx, &route);
		assert_string_equal(rig_printed(rig), cases[i].want);
	}
}

static void netrom(void **state)
{
	struct netrom_route route = {
	    .node = {.callsign = span_from("N0CALL-1"),
		     .mnemonic = span_from("NODE"),
		     .quality = 255},
	    .has_neigh = true,
	    .neigh = {.callsign = span_from("N1CALL-2"),
		      .dev = span_from("ax0")}};
	struct rig *rig = *state;

	text_route_netrom(&rig->ctx, &route);
	assert_string_equal(rig_printed(rig),
			    "N0CALL-1     NODE      255      N1CALL-2   ax0\n");
	/* without a neighbour the line does not end */
	route.has_neigh = false;
	text_route_netrom(&rig->ctx, &route);
	assert_string_equal(rig_printed(rig), "N0CALL-1     NODE      ");
}

static void rose(void **state)
{
	const struct rose_neigh neigh = {.callsign = span_from("N1CALL-2"),
					 .dev = span_from("ax0")};
	const struct rose_route route = {
	    .node = {.addr = span_from("2080123456"), .n = 2},
	    .links = {{.number = 1, .known = true, .neigh = neigh},
		      {.number = 2}}};
	struct rig *rig = *state;

	text_route_rose(&rig->ctx, &route);
	assert_string_equal(rig_printed(rig),
			    "2080123456   00001  N1CALL-2     ax0 00002  \n");
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(ax25),
	    rig_test(x25),
	    rig_test(netrom),
	    rig_test(rose),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
