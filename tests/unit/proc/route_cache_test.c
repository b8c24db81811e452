/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "proc/route_cache.h"

static const char old_header[] = "Iface Destination Gateway Flags RefCnt Use "
				 "Metric Source MTU Window IRTT HH ARP";
static const char new_header[] = "Iface Destination Gateway Flags RefCnt Use "
				 "Metric Source MTU Window IRTT TOS HHRef "
				 "HHUptod SpecDst";

static void test_guess(void **state)
{
	static const struct {
		const char *line;
		unsigned words;
		enum route_cache_layout layout;
	} rows[] = {
	    {old_header, 97, CACHE_OLD},
	    {new_header, 63, CACHE_NEW},
	    {"IRTT,HH,ARP", 97, CACHE_OLD},
	    {"Iface Destination Gateway IRTT", 1, CACHE_UNKNOWN},
	    {"TOS", 2, CACHE_UNKNOWN},
	    {"HHRef", 36, CACHE_UNKNOWN},
	    {"HHUptod", 40, CACHE_UNKNOWN},
	    {"SpecDst", 16, CACHE_UNKNOWN},
	    {"HHARP", 96, CACHE_UNKNOWN},
	    {"irtt arp", 0, CACHE_UNKNOWN},
	    {"", 0, CACHE_UNKNOWN},
	    {"IRTT TOS HHRef HHUptod SpecDst ARP", 127, CACHE_UNKNOWN},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		unsigned words = route_cache_guess(span_from(rows[i].line));

		assert_int_equal(words, rows[i].words);
		assert_int_equal(route_cache_layout(words), rows[i].layout);
	}
}

static void parse(enum route_cache_layout layout, const char *line,
		  enum scan expected, struct route_cached *route)
{
	const char *header = layout == CACHE_OLD ? old_header : new_header;
	const struct column *want;
	struct columns columns;
	size_t n;

	want = route_cache_columns(layout, &n);
	assert_non_null(want);
	assert_int_equal(columns_parse(span_from(header), want, n, &columns),
			 COLUMNS_OK);
	assert_int_equal(route_cache_parse(span_from(line), &columns, route),
			 expected);
}

static void test_new(void **state)
{
	struct route_cached r = {0};

	(void)state;
	parse(CACHE_NEW,
	      "eth0 0302010A 0100A8C0 80000003 4 5 6 0905A8C0 1500 2 3 07 8 9 "
	      "0105A8C0",
	      SCAN_OK, &r);
	assert_string_equal(r.iface, "eth0");
	assert_addr(&r.dest, "10.1.2.3");
	assert_addr(&r.gateway, "192.168.0.1");
	assert_addr(&r.source, "192.168.5.9");
	assert_addr(&r.specdst, "192.168.5.1");
	assert_int_equal(r.flags, 0x80000003);
	assert_int_equal(r.tos, 7);
	assert_int_equal(r.hhref, 8);
	assert_int_equal(r.hhuptod, 9);
	/* the numbers that are missing stay, an address is the one before it */
	parse(CACHE_NEW, "lo zz zz 0 1 1 1 zz 1 1 1 2", SCAN_OK, &r);
	assert_addr(&r.dest, "192.168.5.1");
	assert_addr(&r.gateway, "192.168.5.1");
	assert_addr(&r.source, "192.168.5.1");
	assert_int_equal(r.tos, 2);
	assert_int_equal(r.hhref, 8);
	assert_int_equal(r.hhuptod, 9);
	parse(CACHE_NEW, "lo 0302010A zz 0 1 1 1 0100A8C0 1 1 1 2 3 4", SCAN_OK,
	      &r);
	assert_addr(&r.gateway, "10.1.2.3");
	assert_addr(&r.specdst, "192.168.0.1");
	parse(CACHE_NEW, "lo 0302010A zz 0 1 1 1 0100A8C0 1 1 1", SCAN_SKIP,
	      &r);
}

static void test_old(void **state)
{
	struct route_cached r = {0};

	(void)state;
	parse(CACHE_OLD, "eth0 0302010A 0100A8C0 3 4 5 6 0905A8C0 1500 2 3 7 8",
	      SCAN_OK, &r);
	assert_int_equal(r.tos, 7);
	assert_int_equal(r.hhref, 8);
	parse(CACHE_OLD, "eth0 0302010A 0100A8C0 3 4 5 6 0905A8C0 1500 2 3 9",
	      SCAN_OK, &r);
	assert_int_equal(r.tos, 9);
	assert_int_equal(r.hhref, 8);
	assert_addr(&r.last, "192.168.5.9");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_guess),
	    cmocka_unit_test(test_new),
	    cmocka_unit_test(test_old),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
