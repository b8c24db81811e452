/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "show/route.h"

static void rows(void **state)
{
	static const struct {
		uint32_t flags;
		const char *letters;
	} cases[] = {
	    {0, "    "},	   {1, "U   "},		 {3, "UG  "},
	    {0x205, "U!H "},	   {0x01000003, "UGC "}, {0x00040001, "UA  "},
	    {0x00450003, "UGDAe"},
	};
	struct rig *rig = *state;
	struct route6 route = {.dest_len = 32,
			       .metric = 256,
			       .refcnt = 1,
			       .use = 2,
			       .iface = "et\th0"};
	char want[200];

	rig->opts.numeric_hosts = true;
	assert_true(addr_parse("2001:db8::", &route.dest.addr));
	assert_true(addr_parse("fe80::1", &route.next_hop.addr));
	for (size_t i = 0; i < COUNT(cases); i++) {
		route.flags = cases[i].flags;
		text_route6(&rig->ctx, &route);
		snprintf(want, sizeof want, "%-30s %-26s %s 256 1 %6d et.h0\n",
			 "2001:db8::/32", "fe80::1", cases[i].letters, 2);
		assert_string_equal(rig_printed(rig), want);
	}
}

static void neighbours(void **state)
{
	static const struct {
		int32_t state;
		const char *name;
	} cases[] = {
	    {0, "NONE"},
	    {1, "INCOMPLETE"},
	    {2, "REACHABLE"},
	    {4, "STALE"},
	    {8, "DELAY"},
	    {16, "PROBE"},
	    {32, "FAILED"},
	    {64, "NOARP"},
	    {128, "PERM"},
	    {3, "UNKNOWN(03)"},
	    {-1, "UNKNOWN(ffffffff)"},
	};
	struct rig *rig = *state;
	struct neighbour n = {.len = 128,
			      .flags = NDISC_ROUTER | NDISC_PROXY,
			      .iface = "eth0",
			      .hw = {"00", "11", "22", "33", "44", "ff"}};
	char want[200];

	rig->opts.numeric_hosts = true;
	assert_true(addr_parse("fe80::1", &n.addr.addr));
	for (size_t i = 0; i < COUNT(cases); i++) {
		n.state = cases[i].state;
		text_neighbour(&rig->ctx, &n);
		snprintf(want, sizeof want, "%-43s %s %-8s %-5s %-3d %-16s\n",
			 "fe80::1/128", "00:11:22:33:44:ff", "eth0", "RP", 0,
			 cases[i].name);
		assert_string_equal(rig_printed(rig), want);
	}
}

/* With -e how long it is good: `*` while it is in use. */
static void ages(void **state)
{
	struct rig *rig = *state;
	struct neighbour n = {.state = NDISC_REACHABLE,
			      .confirmed = 100,
			      .reachable_time = 3100,
			      .gc_staletime = 6000};
	const char *text;

	rig->opts.extend = 1;
	text_neighbour(&rig->ctx, &n);
	text = rig_printed(rig);
	assert_non_null(strstr(text, " REACHABLE        "));
	assert_string_equal(text + strlen(text) - 9, "59      \n");
	n.refcnt = 1;
	text_neighbour(&rig->ctx, &n);
	text = rig_printed(rig);
	assert_string_equal(text + strlen(text) - 4, " * \n");
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(rows),
	    rig_test(neighbours),
	    rig_test(ages),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
