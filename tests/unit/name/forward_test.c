/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "name/forward.h"

static void hosts(void **state)
{
	struct rig *rig = *state;
	const struct root *root = &rig->machine.root;
	struct addr addrs[2];

	assert_int_equal(forward_host(root, "web", addrs, 2), 0);
	machine_put(&rig->machine, "etc/hosts",
		    "# 10.0.0.1 web\n10.0.0.2 a web # tail\n::2 WEB\n"
		    "10.0.0.2 web\nbad web\n10.0.0.3 x # web\n10.0.0.4 web");
	assert_int_equal(forward_host(root, "web", addrs, 2), 2);
	assert_addr(&addrs[0], "10.0.0.2");
	assert_addr(&addrs[1], "::2");
	assert_int_equal(forward_host(root, "we", addrs, 2), 0);
	assert_int_equal(forward_host(root, "tail", addrs, 2), 0);
	assert_int_equal(forward_host(root, "localhost", addrs, 2), 0);
}

static void services(void **state)
{
	struct rig *rig = *state;
	const struct root *root = &rig->machine.root;

	assert_int_equal(forward_port(root, "http"), 0);
	machine_put(&rig->machine, "etc/services",
		    "# http 1/tcp\nhttp 80/tcp www # old\nbig 65536/tcp\n"
		    "none 7\nntp 123/udp\nhttp 81/tcp\n");
	assert_int_equal(forward_port(root, "http"), 80);
	assert_int_equal(forward_port(root, "WWW"), 80);
	assert_int_equal(forward_port(root, "ntp"), 123);
	assert_int_equal(forward_port(root, "old"), 0);
	assert_int_equal(forward_port(root, "big"), 0);
	assert_int_equal(forward_port(root, "none"), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {rig_test(hosts), rig_test(services)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
