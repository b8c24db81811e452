/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "show/route.h"

static void details(void **state)
{
	static const enum route_detail want[] = {
	    DETAIL_MSS,	 DETAIL_METRIC, DETAIL_ALL,
	    DETAIL_NONE, DETAIL_METRIC, DETAIL_MSS,
	    DETAIL_ALL,	 DETAIL_NONE,	DETAIL_METRIC,
	};

	(void)state;
	for (unsigned i = 0; i < COUNT(want); i++) {
		const struct opts opts = {.extend = i};

		assert_int_equal(text_route_detail(&opts), want[i]);
	}
}

/* -N is -n here. */
static void hosts(void **state)
{
	struct rig *rig = *state;
	char text[ADDR_TEXT];
	struct addr addr;

	machine_put(&rig->machine, "etc/hosts", "10.0.0.1 one\n");
	assert_true(addr_parse("10.0.0.1", &addr));
	assert_string_equal(text_route_host(&rig->ctx, &addr, text), "one");
	rig->opts.symbolic = true;
	assert_string_equal(text_route_host(&rig->ctx, &addr, text),
			    "10.0.0.1");
	rig->opts.symbolic = false;
	rig->opts.numeric_hosts = true;
	assert_string_equal(text_route_host(&rig->ctx, &addr, text),
			    "10.0.0.1");
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(details),
	    rig_test(hosts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
