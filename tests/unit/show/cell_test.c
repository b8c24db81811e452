/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "show/cell.h"

static struct addr addr_from(const char *text)
{
	struct addr addr;

	assert_true(addr_parse(text, &addr));
	return addr;
}

static void put_names(struct rig *rig)
{
	machine_put(&rig->machine, "etc/hosts",
		    "10.0.0.1 one\n10.0.0.2 a-host-with-a-name-of-34-bytes.xy\n"
		    "::1 lo6\n::ffff:10.0.0.9 mapped\n0.0.0.1 never\n"
		    "0.0.0.0 any4\n:: any6\n10.0.0.3 \033[2J\n10.0.0.4\n");
	machine_put(&rig->machine, "etc/networks", "net 0.0.0.1\n");
	machine_put(&rig->machine, "etc/services",
		    "http 80/tcp\na-service-of-20-bytes 81/tcp\n"
		    "a-service-of-18-by 82/tcp\nzero 0/tcp\nbad\033 83/tcp\n");
}

struct cell_case {
	const char *addr;
	uint32_t port;
	const char *want;
};

static void check(struct rig *rig, const struct cell_case *cases, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct addr addr = addr_from(cases[i].addr);

		cell_socket(&rig->ctx, &addr, cases[i].port, "tcp");
		assert_string_equal(rig_printed(rig), cases[i].want);
	}
}

static void numeric_cells(void **state)
{
	static const struct cell_case cases[] = {
	    {"0.0.0.0", 0, "0.0.0.0:*              "},
	    {"127.0.0.1", 22, "127.0.0.1:22           "},
	    {"10.0.0.1", 80, "10.0.0.1:80            "},
	    {"255.255.255.255", 65535, "255.255.255.255:65535  "},
	    {"::", 22, ":::22                  "},
	    {"::", 0, ":::*                   "},
	    {"::1", 631, "::1:631                "},
	    {"::ffff:10.0.0.1", 80, "10.0.0.1:80            "},
	    {"::10.0.0.1", 80, "::10.0.0.1:80          "},
	    {"2001:db8::1234:5678", 443, "2001:db8::1234:5678:443"},
	    /* 22 for both: the host is cut */
	    {"2001:db8::1234:5678", 65535, "2001:db8::1234:56:65535"},
	    {"2001:db8:1:2:3:4:5:6", 1, "2001:db8:1:2:3:4:5:6:1 "},
	    {"2001:db8:1:2:3:4:5:6", 123, "2001:db8:1:2:3:4:5::123"},
	    /* the port is that of 16 bits */
	    {"10.0.0.1", 0x10016, "10.0.0.1:22            "},
	    {"10.0.0.1", 0x10000, "10.0.0.1:*             "},
	    {"10.0.0.1", 0xffffffff, "10.0.0.1:65535         "},
	};
	struct rig *rig = *state;

	put_names(rig);
	rig->opts.numeric_hosts = true;
	rig->opts.numeric_ports = true;
	check(rig, cases, COUNT(cases));
}

static void named_cells(void **state)
{
	static const struct cell_case cases[] = {
	    {"10.0.0.1", 80, "one:http               "},
	    {"10.0.0.1", 8080, "one:8080               "},
	    {"10.0.0.2", 80, "a-host-with-a-name:http"},
	    /* the port leaves the host 4 bytes at least */
	    {"10.0.0.2", 81, "a-ho:a-service-of-20-by"},
	    {"10.0.0.2", 82, "a-ho:a-service-of-18-by"},
	    {"0.0.0.0", 0, "0.0.0.0:*              "},
	    {"::", 0, "[::]:*                 "},
	    {"::1", 80, "lo6:http               "},
	    {"::ffff:10.0.0.9", 80, "mapped:http            "},
	    {"::ffff:10.0.0.8", 80, "10.0.0.8:http          "},
	    /* 0.x.y.z is a network to net-tools 2.10 */
	    {"0.0.0.1", 80, "net:http               "},
	    {"0.0.0.2", 80, "0.0.0.2:http           "},
	    {"10.0.0.3", 83, ".[2J:bad.              "},
	    {"10.0.0.4", 80, ":http                  "},
	};
	struct rig *rig = *state;

	put_names(rig);
	check(rig, cases, COUNT(cases));
}

static void names_one_by_one(void **state)
{
	static const struct cell_case hosts[] = {
	    {"10.0.0.1", 80, "10.0.0.1:http          "}};
	static const struct cell_case ports[] = {
	    {"10.0.0.1", 80, "one:80                 "}};
	struct rig *rig = *state;
	struct addr addr = addr_from("10.0.0.1");

	put_names(rig);
	rig->opts.numeric_hosts = true;
	check(rig, hosts, COUNT(hosts));
	rig->opts.numeric_hosts = false;
	rig->opts.numeric_ports = true;
	check(rig, ports, COUNT(ports));
	rig->opts.numeric_ports = false;
	cell_socket(&rig->ctx, &addr, 80, NULL);
	assert_string_equal(rig_printed(rig), "one:80                 ");
	cell_socket(&rig->ctx, &addr, 80, "udp");
	assert_string_equal(rig_printed(rig), "one:80                 ");
}

