/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "show/capture.h"

#include "show/ax25.h"

static struct span span_of(const char *text)
{
	return (struct span){text, strlen(text)};
}

static void states(void **state)
{
	static const struct {
		int32_t state;
		const char *word;
	} cases[] = {
	    {0, " LISTENING  "},       {1, " SABM SENT  "},
	    {2, " DISC SENT  "},       {3, " ESTABLISHED  "},
	    {4, " RECOVERY  "},	       {5, " (null)  "},
	    {7, " (null)  "},	       {8, " UNKNOWN  "},
	    {-1, " UNKNOWN  "},	       {INT32_MAX, " UNKNOWN  "},
	    {INT32_MIN, " UNKNOWN  "},
	};
	struct capture capture;
	struct ctx *ctx = capture_start(&capture);

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct ax25_sock sock = {.state = cases[i].state};

		text_ax25(ctx, &sock);
		assert_non_null(strstr(capture_text(&capture), cases[i].word));
	}
}

static void rows(void **state)
{
	struct capture capture;
	struct ctx *ctx = capture_start(&capture);
	struct ax25_sock sock = {.source = span_of("N0CALL-1"),
				 .dest = span_of("DEST-LONGER-2"),
				 .device = span_of("ax\t0"),
				 .state = AX25_ESTABLISHED,
				 .vs = 4,
				 .vr = -5,
				 .send_q = 1234567,
				 .recv_q = 1};

	(void)state;
	text_ax25(ctx, &sock);
	assert_string_equal(capture_text(&capture),
			    "DEST-LONGER-2  N0CALL-1   ax.0    ESTABLISHED  "
			    "-05/004  1234567  1     \n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(states),
	    cmocka_unit_test(rows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
