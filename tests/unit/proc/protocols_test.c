/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "unit.h"

#include <inttypes.h>

#include "proc/protocols.h"

static const struct {
	const char *line, *found; /* NULL: SCAN_BAD; "": SCAN_SKIP */
} lines[] = {
    {"protocol  size sockets  memory press maxhdr  slab module     cl co", ""},
    {"TCP       2304      1      51   no     192   yes  kernel      y  y",
     "TCP 2304 1 51"},
    {"UNIX-STREAM 1152      2      -1   NI       0   yes  kernel      y  n",
     "UNIX-STREAM 1152 2 -1"},
    {"X 1 -3 -1", "X 1 0 -1"},
    {"X 1 5000000000 5000000000", "X 1 5000000000 5000000000"},
    {"X 1 2", NULL},
    {"X 1 2 x", NULL},
    {"X", NULL},
    {"", ""},
};

static void line_cases(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(lines); i++) {
		struct protocol p;
		char found[100];
		enum scan got = protocols_parse(span_from(lines[i].line), &p);

		if (!lines[i].found || !*lines[i].found) {
			assert_int_equal(got,
					 lines[i].found ? SCAN_SKIP : SCAN_BAD);
			continue;
		}
		assert_int_equal(got, SCAN_OK);
		snprintf(found, sizeof found,
			 "%.*s %" PRIu64 " %" PRIu64 " %" PRId64,
			 (int)p.name.len, p.name.at, p.size, p.sockets,
			 p.memory);
		assert_string_equal(found, lines[i].found);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(line_cases),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
