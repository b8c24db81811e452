/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "name/names.h"

#include <netdb.h>
#include <sys/socket.h>

static void first_line_counts(void **state)
{
	struct rig *rig = *state;

	machine_put(&rig->machine, "etc/networks",
		    "loopback 127\nlate 127.0.0.0\n# no 9\nten 10.0.0.0\n"
		    "bad 300\nwhole 1.2.3.4");
	assert_string_equal(network_name(&rig->names, 0x7f000000), "loopback");
	assert_string_equal(network_name(&rig->names, 0x0a000000), "ten");
	assert_string_equal(network_name(&rig->names, 0x01020304), "whole");
	/* the whole number must be the same */
	assert_null(network_name(&rig->names, 0x7f000001));
	assert_null(network_name(&rig->names, 127));
	assert_null(network_name(&rig->names, 0x09000000));
	assert_null(network_name(&rig->names, 0));
}

static void no_file_no_names(void **state)
{
	struct rig *rig = *state;

	assert_null(network_name(&rig->names, 0x7f000000));
}

static void libc_is_asked(void **state)
{
	const struct netent *want = getnetbyaddr(0x7f000000, AF_INET);
	const struct root here = {.sysroot = NULL};
	struct names names;
	const char *name;

	(void)state;
	names_init(&names, &here);
	name = network_name(&names, 0x7f000000);
	assert_string_equal(name ? name : "(none)",
			    want ? want->n_name : "(none)");
	names_free(&names);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(first_line_counts),
	    rig_test(no_file_no_names),
	    cmocka_unit_test(libc_is_asked),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
