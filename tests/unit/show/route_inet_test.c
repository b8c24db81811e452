/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "show/route.h"

static struct route route_of(const char *dest, const char *gateway,
			     const char *mask, uint32_t flags)
{
	struct route route = {.iface = "eth0",
			      .flags = flags,
			      .refcnt = 1,
			      .use = 2,
			      .metric = 3,
			      .mtu = 1500,
			      .window = 5,
			      .irtt = 6};

	assert_true(addr_parse(dest, &route.dest));
	assert_true(addr_parse(gateway, &route.gateway));
	assert_true(addr_parse(mask, &route.mask));
	return route;
}

static const char *row(struct rig *rig, const struct route *route)
{
	text_route_fib(&rig->ctx, route);
	return rig_printed(rig);
}

#define START "192.168.0.0     10.0.0.1        255.255.255.0   "

static void columns(void **state)
{
	static const struct {
		unsigned extend;
		const char *row, *rejected;
	} cases[] = {
	    {0, START "UG     1500 5          6 eth0\n",
	     "192.168.0.0     -               255.255.255.0   !         - -    "
	     "      - -\n"},
	    {1, START "UG    3      1        2 eth0\n",
	     "192.168.0.0     -               255.255.255.0   !     3      -   "
	     "     2 -\n"},
	    {2, START "UG    3      1        2 eth0     1500  5      6\n",
	     "192.168.0.0     -               255.255.255.0   !     3      -   "
	     "     2 -        -     -      -\n"},
	    {3, "", ""},
	};
	struct rig *rig = *state;
	struct route route =
	    route_of("192.168.0.0", "10.0.0.1", "255.255.255.0",
		     ROUTE_UP | ROUTE_GATEWAY);

	rig->opts.numeric_hosts = true;
	for (size_t i = 0; i < COUNT(cases); i++) {
		rig->opts.extend = cases[i].extend;
		route.flags = ROUTE_UP | ROUTE_GATEWAY;
		assert_string_equal(row(rig, &route), cases[i].row);
		route.flags |= ROUTE_REJECT;
		assert_string_equal(row(rig, &route), cases[i].rejected);
	}
}

/* What a destination is called. */
static void names(void **state)
{
	static const struct {
		const char *dest, *mask;
		uint32_t flags;
		const char *cell;
	} cases[] = {
	    {"0.0.0.0", "0.0.0.0", 1, "default         "},
	    {"0.0.0.0", "255.0.0.0", 1, "0.0.0.0         "},
	    {"10.0.0.0", "255.0.0.0", 1, "ten             "},
	    {"10.0.0.0", "255.0.0.0", 5, "10.0.0.0        "},
	    {"10.0.0.1", "255.255.255.255", 5, "one             "},
	    /* bits beyond the mask make it a host */
	    {"10.0.0.1", "255.0.0.0", 1, "one             "},
	    {"10.0.0.1", "255.255.255.255", 1, "10.0.0.1        "},
	    {"10.0.0.2", "255.255.255.255", 5, "a-name-longer-t "},
	};
	struct rig *rig = *state;

	machine_put(&rig->machine, "etc/networks", "ten 10\n");
	machine_put(&rig->machine, "etc/hosts",
		    "10.0.0.1 one\n10.0.0.2 a-name-longer-than-15\n");
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct route route = route_of(cases[i].dest, "0.0.0.0",
					      cases[i].mask, cases[i].flags);
		char cell[17];

		snprintf(cell, sizeof cell, "%.16s", row(rig, &route));
		assert_string_equal(cell, cases[i].cell);
	}
}

/* With -ee the name of an interface is cut, and always it is cleaned. */
static void interfaces(void **state)
{
	struct rig *rig = *state;
	struct route route = route_of("10.0.0.0", "0.0.0.0", "255.0.0.0", 1);

	strcpy(route.iface, "e\033[2Jthern");
	rig->opts.numeric_hosts = true;
	assert_non_null(strstr(row(rig, &route), " e.[2Jthern\n"));
	rig->opts.extend = 2;
	assert_non_null(strstr(row(rig, &route), " e.[2Jt   1500 "));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(columns),
	    rig_test(names),
	    rig_test(interfaces),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
