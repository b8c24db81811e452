/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "route_case.h"

#include "mode.h"

static void check(struct rig *rig, const struct route_case *route)
{
	int status;

	rig->opts = (struct opts){.mode = MODE_ROUTE,
				  .extend = route->extend,
				  .cache = route->cache,
				  .fib = route->fib,
				  .numeric_hosts = true,
				  .n_families = 1};
	rig->opts.families[0] = family_find(span_from(route->family));
	for (size_t i = 0; i < 2 && route->files[i].path; i++)
		machine_put(&rig->machine, route->files[i].path,
			    route->files[i].text);
	rig_listen(rig);
	status = routes_run(&rig->ctx);
	assert_string_equal(rig_said(rig), route->said);
	assert_string_equal(rig_printed(rig), route->shown);
	assert_int_equal(status, route->status);
	for (size_t i = 0; i < 2 && route->files[i].path; i++)
		machine_remove(&rig->machine, route->files[i].path);
}

void route_cases_check(struct rig *rig, const struct route_case *cases,
		       size_t n)
{
	for (size_t i = 0; i < n; i++)
		check(rig, &cases[i]);
}
