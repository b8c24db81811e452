/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "proc/route.h"

static struct columns columns_of(const char *header)
{
	struct columns columns;

	assert_int_equal(columns_parse(span_from(header), route_columns,
				       ROUTE_COLUMNS, &columns),
			 COLUMNS_OK);
	return columns;
}

static const char header[] =
    "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU"
    "\tWindow\tIRTT                                            ";
static const char good[] =
    "eth0\t0000A8C0\t0100A8C0\t0003\t1\t2\t3\t00FFFFFF\t1500\t4\t5";

static enum scan parse(const char *line, struct route *route)
{
	struct columns columns = columns_of(header);

	return route_parse(span_from(line), &columns, route);
}

static void test_good(void **state)
{
	struct route r = {0};

	(void)state;
	assert_int_equal(parse(good, &r), SCAN_OK);
	assert_string_equal(r.iface, "eth0");
	assert_addr(&r.dest, "192.168.0.0");
	assert_addr(&r.gateway, "192.168.0.1");
	assert_addr(&r.mask, "255.255.255.0");
	assert_int_equal(r.flags, ROUTE_UP | ROUTE_GATEWAY);
	assert_int_equal(r.refcnt, 1);
	assert_int_equal(r.use, 2);
	assert_int_equal(r.metric, 3);
	assert_int_equal(r.mtu, 1500);
	assert_int_equal(r.window, 4);
	assert_int_equal(r.irtt, 5);
}

/* What a row lacks is that of the row before. */
static void test_carried(void **state)
{
	struct route r = {0};

	(void)state;
	assert_int_equal(parse(good, &r), SCAN_OK);
	assert_int_equal(parse("eth1\tzz\tA8C0A8C\tFFFFFFFF\t-1\t-2\t-3\t"
			       "00zzFFFF\t1\t2",
			       &r),
			 SCAN_OK);
	assert_string_equal(r.iface, "eth1");
	assert_addr(&r.dest, "192.168.0.0");
	assert_addr(&r.gateway, "192.168.0.1");
	assert_addr(&r.mask, "255.255.255.0");
	assert_int_equal(r.flags, UINT32_MAX);
	assert_int_equal(r.irtt, 5);
}

static void test_bad(void **state)
{
	static const char *const lines[] = {
	    "",
	    "\t",
	    "eth0",
	    "eth0\t0000A8C0\t0100A8C0\t0003\t1\t2\t3\t00FFFFFF\t1500",
	    "eth0\t0000A8C0\t0100A8C0\t0003\tx\t2\t3\t00FFFFFF\t1500\t4\t5",
	    ("sixteen-letters-\t0000A8C0\t0100A8C0\t0003\t1\t2\t3\t"
	     "00FFFFFF\t1\t4"),
	};
	struct route r = {.irtt = 7};

	(void)state;
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
		assert_int_equal(parse(lines[i], &r), SCAN_SKIP);
	assert_int_equal(r.irtt, 7);
	assert_int_equal(r.mtu, 0);
}

static void test_addr(void **state)
{
	static const struct {
		const char *word;
		const char *text; /* NULL: none */
	} rows[] = {
	    {"0100007F", "127.0.0.1"},
	    {"0100007f", "127.0.0.1"},
	    {"0100007Fzz", "127.0.0.1"},
	    {"0100007", NULL},
	    {"0x00007F", NULL},
	    {"-100007F", NULL},
	    {"", NULL},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct addr addr = {0};
		struct span word = {rows[i].word, strlen(rows[i].word)};

		assert_int_equal(route_addr(word, &addr), rows[i].text != NULL);
		if (rows[i].text)
			assert_addr(&addr, rows[i].text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_good),
	    cmocka_unit_test(test_carried),
	    cmocka_unit_test(test_bad),
	    cmocka_unit_test(test_addr),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
