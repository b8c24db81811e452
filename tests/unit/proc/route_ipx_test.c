/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "proc/route_ipx.h"

static void test_rows(void **state)
{
	static const struct {
		const char *line;
		uint32_t net, router_net;
		uint8_t node[IPX_NODE];
	} rows[] = {
	    {"12345678   0000ABCD     001122334455",
	     0x12345678,
	     0xabcd,
	     {0, 0x11, 0x22, 0x33, 0x44, 0x55}},
	    {"1 Directly Connected", 1, 0xd, {0xc0}},
	    {"zz 0x12 00112233445Z",
	     0,
	     0x12,
	     {0, 0x11, 0x22, 0x33, 0x44, 0x50}},
	    {"-1 FFFFFFFF 0x1 more", 0xffffffff, 0, {0}},
	    {"123456789 11111111111111111111 0011223344556677",
	     0x23456789,
	     0xffffffff,
	     {0, 0x11, 0x22, 0x33, 0x44, 0x55}},
	};
	struct ipx_route r;

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		assert_int_equal(ipx_route_parse(span_from(rows[i].line), &r),
				 SCAN_OK);
		assert_int_equal(r.net, rows[i].net);
		assert_int_equal(r.router_net, rows[i].router_net);
		assert_memory_equal(r.router_node, rows[i].node, IPX_NODE);
	}
	assert_int_equal(ipx_route_parse(span_from("1 2"), &r), SCAN_SKIP);
	assert_int_equal(ipx_route_parse(span_from(""), &r), SCAN_SKIP);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_rows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
