/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "proc/holder_index.h"

static void by_place(void **state)
{
	static const size_t places[] = {0, 39, 3, 38, 0, 1, 39};
	struct holder_index index = {.n = 0};
	struct rig *rig = *state;
	struct holders *holders;
	size_t first, other;
	char path[64];

	for (int i = 0; i < 40; i++) {
		snprintf(path, sizeof path, "proc/9/fd/%d", i);
		machine_link(&rig->machine, path, "socket:[500]");
	}
	machine_put(&rig->machine, "proc/9/cmdline", "p");
	machine_put(&rig->machine, "proc/8/cmdline", "p");
	machine_link(&rig->machine, "proc/8/fd/3", "socket:[600]");
	machine_link(&rig->machine, "proc/8/fd/4", "socket:[600]");
	holders = holders_start(&rig->machine.root, HOLDERS_NAMES);
	assert_non_null(holders);
	assert_true(holders_finish(holders));
	first = holders_first(holders, 500);
	other = holders_first(holders, 600);
	/* in any order, and with another socket in between */
	for (size_t i = 0; i < COUNT(places); i++) {
		size_t at = holder_index_get(&index, holders, first, places[i]);

		assert_int_equal(holders_at(holders, at).fd, places[i]);
		if (i % 3 == 2) {
			at = holder_index_get(&index, holders, other, 1);
			assert_int_equal(holders_at(holders, at).fd, 4);
		}
	}
	assert_int_equal(holder_index_get(&index, holders, first, 40), 0);
	assert_int_equal(holder_index_get(&index, holders, other, 2), 0);
	assert_int_equal(holder_index_get(&index, holders, 0, 0), 0);
	assert_int_equal(holder_index_get(&index, holders, 0, 1), 0);
	holder_index_free(&index);
	holders_free(holders);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    rig_test(by_place),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
