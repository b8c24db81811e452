/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "proc/netns_label.h"
#include "show/netns.h"

#define ID_16 "0123456789abcdef"

static void headings(void **state)
{
	static const struct {
		struct netns_info info;
		const char *want;
	} cases[] = {
	    {{.number = 0}, "-:"},
	    {{.number = 4026532177}, "4026532177:"},
	    {{.number = 5, .path = "/run/netns/a"}, "5: /run/netns/a"},
	    {{.number = 5, .label = {.pid = 12, .program = "py"}}, "5: 12/py"},
	    {{.number = 5,
	      .path = "/run/netns/a",
	      .label = {.pid = 4294967295, .program = "a b"}},
	     "5: 4294967295/a b, /run/netns/a"},
	    {{.number = 5,
	      .label = {.pid = 1,
			.program = "p",
			.contained = true,
			.container = {.runtime = RUNTIME_DOCKER,
				      .id = ID_16 ID_16 ID_16 ID_16},
			.host = "web-1"}},
	     "5: 1/p, docker 0123456789ab (web-1)"},
	    /* a name is shown whole */
	    {{.number = 5,
	      .label = {.pid = 1,
			.program = "p",
			.contained = true,
			.container = {.runtime = RUNTIME_LXC,
				      .id = "a-name-of-some-length"}}},
	     "5: 1/p, lxc a-name-of-some-length"},
	    {{.number = 5,
	      .label = {.pid = 1,
			.program = "p",
			.contained = true,
			.container = {.id = "abc"}}},
	     "5: 1/p, container abc"},
	    /* nothing of a stranger's as it is */
	    {{.number = 5,
	      .path = "/run/netns/\033[2J\n\xc3\xa9",
	      .label = {.pid = 1,
			.program = "e\nvil\033\xc3\xa9",
			.contained = true,
			.container = {.runtime = RUNTIME_LXC, .id = "c\r\n"},
			.host = "h\x7f\n"}},
	     "5: 1/e.vil..., lxc c.. (h..), /run/netns/.[2J.\xc3\xa9"},
	};
	struct rig *rig = *state;
	char want[200];

	for (size_t i = 0; i < COUNT(cases); i++) {
		text_netns(&rig->ctx, &cases[i].info);
		snprintf(want, sizeof want, "Network namespace %s\n",
			 cases[i].want);
		assert_string_equal(rig_printed(rig), want);
	}
	text_netns_head(&rig->ctx, NULL);
	assert_string_equal(rig_printed(rig), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {rig_test(headings)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
