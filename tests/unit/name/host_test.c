/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "name/names.h"

#include <netdb.h>
#include <netinet/in.h>

struct host_case {
	const char *addr;
	const char *name; /* NULL: none */
};

static void check(struct rig *rig, const struct host_case *cases, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct addr addr;
		const char *name;

		assert_true(addr_parse(cases[i].addr, &addr));
		name = host_name(&rig->names, &addr);
		assert_string_equal(name ? name : "(none)",
				    cases[i].name ? cases[i].name : "(none)");
	}
}

static void first_line_counts(void **state)
{
	static const struct host_case cases[] = {
	    {"10.0.0.1", "one"},	{"10.0.0.2", "two"},
	    {"10.0.0.3", NULL},		{"fe80::1", "six"},
	    {"fe80::2", NULL},		{"10.0.0.4", "last"},
	    {"::ffff:10.0.0.1", "one"},
	};
	struct rig *rig = *state;

	machine_put(&rig->machine, "etc/hosts",
		    "# hosts\n10.0.0.1 one\n\n10.0.0.1 again\nbad line\n"
		    "10.0.0.2 two alias\nfe80:0::1 six\n10.0.0.4 last");
	check(rig, cases, COUNT(cases));
}

/* As glibc reads its hosts file. */
static void lines_for_ipv6_name_ipv4(void **state)
{
	static const struct host_case cases[] = {
	    {"10.0.0.1", "mapped"}, {"::ffff:10.0.0.1", "mapped"},
	    {"127.0.0.1", "lo6"},   {"::1", "lo6"},
	    {"127.0.0.2", NULL},
	};
	struct rig *rig = *state;

	machine_put(&rig->machine, "etc/hosts",
		    "::ffff:10.0.0.1 mapped\n10.0.0.1 plain\n::1 lo6\n"
		    "127.0.0.1 lo4\n");
	check(rig, cases, COUNT(cases));
}

/* As glibc 2.38 and later do; older ones tell the two apart here. */
static void the_plain_line_may_be_first(void **state)
{
	static const struct host_case cases[] = {
	    {"10.0.0.1", "plain"},
	    {"::ffff:10.0.0.1", "plain"},
	    {"127.0.0.1", "lo4"},
	    {"::1", "lo6"},
	};
	struct rig *rig = *state;

	machine_put(&rig->machine, "etc/hosts",
		    "10.0.0.1 plain\n::ffff:10.0.0.1 mapped\n127.0.0.1 lo4\n"
		    "::1 lo6\n");
	check(rig, cases, COUNT(cases));
}

/* A recorded machine without the file has no names: nobody else is asked. */
static void no_file_no_names(void **state)
{
	static const struct host_case cases[] = {
	    {"127.0.0.1", NULL},
	    {"::1", NULL},
	};
	struct rig *rig = *state;

	check(rig, cases, COUNT(cases));
}

/* The same address is not looked for twice. */
static void names_are_kept(void **state)
{
	struct addr addr = {.family = 0};
	struct rig *rig = *state;
	const char *name;

	machine_put(&rig->machine, "etc/hosts", "10.0.0.1 one\n");
	assert_true(addr_parse("10.0.0.1", &addr));
	name = host_name(&rig->names, &addr);
	machine_put(&rig->machine, "etc/hosts", "10.0.0.1 changed\n");
	assert_ptr_equal(host_name(&rig->names, &addr), name);
	rig_forget(rig);
	assert_string_equal(host_name(&rig->names, &addr), "changed");
}

/* Of this machine libc is asked, here for what its own files say. */
static void libc_is_asked(void **state)
{
	static const char *const addrs[] = {"127.0.0.1", "::1"};
	const struct root here = {.sysroot = NULL};
	struct names names;

	(void)state;
	names_init(&names, &here);
	for (size_t i = 0; i < COUNT(addrs); i++) {
		const struct addrinfo hints = {.ai_flags = AI_NUMERICHOST};
		struct addrinfo *info;
		struct addr addr;
		char want[1025];
		const char *name;

		assert_true(addr_parse(addrs[i], &addr));
		assert_int_equal(getaddrinfo(addrs[i], NULL, &hints, &info), 0);
		if (getnameinfo(info->ai_addr, info->ai_addrlen, want,
				sizeof want, NULL, 0, NI_NAMEREQD) != 0)
			strcpy(want, "(none)");
		freeaddrinfo(info);
		name = host_name(&names, &addr);
		assert_string_equal(name ? name : "(none)", want);
		assert_ptr_equal(host_name(&names, &addr), name);
	}
	names_free(&names);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(first_line_counts),
	    rig_test(lines_for_ipv6_name_ipv4),
	    rig_test(the_plain_line_may_be_first),
	    rig_test(no_file_no_names),
	    rig_test(names_are_kept),
	    cmocka_unit_test(libc_is_asked),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
