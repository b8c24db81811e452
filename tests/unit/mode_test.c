/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "mode.h"

static void each_has_its_row(void **state)
{
	static const enum mode_id ids[] = {MODE_SOCKETS};

	(void)state;
	for (size_t i = 0; i < COUNT(ids); i++) {
		const struct mode *mode = mode_find(ids[i]);

		assert_non_null(mode);
		assert_int_equal(mode->id, ids[i]);
		assert_non_null(mode->name);
		assert_true(mode->run != NULL);
	}
	assert_null(mode_find((enum mode_id)99));
}

static void sockets_repeat(void **state)
{
	const struct mode *mode = mode_find(MODE_SOCKETS);

	(void)state;
	assert_string_equal(mode->name, "sockets");
	assert_false(mode->once);
	assert_true(mode->run == sockets_run);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(each_has_its_row),
	    cmocka_unit_test(sockets_repeat),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
