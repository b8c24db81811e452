/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "mode.h"

static void each_has_its_row(void **state)
{
	static const struct {
		enum mode_id id;
		bool once;
		int (*run)(struct ctx *ctx);
	} cases[] = {
	    {MODE_SOCKETS, false, sockets_run},
	    {MODE_IFACE, false, ifaces_run},
	    {MODE_MASQ, false, masq_run},
	    {MODE_ROUTE, false, routes_run},
	    /* with -c too, statistics are printed once */
	    {MODE_STATS, true, stats_run},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct mode *mode = mode_find(cases[i].id);

		assert_non_null(mode);
		assert_int_equal(mode->id, cases[i].id);
		assert_non_null(mode->name);
		assert_int_equal(mode->once, cases[i].once);
		assert_true(mode->run == cases[i].run);
	}
	assert_null(mode_find((enum mode_id)99));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(each_has_its_row),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
