/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "name/names.h"

static void assert_service(struct rig *rig, const char *proto, unsigned port,
			   const char *want)
{
	const char *name = service_name(&rig->names, proto, port);

	assert_string_equal(name ? name : "(none)", want ? want : "(none)");
}

static void last_line_counts(void **state)
{
	struct rig *rig = *state;

	machine_put(&rig->machine, "etc/services",
		    "# services\nhttp 80/tcp www\nfirst 22/tcp\nhttp 80/udp\n"
		    "web 80/tcp\nodd 9/sctp\nbad 81/\nlast 22/tcp");
	assert_service(rig, "tcp", 80, "web");
	assert_service(rig, "udp", 80, "http");
	assert_service(rig, "tcp", 22, "last");
	assert_service(rig, "udp", 22, NULL);
	assert_service(rig, "sctp", 9, "odd");
	assert_service(rig, "tcp", 81, NULL);
	assert_service(rig, "TCP", 80, NULL);
	assert_service(rig, "raw", 80, NULL);
	assert_service(rig, "a-protocol-of-a-very-long-name", 80, NULL);
}

/* A port of more than 16 bits is none: toybox once hid one in eight. */
static void ports_are_not_cut(void **state)
{
	struct rig *rig = *state;

	machine_put(&rig->machine, "etc/services", "http 80/tcp\n");
	assert_service(rig, "tcp", 65536 + 80, NULL);
	assert_service(rig, "tcp", 80, "http");
}

static void raw_is_protocols(void **state)
{
	struct rig *rig = *state;

	machine_put(&rig->machine, "etc/protocols",
		    "ip 0 IP\nicmp 1\ntcp 6 TCP\nlast 1\n");
	assert_service(rig, "raw", 1, "last");
	assert_service(rig, "raw", 6, "tcp");
	assert_service(rig, "raw", 255, NULL);
	assert_service(rig, "tcp", 6, NULL);
}

/* Every port of a full table is found, and no other. */
static void all_ports(void **state)
{
	struct rig *rig = *state;
	char *text = test_malloc(32 * 65536), *at = text, want[16];

	for (unsigned port = 65535; port < 65536; port -= 2)
		at += sprintf(at, "p%u %u/tcp\n", port, port);
	machine_put(&rig->machine, "etc/services", text);
	test_free(text);
	for (unsigned port = 0; port < 65536; port++) {
		sprintf(want, "p%u", port);
		assert_service(rig, "tcp", port, port % 2 ? want : NULL);
	}
}

static void no_file_no_names(void **state)
{
	struct rig *rig = *state;

	assert_service(rig, "tcp", 80, NULL);
	assert_service(rig, "raw", 1, NULL);
	machine_put(&rig->machine, "etc/services", "http 80/tcp\n");
	assert_service(rig, "tcp", 80, NULL);
	rig_forget(rig);
	assert_service(rig, "tcp", 80, "http");
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(last_line_counts), rig_test(ports_are_not_cut),
	    rig_test(raw_is_protocols), rig_test(all_ports),
	    rig_test(no_file_no_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
