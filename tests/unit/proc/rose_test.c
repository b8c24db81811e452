/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "unit.h"

#include <inttypes.h>
#include <stdio.h>

#include "proc/rose.h"

#define NAMES "2080123456 DEST-2 2080654321 SRC-3 rose0 "

static int width(struct span s)
{
	return (int)s.len;
}

static void line_cases(void **state)
{
	static const struct {
		const char *line, *expected;
	} cases[] = {
	    {NAMES "012 00007  3  4  5  6  7 8 9 10 11 12/013 100 200 4711",
	     "2080123456|DEST-2|2080654321|SRC-3|rose0| 12 12 7 3 4 5 6 11 "
	     "12/13 100 200 4711"},
	    {NAMES "-1 4294967297 0",
	     "2080123456|DEST-2|2080654321|SRC-3|rose0| ffffffff -1 1 0 0 0 0 "
	     "0 0/0 0 0 0"},
	    {"\ta\tb\tc\td\te\t1\t2\t3x",
	     "a|b|c|d|e| 1 1 2 3 0 0 0 0 0/0 0 0 0"},
	    {NAMES "012 7", NULL},
	    {NAMES "00A 7 3", NULL},
	    {NAMES "012 x 3", NULL},
	    {NAMES, NULL},
	    {"a b c d", NULL},
	    {"", NULL},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct rose_sock s;
		char found[160];
		enum scan result = rose_parse(span_from(cases[i].line), &s);

		if (!cases[i].expected) {
			assert_int_equal(result, SCAN_BAD);
			continue;
		}
		assert_int_equal(result, SCAN_OK);
		snprintf(found, sizeof found,
			 "%.*s|%.*s|%.*s|%.*s|%.*s| %x %d %d %d %d %d %d %d "
			 "%d/%d %d %d %" PRIu64,
			 width(s.dest_addr), s.dest_addr.at, width(s.dest_call),
			 s.dest_call.at, width(s.source_addr), s.source_addr.at,
			 width(s.source_call), s.source_call.at,
			 width(s.device), s.device.at, (unsigned)s.lci,
			 (int)s.lci_decimal, (int)s.neigh, (int)s.state,
			 (int)s.vs, (int)s.vr, (int)s.va, (int)s.hb,
			 (int)s.idle_left, (int)s.idle_period, (int)s.send_q,
			 (int)s.recv_q, s.inode);
		assert_string_equal(found, cases[i].expected);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(line_cases),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
