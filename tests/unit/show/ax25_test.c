/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "show/ax25.h"

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
	struct rig *rig = *state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct ax25_sock sock = {.state = cases[i].state};

		text_ax25(&rig->ctx, &sock);
		assert_non_null(strstr(rig_printed(rig), cases[i].word));
	}
}

static void rows(void **state)
{
	struct rig *rig = *state;
	struct ax25_sock sock = {.source = span_from("N0CALL-1"),
				 .dest = span_from("DEST-LONGER-2"),
				 .device = span_from("ax\t0"),
				 .state = AX25_ESTABLISHED,
				 .vs = 4,
				 .vr = -5,
				 .send_q = 1234567,
				 .recv_q = 1};

	text_ax25(&rig->ctx, &sock);
	assert_string_equal(rig_printed(rig),
			    "DEST-LONGER-2  N0CALL-1   ax.0    ESTABLISHED  "
			    "-05/004  1234567  1     \n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    rig_test(states),
	    rig_test(rows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
