/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "show/inet.h"

#include <unistd.h>

static const struct inet_proto tcp = {
    .name = "tcp", .kind = INET_TCP, .services = "tcp"};
static const struct inet_proto udpl6 = {
    .name = "udplite6", .kind = INET_UDP, .services = "udp"};
static const struct inet_proto raw = {
    .name = "raw", .kind = INET_RAW, .services = "raw"};

static struct inet_sock sock_of(const char *local, const char *remote)
{
	struct inet_sock sock = {.local_port = 22, .state = INET_ESTABLISHED};

	assert_true(addr_parse(local, &sock.local));
	assert_true(addr_parse(remote, &sock.remote));
	return sock;
}

/* The row of a socket as one of this protocol's file. */
static const char *row_of(struct rig *rig, const struct inet_proto *proto,
			  struct inet_sock sock)
{
	sock.proto = proto;
	text_inet(&rig->ctx, &sock);
	return rig_printed(rig);
}

static void heads(void **state)
{
	struct rig *rig = *state;

	text_inet_head(&rig->ctx, NULL);
	assert_string_equal(
	    rig_printed(rig),
	    "Active Internet connections (w/o servers)\n"
	    "Proto Recv-Q Send-Q Local Address           Foreign Address     "
	    "    State      \n");
	rig->opts.all = true;
	rig->opts.extend = 1;
	rig->opts.timers = true;
	text_inet_head(&rig->ctx, NULL);
	assert_string_equal(
	    rig_printed(rig),
	    "Active Internet connections (servers and established)\n"
	    "Proto Recv-Q Send-Q Local Address           Foreign Address     "
	    "    State       User       Inode      Timer\n");
}

static void rows(void **state)
{
	struct rig *rig = *state;
	struct inet_sock sock = sock_of("10.0.0.1", "10.0.0.2");

	sock.remote_port = 40000;
	sock.tx_queue = 7;
	sock.rx_queue = 123456;
	assert_string_equal(
	    row_of(rig, &tcp, sock),
	    "tcp   123456      7 10.0.0.1:22             10.0.0.2:40000      "
	    "    ESTABLISHED\n");
	/* the queues are signed, and wider than their columns */
	sock.tx_queue = UINT64_MAX;
	sock.rx_queue = 1234567;
	rig->opts.extend = 1;
	sock.inode = 4711;
	assert_string_equal(
	    row_of(rig, &tcp, sock),
	    "tcp   1234567     -1 10.0.0.1:22             10.0.0.2:40000     "
	    "     ESTABLISHED 0          4711      \n");
	sock = sock_of("::", "::");
	sock.state = INET_CLOSE;
	assert_string_equal(
	    row_of(rig, &udpl6, sock),
	    "udpl6      0      0 [::]:22                 [::]:*              "
	    "                0          0         \n");
}

static void states(void **state)
{
	static const struct {
		int32_t state;
		const char *tcp, *udp, *raw;
	} cases[] = {
	    {0, "", "UNKNOWN", "0"},
	    {1, "ESTABLISHED", "ESTABLISHED", "1"},
	    {2, "SYN_SENT", "UNKNOWN", "2"},
	    {3, "SYN_RECV", "UNKNOWN", "3"},
	    {4, "FIN_WAIT1", "UNKNOWN", "4"},
	    {5, "FIN_WAIT2", "UNKNOWN", "5"},
	    {6, "TIME_WAIT", "UNKNOWN", "6"},
	    {7, "CLOSE", "", "7"},
	    {8, "CLOSE_WAIT", "UNKNOWN", "8"},
	    {9, "LAST_ACK", "UNKNOWN", "9"},
	    {10, "LISTEN", "UNKNOWN", "10"},
	    {11, "CLOSING", "UNKNOWN", "11"},
	    {12, "UNKNOWN", "UNKNOWN", "12"},
	    {255, "UNKNOWN", "UNKNOWN", "255"},
	    {-1, "UNKNOWN", "UNKNOWN", "-1"},
	    {INT32_MIN, "UNKNOWN", "UNKNOWN", "-2147483648"},
	    {INT32_MAX, "UNKNOWN", "UNKNOWN", "2147483647"},
	};
	const size_t column = 20 + 24 + 24;
	struct rig *rig = *state;
	char want[32];

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct inet_sock sock = sock_of("10.0.0.1", "10.0.0.2");

		sock.state = cases[i].state;
		assert_string_equal(text_tcp_state(sock.state), cases[i].tcp);
		snprintf(want, sizeof want, "%-11s\n", cases[i].tcp);
		assert_string_equal(row_of(rig, &tcp, sock) + column, want);
		snprintf(want, sizeof want, "%-11s\n", cases[i].udp);
		assert_string_equal(row_of(rig, &udpl6, sock) + column, want);
		snprintf(want, sizeof want, "%-11s\n", cases[i].raw);
		assert_string_equal(row_of(rig, &raw, sock) + column, want);
	}
}

