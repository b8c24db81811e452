/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

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
	struct rig *rig = *state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct x25_sock sock = {.state = cases[i].state};

		text_x25(&rig->ctx, &sock);
		assert_non_null(strstr(rig_printed(rig), cases[i].word));
	}
}

static void rows(void **state)
{
	struct rig *rig = *state;
	struct x25_sock sock = {.dest = "2080123456",
				.source = "2080654321",
				.device = "a-long-device",
				.lci_decimal = 1000,
				.state = X25_ESTABLISHED,
				.vs = 4,
				.vr = 100,
				.send_q = -1,
				.recv_q = 1234567};

	text_x25(&rig->ctx, &sock);
	assert_string_equal(rig_printed(rig),
			    "2080123456      208065432       a-long-device 1000"
			    "  ESTABLISHED  100/04  -1      1234567\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    rig_test(states),
	    rig_test(rows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
