/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "query/node.h"
#include "query_case.h"

static const char services[] =
    "ssh 22/tcp\nhttp 80/tcp www\nhttp-alt 8080/tcp\nhttps 443/tcp\n";

static void one_or_two(void **state)
{
	static const struct {
		const char *text;
		unsigned first, last;
	} rows[] = {
	    {"22", 22, 22},
	    {":22", 22, 22},
	    {"0x16", 22, 22},
	    {"026", 22, 22},
	    {"0", 0, 0},
	    {"65535", 65535, 65535},
	    {"SSH", 22, 22},
	    {":www", 80, 80},
	    {"22-80", 22, 80},
	    {":22-:80", 22, 80},
	    {"22 -\t80", 22, 80},
	    {"0-65535", 0, 65535},
	    {"7-7", 7, 7},
	    {"ssh-http", 22, 80},
	    /* with dashes of their own */
	    {"http-alt", 8080, 8080},
	    {"http-https", 80, 443},
	    {"http-alt-9000", 8080, 9000},
	    {"22-http-alt", 22, 8080},
	    {"http-alt-http-alt", 8080, 8080},
	};
	struct rig *rig = *state;
	const struct query_env env = {&rig->machine.root, NULL};

	machine_put(&rig->machine, "etc/services", services);
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct query_error error = {.at = 0};
		unsigned first, last;

		assert_true(ports_read(&env, span_from(rows[i].text), 0, &first,
				       &last, &error));
		assert_string_equal(error.message, "");
		assert_int_equal(first, rows[i].first);
		assert_int_equal(last, rows[i].last);
	}
}

/* The places are in the expression. */
static void refused(void **state)
{
	struct rig *rig = *state;

	machine_put(&rig->machine, "etc/services", services);
	case_refused(rig, "port=", 5, "a port is expected");
	case_refused(rig, "port=:", 6, "a port is expected");
	case_refused(rig, "port=''", 5, "a port is expected");
	case_refused(rig, "port=65536", 5, "port 65536 is above 65535");
	case_refused(rig, "port=:70000", 6, "port 70000 is above 65535");
	case_refused(rig, "port=22-70000", 8, "port 70000 is above 65535");
	case_refused(rig, "port=-1", 5, "no service is called `-1'");
	case_refused(rig, "port=+1", 5, "no service is called `+1'");
	case_refused(rig, "port=1x", 5, "no service is called `1x'");
	case_refused(rig, "port=22-", 8, "a port is expected");
	case_refused(rig, "port=80-22", 5, "the range of ports is empty");
	case_refused(rig, "port=22-80-90", 8, "no service is called `80-90'");
	case_refused(rig, "port=22 - x", 10, "no service is called `x'");
	case_refused(rig, "port=http-altt", 10, "no service is called `altt'");
	case_refused(rig, "port=a-b-c-d-e-f-g-h-i-j-k-l", 5,
		     "no service is called `a'");
	case_refused(rig, "port>22-80", 5,
		     "a range has no order: = and != alone");
	case_refused(rig, "port<*", 5, "`*' has no order: = and != alone");
}

int main(void)
{
	const struct CMUnitTest tests[] = {rig_test(one_or_two),
					   rig_test(refused)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
