/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "show/netrom.h"

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
	struct rig *rig = *state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct netrom_sock sock = {.state = cases[i].state};

		text_netrom(&rig->ctx, &sock);
		assert_non_null(strstr(rig_printed(rig), cases[i].word));
	}
}

static void rows(void **state)
{
	struct rig *rig = *state;
	struct netrom_sock sock = {.user = span_from("N0CALL-1"),
				   .dest = span_from("DEST-2"),
				   .source = span_from("*"),
				   .device = span_from("nr12345"),
				   .state = NETROM_CONN_SENT,
				   .vs = 1000,
				   .vr = 5,
				   .send_q = -1,
				   .recv_q = 200};

	text_netrom(&rig->ctx, &sock);
	assert_string_equal(rig_printed(rig),
			    "N0CALL-1   DEST-2     *          nr12345  "
			    "CONN SENT    005/1000  -1      200   \n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    rig_test(states),
	    rig_test(rows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
