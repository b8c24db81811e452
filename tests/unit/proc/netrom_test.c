/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "unit.h"

#include <inttypes.h>
#include <stdio.h>

#include "proc/netrom.h"

#define CALLS "N0CALL-1  DEST-2    SRC-3     "
#define TAIL "  4   5   6  7/008  9/10  11/012  13/014  1/10   4"

static int width(struct span s)
{
	return (int)s.len;
}

static void line_cases(void **state)
{
	static const struct {
		const char *line, *expected;
	} cases[] = {
	    {CALLS "nr0  01/02 fe/FF  3" TAIL "   100   200 4711",
	     "N0CALL-1|DEST-2|SRC-3|nr0| 1/2 fe/ff 3 4 5 6 7/8 1/10 4 100 200 "
	     "4711"},
	    {CALLS "nr12345 1/ 2 -1/0x3 -3" TAIL " 4294967297 -1",
	     "N0CALL-1|DEST-2|SRC-3|nr12345| 1/2 ffffffff/3 -3 4 5 6 7/8 1/10 "
	     "4 1 -1 0"},
	    {"  A B                           nr0 1/1 1/1 1" TAIL " 1 2 x",
	     "  A B|||nr0| 1/1 1/1 1 4 5 6 7/8 1/10 4 1 2 0"},
	    {CALLS "nr0  01/02 03/04  3" TAIL "   100", NULL},
	    {CALLS "nr0  01/02 03/04  3" TAIL "   100 x", NULL},
	    {CALLS "nr0  01 /02 03/04  3" TAIL "   100 200", NULL},
	    {CALLS "nr0  01/02 03  3" TAIL "   100 200", NULL},
	    {CALLS "nr0", NULL},
	    {CALLS, NULL},
	    {"N0CALL-1  DEST-2    SRC-3", NULL},
	    {"", NULL},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct netrom_sock s;
		char found[160];
		enum scan result = netrom_parse(span_from(cases[i].line), &s);

		if (!cases[i].expected) {
			assert_int_equal(result, SCAN_BAD);
			continue;
		}
		assert_int_equal(result, SCAN_OK);
		snprintf(found, sizeof found,
			 "%.*s|%.*s|%.*s|%.*s| %x/%x %x/%x %d %d %d %d %d/%d "
			 "%d/%d %d %d %d %" PRIu64,
			 width(s.user), s.user.at, width(s.dest), s.dest.at,
			 width(s.source), s.source.at, width(s.device),
			 s.device.at, (unsigned)s.my_index, (unsigned)s.my_id,
			 (unsigned)s.your_index, (unsigned)s.your_id,
			 (int)s.state, (int)s.vs, (int)s.vr, (int)s.va,
			 (int)s.t1.left, (int)s.t1.period, (int)s.n2.left,
			 (int)s.n2.period, (int)s.window, (int)s.send_q,
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
