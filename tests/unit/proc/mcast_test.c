/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "unit.h"

#include <stdio.h>

#include "proc/mcast.h"

static void layout_cases(void **state)
{
	static const struct {
		const char *line;
		enum mcast_layout layout;
	} cases[] = {
	    {"Idx\tDevice    : Count Querier\tGroup    Users Timer\tReporter",
	     MCAST_INET},
	    {"IdxDevice", MCAST_INET},
	    {"Device    : Count\tGroup    Users Timer", MCAST_INET_OLD},
	    {" Idx Device", MCAST_INET_OLD},
	    {"idx Device", MCAST_INET_OLD},
	    {"xDevicex", MCAST_INET_OLD},
	    {"Idx device", MCAST_INET6},
	    {"Idx", MCAST_INET6},
	    {"Devic", MCAST_INET6},
	    {"", MCAST_INET6},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(mcast_layout_parse(span_from(cases[i].line)),
				 cases[i].layout);
}

/* A device line, and what is read of it: index, name, groups, querier. */
static void device_cases(void **state)
{
	static const struct {
		enum mcast_layout layout;
		const char *line, *expected;
	} cases[] = {
	    {MCAST_INET, "2\teth0      :     3      V3", "2 eth0 3 V3"},
	    {MCAST_INET, "1lo:", "1 lo 0 "},
	    {MCAST_INET, " -7 lo", "-7 lo 0 "},
	    {MCAST_INET, "1:eth0", "1  0 "},
	    {MCAST_INET, "4294967297 a b : 2", "1 a b 2 "},
	    {MCAST_INET, "1 abcdefghijklmnopqrs : 3", "1 abcdefghijklmno 0 "},
	    {MCAST_INET, "1 abcdefghijklmno: 3 V2", "1 abcdefghijklmno 0 "},
	    {MCAST_INET, "1 abcdefghijklmn: 3 V2", "1 abcdefghijklmn 3 V2"},
	    {MCAST_INET, "1 e : 1 QUERIER-XY", "1 e 1 QUERIER"},
	    {MCAST_INET, "", NULL},
	    {MCAST_INET, "1", NULL},
	    {MCAST_INET, "1  ", NULL},
	    {MCAST_INET, "x eth0 : 1", NULL},
	    {MCAST_INET_OLD, "eth0      :     3", "0 eth0 3 "},
	    {MCAST_INET_OLD, " eth1 : 1", "0  eth1 1 "},
	    {MCAST_INET_OLD, "", "0  0 "},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct mcast mcast = {.users = 5};
		char text[64];
		enum scan result = mcast_parse(span_from(cases[i].line),
					       cases[i].layout, &mcast);

		if (!cases[i].expected) {
			assert_int_equal(result, SCAN_BAD);
			assert_int_equal(mcast.users, 5);
			continue;
		}
		assert_int_equal(result, SCAN_SKIP);
		snprintf(text, sizeof text, "%d %s %d %s", (int)mcast.ifindex,
			 mcast.device, (int)mcast.device_groups, mcast.querier);
		assert_string_equal(text, cases[i].expected);
	}
}

static void inet_cases(void **state)
{
	static const struct {
		const char *line, *expected;
	} cases[] = {
	    {"\t\t\t\t010000E0     1 0:00000000\t\t0", "224.0.0.1 1 0 0 0"},
	    {"\tFB0000E0 2 1:00000064\t\t1", "224.0.0.251 2 1 100 1"},
	    {"\t \t1 -5", "1.0.0.0 -5 0 0 0"},
	    {"\t010000E07", "224.0.0.1 7 0 0 0"},
	    {"\t010000E07 1", "224.0.0.1 7 1 0 0"},
	    {"\t010000E0 4294967296", "224.0.0.1 0 0 0 0"},
	    {"\t010000E0 99999999999999999999", "224.0.0.1 -1 0 0 0"},
	    {"\t", NULL},
	    {"\t010000E0", NULL},
	    {"\t010000E0 x", NULL},
	    {"\t0x1 1", NULL},
	    {"\t-1 1", NULL},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct mcast mcast = {.device = "lo"};
		char addr[ADDR_TEXT], text[96];

		if (!cases[i].expected) {
			assert_int_equal(mcast_parse(span_from(cases[i].line),
						     MCAST_INET, &mcast),
					 SCAN_BAD);
			continue;
		}
		assert_int_equal(
		    mcast_parse(span_from(cases[i].line), MCAST_INET, &mcast),
		    SCAN_OK);
		(void)addr_format(&mcast.addr, addr);
		snprintf(text, sizeof text, "%s %d %d %d %d", addr,
			 (int)mcast.users, mcast.timer_running,
			 (int)mcast.timer, (int)mcast.reporter);
		assert_string_equal(text, cases[i].expected);
		assert_string_equal(mcast.device, "lo");
	}
}

#define ALL_NODES "ff020000000000000000000000000001"

static void inet6_cases(void **state)
{
	static const struct {
		const char *line, *expected;
	} cases[] = {
	    {"2    eth0            " ALL_NODES "     1 0000000C 7",
	     "2 eth0 ff02::1 1 c 7"},
	    {"1lo " ALL_NODES " 2", "1 lo ff02::1 2 0 0"},
	    {"1 lo " ALL_NODES "ff -1", "1 lo ff02::1 -1 0 0"},
	    {"1 lo ff02 1", "1 lo 0:ff02:: 1 0 0"},
	    {"1 lo fe80123456 1", "1 lo fe80:1234:0:56:: 1 0 0"},
	    {"1 abcdefghijklmno " ALL_NODES " 1",
	     "1 abcdefghijklmno ff02::1 1 0 0"},
	    {"1 abcdefghijklmnoa 1", "1 abcdefghijklmno 0:a:: 1 0 0"},
	    {"1 abcdefghijklmnop " ALL_NODES " 1", NULL},
	    {"", NULL},
	    {"1", NULL},
	    {"1 lo", NULL},
	    {"x lo " ALL_NODES " 1", NULL},
	    {"1 lo " ALL_NODES, NULL},
	    {"1 lo g 1", NULL},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct mcast mcast = {.device = "old"};
		char addr[ADDR_TEXT], text[96];
		enum scan result =
		    mcast_parse(span_from(cases[i].line), MCAST_INET6, &mcast);

		if (!cases[i].expected) {
			assert_int_equal(result, SCAN_BAD);
			assert_string_equal(mcast.device, "old");
			continue;
		}
		assert_int_equal(result, SCAN_OK);
		(void)addr_format(&mcast.addr, addr);
		snprintf(text, sizeof text, "%d %s %s %d %x %d",
			 (int)mcast.ifindex, mcast.device, addr,
			 (int)mcast.users, (unsigned)mcast.flags,
			 (int)mcast.timer);
		assert_string_equal(text, cases[i].expected);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(layout_cases),
	    cmocka_unit_test(device_cases),
	    cmocka_unit_test(inet_cases),
	    cmocka_unit_test(inet6_cases),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
