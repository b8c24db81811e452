/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include <arpa/inet.h>

#include "name/names.h"

/* Free may be called on what was never used, and twice. */
static void empty_ones(void **state)
{
	struct rig *rig = *state;
	struct names names;

	names_init(&names, &rig->machine.root);
	assert_ptr_equal(names.root, &rig->machine.root);
	names_free(&names);
	names_free(&names);
	assert_int_equal(names.hosts.size, 0);
	assert_int_equal(names.services.size, 0);
}

/* Each kind has a table of its own. */
static void kinds_are_apart(void **state)
{
	struct rig *rig = *state;
	struct addr addr;

	machine_put(&rig->machine, "etc/hosts", "0.0.0.7 host\n");
	machine_put(&rig->machine, "etc/networks", "net 0.0.0.7\n");
	machine_put(&rig->machine, "etc/passwd", "user:x:7:7:::\n");
	machine_put(&rig->machine, "etc/services", "port 7/tcp\n");
	assert_true(addr_parse("0.0.0.7", &addr));
	assert_string_equal(host_name(&rig->names, &addr), "host");
	assert_string_equal(network_name(&rig->names, 7), "net");
	assert_string_equal(user_name(&rig->names, 7), "user");
	assert_string_equal(service_name(&rig->names, "tcp", 7), "port");
	rig_forget(rig);
	assert_int_equal(rig->names.users.used, 0);
	assert_string_equal(user_name(&rig->names, 7), "user");
}

/* Which addresses are networks depends on the machine's byte order. */
static void networks_among_hosts(void **state)
{
	const bool little = htonl(1) != 1;
	struct rig *rig = *state;
	struct addr low, high;

	machine_put(&rig->machine, "etc/hosts", "0.1.2.3 a\n10.1.2.0 b\n");
	machine_put(&rig->machine, "etc/networks", "c 0.1.2.3\nd 10.1.2.0\n");
	assert_true(addr_parse("0.1.2.3", &low));
	assert_true(addr_parse("10.1.2.0", &high));
	assert_string_equal(names_host(&rig->names, &low), little ? "c" : "a");
	assert_string_equal(names_host(&rig->names, &high), little ? "b" : "d");
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(empty_ones),
	    rig_test(kinds_are_apart),
	    rig_test(networks_among_hosts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
