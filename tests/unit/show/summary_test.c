/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "proc/summary.h"
#include "show/summary.h"

static void counts(void **state)
{
	static const struct {
		struct summary_count count;
		const char *shown;
	} cases[] = {
	    {{.name = "sockets",
	      .scope = SCOPE_NAMESPACE,
	      .known = true,
	      .used = 26},
	     "sockets                                            26 "
	     "namespace\n"},
	    {{.name = "sockets",
	      .proto = "tcp",
	      .family = "inet6",
	      .state = "TIME_WAIT",
	      .known = true,
	      .scope = SCOPE_NAMESPACE},
	     "sockets tcp inet6 TIME_WAIT                         0 "
	     "namespace\n"},
	    {{.name = "unreleased", .proto = "tcp", .scope = SCOPE_HOST},
	     "unreleased tcp                                      - host\n"},
	};
	struct rig *rig = *state;

	text_count_head(&rig->ctx, NULL);
	assert_string_equal(
	    rig_printed(rig),
	    "Sockets                                          Used Scope\n");
	for (size_t i = 0; i < COUNT(cases); i++) {
		text_count(&rig->ctx, &cases[i].count);
		assert_string_equal(rig_printed(rig), cases[i].shown);
	}
}

static const struct {
	struct summary_limit limit;
	const char *shown;
} limit_cases[] = {
    {{.name = "orphans",
      .has_used = true,
      .used = 7,
      .has_limit = true,
      .limit = 10,
      .source = "s"},
     "orphans                                             7                  "
     "10   70.0    host        s\n"},
    {{.name = "orphans",
      .has_used = true,
      .used = 8,
      .has_limit = true,
      .limit = 10,
      .source = "s"},
     "orphans                                             8                  "
     "10   80.0 !  host        s\n"},
    {{.name = "orphans", .has_used = true, .used = 7, .source = "s"},
     "orphans                                             7                  "
     " -      -    host        s\n"},
    {{.name = "orphans", .has_limit = true, .limit = 9, .source = "s"},
     "orphans                                             -                  "
     " 9      -    host        s\n"},
    {{.name = "accept_queue",
      .subject = "[::]:80",
      .has_used = true,
      .used = 128,
      .has_limit = true,
      .limit = 128,
      .is_cap = true,
      .scope = SCOPE_SOCKET,
      .source = "s"},
     "accept_queue [::]:80                              128               "
     "<=128      -    socket      s\n"},
    {{.name = "accept_queue",
      .subject = "[::]:80",
      .has_used = true,
      .used = 1,
      .is_cap = true,
      .scope = SCOPE_SOCKET,
      .source = "s"},
     "accept_queue [::]:80                                1                  "
     " -      -    socket      s\n"},
    {{.name = "listen_drops",
      .has_used = true,
      .used = 12,
      .has_rise = true,
      .rise = 3,
      .scope = SCOPE_NAMESPACE,
      .source = "TcpExt.ListenDrops"},
     "listen_drops                                       12                  "
     " -      -    namespace   TcpExt.ListenDrops (+3)\n"},
};

static void limits(void **state)
{
	struct rig *rig = *state;

	text_limit_head(&rig->ctx, NULL);
	assert_string_equal(
	    rig_printed(rig),
	    "\nLimits                                         "
	    "  Used               Limit      %   Scope       Source\n");
	for (size_t i = 0; i < COUNT(limit_cases); i++) {
		text_limit(&rig->ctx, &limit_cases[i].limit);
		assert_string_equal(rig_printed(rig), limit_cases[i].shown);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(counts),
	    rig_test(limits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
