/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "proc/route6.h"

#define ZEROS "00000000000000000000000000000000"

static const char good[] =
    "20010db8000000000000000000000000 40 " ZEROS " 00 "
    "fe80000000000000020c29fffe123456 00000400 00000001 0000000a 00000003"
    "     eth0";

static void parse(const char *line, struct route6 *route)
{
	route6_parse(span_from(line), route);
	route6_build(route);
}

static void test_good(void **state)
{
	struct route6 r = {0};

	(void)state;
	parse(good, &r);
	assert_addr(&r.dest.addr, "2001:db8::");
	assert_addr(&r.source.addr, "::");
	assert_addr(&r.next_hop.addr, "fe80::20c:29ff:fe12:3456");
	assert_int_equal(r.dest_len, 64);
	assert_int_equal(r.source_len, 0);
	assert_int_equal(r.metric, 1024);
	assert_int_equal(r.refcnt, 1);
	assert_int_equal(r.use, 10);
	assert_int_equal(r.flags, ROUTE_UP | ROUTE_GATEWAY);
	assert_string_equal(r.iface, "eth0");
}

/* Any line is a route, with what it lacks from the one before. */
static void test_carried(void **state)
{
	struct route6 r = {0};

	(void)state;
	parse("", &r);
	assert_addr(&r.dest.addr, "::");
	assert_string_equal(r.iface, "");
	parse(good, &r);
	parse(ZEROS "ff" ZEROS "-1" ZEROS "-1 0x10 ffffffff", &r);
	assert_addr(&r.dest.addr, "::");
	assert_int_equal(r.dest_len, 255);
	assert_int_equal(r.source_len, -1);
	assert_int_equal(r.metric, -1);
	assert_int_equal(r.refcnt, 16);
	assert_int_equal(r.use, -1);
	assert_int_equal(r.flags, 3);
	assert_string_equal(r.iface, "eth0");
	parse(ZEROS " 0 " ZEROS " 0 " ZEROS " 1 1 1 1 sixteen-letters-x", &r);
	assert_string_equal(r.iface, "sixteen-letters");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_good),
	    cmocka_unit_test(test_carried),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
