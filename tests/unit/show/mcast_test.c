/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "show/mcast.h"

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
	struct rig *rig = *state;

	rig->opts.numeric_hosts = rig->opts.numeric_ports = true;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct mcast mcast = {.users = cases[i].users};

		strcpy(mcast.device, cases[i].device);
		assert_true(addr_parse(cases[i].addr, &mcast.addr));
		text_mcast(&rig->ctx, &mcast);
		assert_string_equal(rig_printed(rig), cases[i].expected);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    rig_test(rows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
