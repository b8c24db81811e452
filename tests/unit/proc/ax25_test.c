/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "unit.h"

#include <inttypes.h>
#include <stdio.h>

#include "proc/ax25.h"

#define TAIL " 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 2 256"
#define CALLS "DEST-2    N0CALL-1  ax0 "
#define OLD_TAIL " 3 4 5 6 7/8 9/10 11/12 13/14 15/16 17 2 256"

static void layout_cases(void **state)
{
	static const char old[] = "dest_addr src_addr  dev  st";
	static const char other[] = "dest_add";
	static const char shifted[] = " dest_addr";

	(void)state;
	assert_int_equal(ax25_layout_parse(span_from(old)), AX25_OLD);
	assert_int_equal(ax25_layout_parse(span_from(other)), AX25_NEW);
	assert_int_equal(ax25_layout_parse(span_from(shifted)), AX25_NEW);
	assert_int_equal(ax25_layout_parse((struct span){old, 0}), AX25_NEW);
}

static int width(struct span s)
{
	return (int)s.len;
}

static const struct {
	enum ax25_layout layout;
	const char *line, *expected;
} lines[] = {
    {AX25_NEW, "ff ax0 N0CALL-1 DEST-2,A-1*,B" TAIL " 100 200 4711",
     "ff ax0|N0CALL-1|DEST-2|,A-1*,B| 3 4 5 6 7/8 15/16 256 1 100 200 "
     "4711"},
    {AX25_NEW, "ff ??? N0CALL-1* DEST-2" TAIL " * * *",
     "ff ???|N0CALL-1*|DEST-2|| 3 4 5 6 7/8 15/16 256 0 0 0 0"},
    {AX25_NEW, "x   ,A -1\t+2 4294967299",
     "0 |||,A| -1 2 3 0 0/0 0/0 0 0 0 0 0"},
    {AX25_NEW, "1 a b c 3 4 5 x", "1 a|b|c|| 3 4 5 0 0/0 0/0 0 0 0 0 0"},
    {AX25_NEW, "1 a b c" TAIL " 1 2",
     "1 a|b|c|| 3 4 5 6 7/8 15/16 256 "
     "1 1 2 0"},
    {AX25_NEW, "1 a b c" TAIL " 1", NULL},
    {AX25_NEW, "1 a b c" TAIL " 1 *", NULL},
    {AX25_NEW, "1 a b c 3 4", NULL},
    {AX25_NEW, "1 a b c", NULL},
    {AX25_NEW, "1\ta\tb\tc\t3\t4\t5", NULL},
    {AX25_NEW, "1 a", NULL},
    {AX25_NEW, "", NULL},
    {AX25_OLD, CALLS OLD_TAIL " 100 200",
     "0 ax0|N0CALL-1|DEST-2|| 3 4 5 6 7/8 15/16 256 1 100 200 0"},
    {AX25_OLD, CALLS OLD_TAIL,
     "0 ax0|N0CALL-1|DEST-2|| 3 4 5 6 7/8 15/16 256 0 0 0 0"},
    {AX25_OLD, "1234567890123456789 longdevice 1 2 3",
     "0 longdevice|123456789|123456789|| 1 2 3 0 0/0 0/0 0 0 0 0 0"},
    {AX25_OLD, CALLS OLD_TAIL " 100", NULL},
    {AX25_OLD, CALLS " 3 4", NULL},
    {AX25_OLD, CALLS, NULL},
    {AX25_OLD, "DEST-2    N0CALL-1", NULL},
    {AX25_OLD, "", NULL},
};

static void line_cases(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
		struct ax25_sock s;
		char found[160];
		enum scan result =
		    ax25_parse(span_from(lines[i].line), lines[i].layout, &s);

		if (!lines[i].expected) {
			assert_int_equal(result, SCAN_BAD);
			continue;
		}
		assert_int_equal(result, SCAN_OK);
		snprintf(found, sizeof found,
			 "%" PRIx64 " %.*s|%.*s|%.*s|%.*s| %d %d %d %d "
			 "%d/%d %d/%d %d %d %d %d %" PRIu64,
			 s.magic, width(s.device), s.device.at, width(s.source),
			 s.source.at, width(s.dest), s.dest.at,
			 width(s.digipeaters), s.digipeaters.at, (int)s.state,
			 (int)s.vs, (int)s.vr, (int)s.va, (int)s.t1.left,
			 (int)s.t1.period, (int)s.n2.left, (int)s.n2.period,
			 (int)s.paclen, s.has_socket, (int)s.send_q,
			 (int)s.recv_q, s.inode);
		assert_string_equal(found, lines[i].expected);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(layout_cases),
	    cmocka_unit_test(line_cases),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
