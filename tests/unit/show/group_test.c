/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "show/capture.h"

#include "show/group.h"

static void rows(void **state)
{
	static const struct {
		const char *device, *addr;
		int32_t users;
		const char *expected;
	} cases[] = {
	    {"lo", "224.0.0.1", 1, "lo              1      224.0.0.1\n"},
	    {"fifteen-letters", "ff02::1", -2147483647,
	     "fifteen-letters -2147483647 ff02::1\n"},
	    {"e\033[m\n", "::ffff:1.2.3.4", 7,
	     "e.[m.           7      1.2.3.4\n"},
	    {"", "::", 0, "                0      ::\n"},
	};
	struct capture capture;
	struct ctx *ctx = capture_start(&capture);

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct group group = {.users = cases[i].users};

		strcpy(group.device, cases[i].device);
		assert_true(addr_parse(cases[i].addr, &group.addr));
		text_group(ctx, &group);
		assert_string_equal(capture_text(&capture), cases[i].expected);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(rows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