static void wide_cells(void **state)
{
	static const struct cell_case cases[] = {
	    {"10.0.0.1", 80, "one:http               "},
	    {"10.0.0.2", 80, "a-host-with-a-name-of-34-bytes.xy:http"},
	    {"10.0.0.2", 82,
	     "a-host-with-a-name-of-34-bytes.xy:a-service-of-18-by"},
	    {"2001:db8:1:2:3:4:5:6", 12345, "2001:db8:1:2:3:4:5:6:12345"},
	};
	struct rig *rig = *state;

	put_names(rig);
	rig->opts.wide = true;
	check(rig, cases, COUNT(cases));
}

/* net-tools 2.10 has room for 127 bytes; here the host has more and less. */
static void the_widest_cells(void **state)
{
	struct rig *rig = *state;
	struct addr addr = addr_from("10.0.0.7"), six = addr_from("fe80::7");
	char line[400], want[200];

	rig->opts.wide = true;
	for (int len = 120; len < 132; len++) {
		snprintf(line, sizeof line, "10.0.0.7 %0*d\nfe80::7 %0*d\n",
			 len, 1, len, 1);
		machine_put(&rig->machine, "etc/hosts", line);
		rig_forget(rig);
		snprintf(line, sizeof line, "%0*d:12345", len, 1);
		snprintf(want, sizeof want, "%.127s", line);
		cell_socket(&rig->ctx, &addr, 12345, "tcp");
		assert_string_equal(rig_printed(rig), want);
		/* and of an IPv6 host no longer name is used */
		cell_socket(&rig->ctx, &six, 12345, "tcp");
		assert_string_equal(rig_printed(rig),
				    len < 128 ? want
					      : "fe80::7:12345          ");
	}
}

/* Names that net-tools 2.10 has no more room for, even with -W. */
static void the_longest_names(void **state)
{
	struct rig *rig = *state;
	struct addr addr = addr_from("10.0.0.7");
	char line[200], want[200];
	uint16_t port = 5;

	rig->opts.wide = true;
	for (int len = 62; len < 66; len++) {
		int cut = len < 63 ? len : 63;

		snprintf(line, sizeof line, "%0*d 5/tcp\n", len, 1);
		machine_put(&rig->machine, "etc/services", line);
		rig_forget(rig);
		snprintf(want, sizeof want, "10.0.0.7:%.*s", cut, line);
		cell_socket(&rig->ctx, &addr, 5, "tcp");
		assert_string_equal(rig_printed(rig), want);
		snprintf(line, sizeof line, "10.0.0.7 %0*d\n", len, 1);
		machine_put(&rig->machine, "etc/hosts", line);
		snprintf(want, sizeof want, "%.*s:5", cut, line + 9);
		rig_forget(rig);
		cell_sctp(&rig->ctx, &addr, &port, 0);
		assert_string_equal(rig_printed(rig), want);
		machine_put(&rig->machine, "etc/hosts", "");
	}
}

static void ports_alone(void **state)
{
	struct rig *rig = *state;
	char text[CELL_PORT];

	put_names(rig);
	assert_string_equal(cell_port(&rig->ctx, 80, "tcp", text), "http");
	assert_string_equal(cell_port(&rig->ctx, 80, NULL, text), "80");
	assert_string_equal(cell_port(&rig->ctx, 0, "tcp", text), "*");
	assert_string_equal(cell_port(&rig->ctx, 65535, "tcp", text), "65535");
}

static void sctp_cells(void **state)
{
	struct rig *rig = *state;
	struct addr one = addr_from("10.0.0.1"), two = addr_from("10.0.0.2");
	uint16_t port = 80, none = 0;

	put_names(rig);
	cell_sctp(&rig->ctx, &one, &port, 10);
	assert_string_equal(rig_printed(rig), "one:80    ");
	cell_sctp(&rig->ctx, &one, &none, 0);
	assert_string_equal(rig_printed(rig), "one:*");
	cell_sctp(&rig->ctx, &one, NULL, 5);
	assert_string_equal(rig_printed(rig), "one  ");
	cell_sctp(&rig->ctx, &two, &port, 5);
	assert_string_equal(rig_printed(rig),
			    "a-host-with-a-name-of-34-bytes.xy:80");
	/* any of the three makes them numbers */
	rig->opts.numeric_users = true;
	cell_sctp(&rig->ctx, &one, &port, 0);
	assert_string_equal(rig_printed(rig), "10.0.0.1:80");
}

static void which_sockets(void **state)
{
	struct rig *rig = *state;

	cell_which(&rig->ctx);
	assert_string_equal(rig_printed(rig), "(w/o servers)\n");
	rig->opts.listening = true;
	cell_which(&rig->ctx);
	assert_string_equal(rig_printed(rig), "(only servers)\n");
	rig->opts.all = true;
	cell_which(&rig->ctx);
	assert_string_equal(rig_printed(rig), "(servers and established)\n");
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(numeric_cells),	 rig_test(named_cells),
	    rig_test(names_one_by_one),	 rig_test(wide_cells),
	    rig_test(the_widest_cells),	 rig_test(ports_alone),
	    rig_test(the_longest_names), rig_test(sctp_cells),
	    rig_test(which_sockets),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
