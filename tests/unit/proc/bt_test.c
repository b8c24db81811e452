/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "unit.h"

#include <stdio.h>

#include "proc/bt.h"

#define A "00:11:22:33:44:55"
#define B "66:77:88:99:aa:bb"

static void l2cap_cases(void **state)
{
	static const struct {
		const char *line, *expected;
	} cases[] = {
	    {A " (1) " B " (2) 1 4097 0x0040 0x0041 672 48 2 3",
	     A " 1 " B " 2 1 4097 40 41 672 48 2 3"},
	    {A " " B " 4 1 0x0040 0x0041 672 48 2",
	     A " 0 " B " 0 4 1 40 41 672 48 2 0"},
	    {A " " B " 4 1 40 ffffffff -1 4294967295 -2",
	     A " 0 " B " 0 4 1 40 ffffffff -1 -1 -2 0"},
	    {A " (1) " B " (2) 1 4097 0x0040 0x0041 672 48", NULL},
	    {A " (x) " B " (2) 1 1 1 1 1 1 1 1", NULL},
	    {A " (1 " B " (2) 1 1 1 1 1 1 1 1", NULL},
	    {A, NULL},
	    {"", NULL},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct l2cap_sock s;
		char found[128];
		enum scan result = l2cap_parse(span_from(cases[i].line), &s);

		if (!cases[i].expected) {
			assert_int_equal(result, SCAN_BAD);
			continue;
		}
		assert_int_equal(result, SCAN_OK);
		snprintf(found, sizeof found,
			 "%.*s %u %.*s %u %d %d %x %x %d %d %d %d",
			 (int)s.source.len, s.source.at,
			 (unsigned)s.source_type, (int)s.dest.len, s.dest.at,
			 (unsigned)s.dest_type, (int)s.state, (int)s.psm,
			 (unsigned)s.scid, (unsigned)s.dcid, (int)s.imtu,
			 (int)s.omtu, (int)s.security, (int)s.mode);
		assert_string_equal(found, cases[i].expected);
	}
}

static void rfcomm_cases(void **state)
{
	static const char *const bad[] = {
	    "", A, A " " B, A " " B " 1", A " " B " x 1", A " " B " 1 x"};
	static const char good[] = A " " B " 4 30\r";
	struct rfcomm_sock s;

	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_int_equal(rfcomm_parse(span_from(bad[i]), &s), SCAN_BAD);
	assert_int_equal(rfcomm_parse(span_from(good), &s), SCAN_OK);
	assert_true(span_is(s.source, A));
	assert_true(span_is(s.dest, B));
	assert_int_equal(s.state, BT_LISTEN);
	assert_int_equal(s.channel, 30);
}

static void predicates(void **state)
{
	static const char any[] = "00:00:00:00:00:00";

	(void)state;
	for (int32_t i = -1; i < 12; i++)
		assert_int_equal(bt_listens(i),
				 i == BT_BOUND || i == BT_LISTEN);
	assert_true(bt_addr_is_any((struct span){any, sizeof any - 1}));
	assert_false(bt_addr_is_any((struct span){any, sizeof any - 2}));
	assert_false(bt_addr_is_any((struct span){A, sizeof A - 1}));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(l2cap_cases),
	    cmocka_unit_test(rfcomm_cases),
	    cmocka_unit_test(predicates),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
