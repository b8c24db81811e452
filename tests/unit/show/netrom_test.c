/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "show/capture.h"

#include "show/netrom.h"

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
	    {0, " LISTENING  "},       {1, " CONN SENT  "},
	    {2, " DISC SENT  "},       {3, " ESTABLISHED  "},
	    {4, " UNKNOWN  "},	       {-1, " UNKNOWN  "},
	    {INT32_MAX, " UNKNOWN  "}, {INT32_MIN, " UNKNOWN  "},
	};
	struct capture capture;
	struct ctx *ctx = capture_start(&capture);

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct netrom_sock sock = {.state = cases[i].state};

		text_netrom(ctx, &sock);
		assert_non_null(strstr(capture_text(&capture), cases[i].word));
	}
}

static void rows(void **state)
{
	struct capture capture;
	struct ctx *ctx = capture_start(&capture);
	struct netrom_sock sock = {.user = span_of("N0CALL-1"),
				   .dest = span_of("DEST-2"),
				   .source = span_of("*"),
				   .device = span_of("nr12345"),
				   .state = NETROM_CONN_SENT,
				   .vs = 1000,
				   .vr = 5,
				   .send_q = -1,
				   .recv_q = 200};

	(void)state;
	text_netrom(ctx, &sock);
	assert_string_equal(capture_text(&capture),
			    "N0CALL-1   DEST-2     *          nr12345  "
			    "CONN SENT    005/1000  -1      200   \n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(states),
	    cmocka_unit_test(rows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
