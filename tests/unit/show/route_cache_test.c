/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "show/route.h"

static struct route_cached cached(uint32_t flags)
{
	struct route_cached route = {.iface = "eth0-long",
				     .flags = flags,
				     .refcnt = 1,
				     .use = 2,
				     .metric = 3,
				     .mtu = 1500,
				     .window = 5,
				     .irtt = 6,
				     .tos = 7,
				     .hhref = 8,
				     .hhuptod = 9};

	assert_true(addr_parse("10.0.0.1", &route.source));
	assert_true(addr_parse("10.0.0.2", &route.dest));
	assert_true(addr_parse("10.0.0.3", &route.gateway));
	assert_true(addr_parse("10.0.0.4", &route.specdst));
	return route;
}

#define START "10.0.0.1        10.0.0.2        10.0.0.3        "

static void columns(void **state)
{
	static const struct {
		unsigned extend;
		const char *old, *new;
	} cases[] = {
	    {0, START "UG     1500 5          6 eth0-long\n",
	     START "G-     1500 5          6 eth0-long\n"},
	    {1, START "UG    3      1        2 eth0-long\n",
	     START "G-    3      1        2 eth0-long\n"},
	    {2,
	     START
	     "UG    3      1        2 eth0-l   1500  5      6     7   8\n",
	     START "G-    3      1        2 eth0-l   1500  5      6     7   8  "
		   "   9          10.0.0.4\n"},
	    {3, "", ""},
	};
	const struct route_cached route = cached(ROUTE_UP | ROUTE_GATEWAY);
	struct rig *rig = *state;

	rig->opts.numeric_hosts = true;
	for (size_t i = 0; i < COUNT(cases); i++) {
		rig->opts.extend = cases[i].extend;
		text_route_cache(&rig->ctx, CACHE_OLD, &route);
		assert_string_equal(rig_printed(rig), cases[i].old);
		text_route_cache(&rig->ctx, CACHE_NEW, &route);
		assert_string_equal(rig_printed(rig), cases[i].new);
	}
}

static void heads(void **state)
{
	struct rig *rig = *state;

	text_route_cache_title(&rig->ctx);
	assert_string_equal(rig_printed(rig), "Kernel IP routing cache\n");
	text_route_cache_head(&rig->ctx, 63, CACHE_NEW);
	assert_string_equal(
	    rig_printed(rig),
	    "Source          Destination     Gateway         Flags   MSS "
	    "Window  irtt Iface\n");
	rig->opts.extend = 2;
	text_route_cache_head(&rig->ctx, 5, CACHE_UNKNOWN);
	assert_string_equal(rig_printed(rig),
			    "ERROR: proc_guess_fmt(/proc/net/rt_cache,... "
			    "returned: 5\n");
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(columns),
	    rig_test(heads),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
