/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "show/capture.h"

#include "show/x25.h"

static void states(void **state)
{
	static const struct {
		int32_t state;
		const char *word;
	} cases[] = {
	    {0, " LISTENING  "},       {1, " SABM_SENT  "},
	    {2, " DISC_SENT  "},       {3, " ESTABLISHED  "},
	    {4, " RECOVERY  "},	       {5, " (null)  "},
	    {7, " (null)  "},	       {8, " UNKNOWN  "},
	    {-1, " UNKNOWN  "},	       {INT32_MAX, " UNKNOWN  "},
	    {INT32_MIN, " UNKNOWN  "},
	};
	struct capture capture;
	struct ctx *ctx = capture_start(&capture);

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct x25_sock sock = {.state = cases[i].state};

		text_x25(ctx, &sock);
		assert_non_null(strstr(capture_text(&capture), cases[i].word));
	}
}

static void rows(void **state)
{
	struct capture capture;
	struct ctx *ctx = capture_start(&capture);
	struct x25_sock sock = {.dest = "2080123456",
				.source = "2080654321",
				.device = "a-long-device",
				.lci_decimal = 1000,
				.state = X25_ESTABLISHED,
				.vs = 4,
				.vr = 100,
				.send_q = -1,
				.recv_q = 1234567};

	(void)state;
	text_x25(ctx, &sock);
	assert_string_equal(capture_text(&capture),
			    "2080123456      208065432       a-long-device 1000"
			    "  ESTABLISHED  100/04  -1      1234567\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(states),
	    cmocka_unit_test(rows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
