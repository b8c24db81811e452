/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "query/node.h"
#include "query_case.h"

static void refused(void **state)
{
	struct rig *rig = *state;

	machine_put(&rig->machine, "etc/hosts", "10.0.0.7 web\n");
	case_refused(rig, "src 1.2.3.4/33", 12,
		     "a prefix of this family has 32 bits at most");
	case_refused(rig, "src ::1/129", 8,
		     "a prefix of this family has 128 bits at most");
	case_refused(rig, "src 1.2.3.4/x", 12,
		     "the length of a prefix is expected");
	case_refused(rig, "src 1.2.3.4:", 12, "a port is expected");
	case_refused(rig, "src [::1", 4, "a `]' is missing");
	case_refused(rig, "src [1.2.3.4]", 5, "this is no IPv6 address");
	case_refused(rig, "src []", 5, "this is no IPv6 address");
	case_refused(rig, "src [::1]443", 9,
		     "`/', `:' or the end is expected after `]'");
	case_refused(rig, "src [::1]/129", 10,
		     "a prefix of this family has 128 bits at most");
	case_refused(rig, "src [::1/129]", 9,
		     "a prefix of this family has 128 bits at most");
	case_refused(rig, "src [::1]/", 10,
		     "the length of a prefix is expected");
	case_refused(rig, "src [::1/64]/64", 12,
		     "the prefix has a length already");
	case_refused(rig, "src [::1]/64:x", 13, "no service is called `x'");
	case_refused(rig, "src 1::2::3", 4,
		     "this is no IPv6 address; one that has a port stands in "
		     "brackets");
	case_refused(rig, "src ''", 4, "a host is expected");
	case_refused(rig, "src 10.*", 4,
		     "`10.*' is no address; a prefix such as 10/8 stands for "
		     "several");
	case_refused(rig, "src 300", 4,
		     "`300' is no address, and no host is called so");
	case_refused(rig, "src 08.1", 4,
		     "`08.1' is no address, and no host is called so");
	case_refused(rig, "src 1.2.3.4.", 4,
		     "`1.2.3.4.' is no address, and no host is called so");
	case_refused(rig, "src inet:::1", 9, "this is no IPv4 address");
	case_refused(rig, "src fe80::1%lo", 4,
		     "/proc does not tell the zone of an address");
	case_refused(rig, "src vsock:*", 4,
		     "there are no vsock sockets here; ss shows them");
	case_refused(rig, "src nohost", 4,
		     "`nohost' is no address, and no host is called so");
	case_refused(rig, "src :70000", 5, "port 70000 is above 65535");
}

static void sets(void **state)
{
	static const struct {
		const char *text, *addr;
		bool has;
	} rows[] = {
	    {"127/8", "127.1.2.3", true},
	    {"127/8", "128.0.0.1", false},
	    {"10.1/16", "10.1.9.9", true},
	    /* the bases of C, as in ss */
	    {"0177.0.0.1", "127.0.0.1", true},
	    {"0x7F/8", "127.0.0.1", true},
	    {"127.00.0x0.1", "127.0.0.1", true},
	    {"127", "127.0.0.0", true},
	    {"127", "127.0.0.1", false},
	    {"10.1/15", "10.0.9.9", true},
	    {"0/0", "9.9.9.9", true},
	    {"0/0", "::1", false},
	    {"0/0", "::ffff:9.9.9.9", true},
	    {"::/0", "9.9.9.9", false},
	    {"2001:db8::/33", "2001:db8::1", true},
	    {"2001:db8::/33", "2001:db8:8000::1", false},
	    {"[2001:db8::]/32:22", "2001:db8::1", true},
	    {"[2001:db8::/32]", "2001:db8::1", true},
	    {"2001:db8::/32:22", "2001:db8::1", true},
	    {"web", "10.0.0.7", true},
	    {"WWW:22", "10.0.0.7", true},
	    {"web", "10.0.0.8", false},
	    {"web", "::7", true},
	    {"inet:*", "1.2.3.4", true},
	    {"inet:*", "::1", false},
	    {"any", "::1", true},
	    {":22", "::1", true},
	    /* any port, in each form */
	    {"10.1.9.9:*", "10.1.9.9", true},
	    {"[::1]:*", "::1", true},
	    {"[::1]/127:*", "::", true},
	    {"::1/127:*", "::", true},
	    {"*:*", "::1", true},
	    {":*", "::1", true},
	};
	struct rig *rig = *state;
	const struct query_env env = {&rig->machine.root, NULL};

	machine_put(&rig->machine, "etc/hosts",
		    "10.0.0.7 web www # x\n::7 web\nbad web\n");
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct query_error error = {.at = 0};
		struct host_set host;
		struct addr addr;

		assert_true(addr_parse(rows[i].addr, &addr));
		assert_true(
		    host_read(&env, span_from(rows[i].text), 0, &host, &error));
		assert_int_equal(host_has(&host, &addr), rows[i].has);
		host_free(&host);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {rig_test(refused), rig_test(sets)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
