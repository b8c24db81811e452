/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "unit.h"

#include <inttypes.h>
#include <stdio.h>

#include "proc/x25.h"

/* Line after line into one record: what is missing stays as it was. */
static void line_cases(void **state)
{
	static const struct {
		const char *line, *expected;
		bool idle;
	} cases[] = {
	    {"", "||| 0 0 0 0 0 0 0 0 0 0", true},
	    {"2080123456 2080654321 x25a  012  3  4  5  6   7   8   9  10  11 "
	     "100 200 4711",
	     "2080123456|2080654321|x25a| 12 12 3 4 5 6 11 100 200 4711",
	     false},
	    {"*          *          ???   000  0",
	     "*|*|\?\?\?| 0 0 0 4 5 6 11 100 200 4711", true},
	    {"20", "20|*|\?\?\?| 0 0 0 4 5 6 11 100 200 4711", true},
	    {"1234567890123456789012",
	     "1234567890|2345678901|\?\?\?| 0 0 0 4 5 "
	     "6 11 100 200 4711",
	     true},
	    {"1          2          a-very-long-device 1AB 9",
	     "1|2|a-very-long-dev| 1ab 1 0 4 5 6 11 100 200 4711", false},
	    {"1          2          x FFF 9",
	     "1|2|x| fff 1 0 4 5 6 11 100 200 4711", false},
	    {"1          2          x 4294967297 -1 1 1 1 1 1 1 1 -1 7",
	     "1|2|x| 94967297 1 -1 1 1 1 -1 7 200 4711", false},
	};
	struct x25_sock s = {.lci = 0};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char found[160];

		assert_int_equal(x25_parse(span_from(cases[i].line), &s),
				 SCAN_OK);
		snprintf(found, sizeof found,
			 "%s|%s|%s| %x %d %d %d %d %d %d %d %d %" PRIu64,
			 s.dest, s.source, s.device, (unsigned)s.lci,
			 (int)s.lci_decimal, (int)s.state, (int)s.vs, (int)s.vr,
			 (int)s.va, (int)s.t23, (int)s.send_q, (int)s.recv_q,
			 s.inode);
		assert_string_equal(found, cases[i].expected);
		assert_int_equal(x25_idle(&s), cases[i].idle);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(line_cases),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
