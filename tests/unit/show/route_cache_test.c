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
	struct route_cached route = cached(ROUTE_UP | ROUTE_GATEWAY);
	struct rig *rig = *state;

	rig->opts.numeric_hosts = true;
	for (size_t i = 0; i < COUNT(cases); i++) {
		rig->opts.extend = cases[i].extend;
		route.layout = CACHE_OLD;
		text_route_cache(&rig->ctx, &route);
		assert_string_equal(rig_printed(rig), cases[i].old);
		route.layout = CACHE_NEW;
		text_route_cache(&rig->ctx, &route);
		assert_string_equal(rig_printed(rig), cases[i].new);
	}
}

static void heads(void **state)
{
	const struct route_cache_head new = {63, CACHE_NEW};
	const struct route_cache_head unknown = {5, CACHE_UNKNOWN};
	struct rig *rig = *state;

	text_route_cache_head(&rig->ctx, NULL);
	assert_string_equal(rig_printed(rig), "Kernel IP routing cache\n");
	text_route_cache_head(&rig->ctx, &new);
	assert_string_equal(
	    rig_printed(rig),
	    "Source          Destination     Gateway         Flags   MSS "
	    "Window  irtt Iface\n");
	rig->opts.extend = 2;
	text_route_cache_head(&rig->ctx, &unknown);
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