/* Ticks of a hundredth of a second: every Linux has that many. */
static void timers(void **state)
{
	static const struct {
		int32_t timer, timeout;
		uint64_t when, retrnsmt;
		const char *tcp, *udp, *raw;
	} cases[] = {
	    {0, 0, 0, 0, "off (0.00/0/0)", "off (0.00/0/0)", "off (0.00/0/0)"},
	    /* one that is off has no time left */
	    {0, 6, 150, 5, "off (0.00/5/6)", "off (0.00/0/6)",
	     "off (0.00/5/6)"},
	    {1, 0, 150, 5, "on (1.50/5/0)", "on1 (1.50/0/0)", "on1 (1.50/5/0)"},
	    {2, 3, 719999, 0, "keepalive (7199.99/0/3)", "on2 (7199.99/0/3)",
	     "on2 (7199.99/0/3)"},
	    {3, 0, 1, 0, "timewait (0.01/0/0)", "unkn-3 (0.01/0/0)",
	     "unkn-3 (0.01/0/0)"},
	    {4, -1, 100, UINT64_MAX, "probe (1.00/-1/-1)", "unkn-4 (1.00/0/-1)",
	     "unkn-4 (1.00/-1/-1)"},
	    {5, 0, 0, 0, "unkn-5 (0.00/0/0)", "unkn-5 (0.00/0/0)",
	     "unkn-5 (0.00/0/0)"},
	    {-1, 0, UINT64_MAX, 0, "unkn--1 (184467440737095520.00/0/0)",
	     "unkn--1 (184467440737095520.00/0/0)",
	     "unkn--1 (184467440737095520.00/0/0)"},
	};
	const size_t column = 20 + 24 + 24 + 12;
	struct rig *rig = *state;
	char want[100];

	if (sysconf(_SC_CLK_TCK) != 100)
		skip();
	rig->opts.timers = true;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct inet_sock sock = sock_of("10.0.0.1", "10.0.0.2");

		sock.timer = cases[i].timer;
		sock.timeout = cases[i].timeout;
		sock.when = cases[i].when;
		sock.retrnsmt = cases[i].retrnsmt;
		snprintf(want, sizeof want, "%s\n", cases[i].tcp);
		assert_string_equal(row_of(rig, &tcp, sock) + column, want);
		snprintf(want, sizeof want, "%s\n", cases[i].udp);
		assert_string_equal(row_of(rig, &udpl6, sock) + column, want);
		snprintf(want, sizeof want, "%s\n", cases[i].raw);
		assert_string_equal(row_of(rig, &raw, sock) + column, want);
	}
}

/* The ports of raw sockets are protocols, at both ends. */
static void ports_by_protocol(void **state)
{
	struct rig *rig = *state;
	struct inet_sock sock = sock_of("10.0.0.1", "10.0.0.2");

	machine_put(&rig->machine, "etc/services",
		    "one 1/tcp\nuno 1/udp\nsix 6/tcp\n");
	machine_put(&rig->machine, "etc/protocols", "icmp 1\ntcp 6\n");
	sock.local_port = 1;
	sock.remote_port = 6;
	assert_non_null(strstr(row_of(rig, &raw, sock),
			       "10.0.0.1:icmp           10.0.0.2:tcp "));
	assert_non_null(strstr(row_of(rig, &udpl6, sock),
			       "10.0.0.1:uno            10.0.0.2:6 "));
	assert_non_null(strstr(row_of(rig, &tcp, sock),
			       "10.0.0.1:one            10.0.0.2:six "));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(heads),
	    rig_test(rows),
	    rig_test(states),
	    rig_test(timers),
	    rig_test(ports_by_protocol),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
