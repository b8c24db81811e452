/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

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

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(empty_ones),
	    rig_test(kinds_are_apart),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
