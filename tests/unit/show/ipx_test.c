/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "show/capture.h"

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
	struct capture capture;
	struct ctx *ctx = capture_start(&capture);

	(void)state;
	capture.opts.extend = 1;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct ipx_sock sock = {.state = 0};

		assert_int_equal(
		    ipx_parse(cases[i].line, end_of(cases[i].line), &sock),
		    SCAN_OK);
		text_ipx(ctx, &sock);
		assert_string_equal(capture_text(&capture), cases[i].expected);
	}
}

static void head(void **state)
{
	struct capture capture;
	struct ctx *ctx = capture_start(&capture);

	(void)state;
	text_ipx_head(ctx);
	assert_non_null(strstr(capture_text(&capture), " State\n"));
	capture.opts.extend = 1;
	text_ipx_head(ctx);
	assert_non_null(strstr(capture_text(&capture), " State User\n"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(rows),
	    cmocka_unit_test(head),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
