/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "proc/ndisc.h"

static const char good[] = "20010db8000000000000000000000001 80 40 03 02 "
			   "00000064 000000c8 00000320 1000 0005 0081     eth0 "
			   "aabbccddeeff";

static void test_good(void **state)
{
	struct neighbour n = {0};

	(void)state;
	ndisc_parse(span_from(good), &n);
	assert_int_equal(n.addr_bits, 128);
	assert_int_equal(n.len, 64);
	assert_int_equal(n.type, 3);
	assert_int_equal(n.state, NDISC_REACHABLE);
	assert_int_equal(n.used, 100);
	assert_int_equal(n.confirmed, 200);
	assert_int_equal(n.reachable_time, 800);
	assert_int_equal(n.gc_staletime, 4096);
	assert_int_equal(n.refcnt, 5);
	assert_int_equal(n.flags, 0x81);
	assert_string_equal(n.iface, "eth0");
	assert_string_equal(n.hw[0], "aa");
	assert_string_equal(n.hw[5], "ff");
	/* a line that says less */
	ndisc_parse(span_from("fe80 "), &n);
	assert_int_equal(n.addr.addr.bytes[0], 0xfe);
	assert_int_equal(n.len, 64);
	assert_string_equal(n.hw[5], "ff");
}

static void test_times(void **state)
{
	static const struct {
		int32_t state;
		int64_t confirmed, reachable, stale;
		int64_t stale_in, delete_in;
	} rows[] = {
	    {NDISC_REACHABLE, 200, 800, 4096, 6, 38},
	    {NDISC_STALE, 200, 800, 4096, 0, 38},
	    {NDISC_REACHABLE, 800, 800, 800, 0, 0},
	    {NDISC_REACHABLE, 900, 800, 0, 0, 0},
	    {NDISC_REACHABLE, -1, 28672, 256, 286, 2},
	    {NDISC_REACHABLE, 10, 4294967295, -1, 42949672, 0},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct neighbour n = {.state = rows[i].state,
				      .confirmed = rows[i].confirmed,
				      .reachable_time = rows[i].reachable,
				      .gc_staletime = rows[i].stale};

		assert_int_equal(ndisc_stale_in(&n), rows[i].stale_in);
		assert_int_equal(ndisc_delete_in(&n), rows[i].delete_in);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_good),
	    cmocka_unit_test(test_times),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
