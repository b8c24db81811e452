/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "show/ipx.h"

/* From the line to the text, so that each form of an address is seen. */
static void rows(void **state)
{
	static const struct {
		const char *line, *expected;
	} cases[] = {
	    {"00000123:0080C7010203:4000 Not_Connected 5 6 07 1",
	     "IPX        5      6 00000123:0080C7010203:0040 -"
	     "                                1         \n"},
	    {"00000123:4000 0:1:1 0 FFFFFFFF 01 1",
	     "IPX        0 4294967295 00000123:0040              "
	     ":0100                      ESTAB 1         \n"},
	    {"100000000:0102:1 FFFFFFFF:1 -1 0 2 -1",
	     "IPX       -1      0 010200000000:0100          "
	     ":0100                      UNK.  -1        \n"},
	};
	struct rig *rig = *state;

	rig->opts.extend = 1;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct ipx_sock sock = {.state = 0};

		assert_int_equal(ipx_parse(span_from(cases[i].line), &sock),
				 SCAN_OK);
		text_ipx(&rig->ctx, &sock);
		assert_string_equal(rig_printed(rig), cases[i].expected);
	}
}

static void head(void **state)
{
	struct rig *rig = *state;

	text_ipx_head(&rig->ctx, NULL);
	assert_non_null(strstr(rig_printed(rig), " State\n"));
	rig->opts.extend = 1;
	text_ipx_head(&rig->ctx, NULL);
	assert_non_null(strstr(rig_printed(rig), " State User\n"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    rig_test(rows),
	    rig_test(head),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
