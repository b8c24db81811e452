/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "proc/summary.h"

static void shares(void **state)
{
	static const struct {
		bool has_used, has_limit, is_cap;
		uint64_t used, limit;
		bool has_share, near;
		uint64_t per_mille;
	} cases[] = {
	    {true, true, false, 0, 10, true, false, 0},
	    {true, true, false, 799, 1000, true, false, 799},
	    {true, true, false, 7999, 10000, true, false, 799},
	    {true, true, false, 8, 10, true, true, 800},
	    {true, true, false, 20, 10, true, true, 2000},
	    {true, true, false, 8, 0, false, false, 0},
	    {true, true, true, 8, 8, false, false, 0},
	    {true, false, false, 8, 8, false, false, 0},
	    {false, true, false, 8, 8, false, false, 0},
	    {true, true, false, UINT64_MAX, UINT64_MAX, true, true, 1000},
	    {true, true, false, UINT64_MAX / 2, UINT64_MAX, true, false, 0},
	    {true, true, false, UINT64_MAX, 1, true, true, UINT64_MAX},
	    {true, true, false, UINT64_MAX / 1000, 1, true, true,
	     UINT64_MAX / 1000 * 1000},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct summary_limit limit = {
		    .has_used = cases[i].has_used,
		    .has_limit = cases[i].has_limit,
		    .is_cap = cases[i].is_cap,
		    .used = cases[i].used,
		    .limit = cases[i].limit};
		uint64_t share = 0;

		assert_int_equal(summary_per_mille(&limit, &share),
				 cases[i].has_share);
		assert_int_equal(share, cases[i].per_mille);
		assert_int_equal(summary_is_near(&limit), cases[i].near);
	}
}

static void scopes(void **state)
{
	static const char *const names[] = {"host", "namespace", "destination",
					    "socket"};

	(void)state;
	for (size_t i = 0; i < COUNT(names); i++)
		assert_string_equal(enum_name(&summary_scopes, (int64_t)i),
				    names[i]);
	assert_null(enum_name(&summary_scopes, COUNT(names)));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(shares),
	    cmocka_unit_test(scopes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
