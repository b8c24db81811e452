/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "proc/inet.h"
#include "proc/lines.h"

/* One real line, every field. */
static void all_fields(void **state)
{
	static const char line[] =
	    "   3: 0100007F:0CEA 0200007F:1F90 01 00000003:00000004 "
	    "02:00000014 00000005   107        6 4711 1 00000000deadbeef 20 4 "
	    "30 10 -1";
	struct inet_sock sock;
	struct inet_rest rest;

	(void)state;
	assert_int_equal(inet_parse(span_from(line), &sock), SCAN_OK);
	assert_int_equal(sock.fields, 14);
	assert_int_equal(sock.slot, 3);
	assert_addr(&sock.local, "127.0.0.1");
	assert_int_equal(sock.local_port, 3306);
	assert_addr(&sock.remote, "127.0.0.2");
	assert_int_equal(sock.remote_port, 8080);
	assert_int_equal(sock.state, INET_ESTABLISHED);
	assert_int_equal(sock.tx_queue, 3);
	assert_int_equal(sock.rx_queue, 4);
	assert_int_equal(sock.timer, 2);
	assert_int_equal(sock.when, 20);
	assert_int_equal(sock.retrnsmt, 5);
	assert_int_equal(sock.uid, 107);
	assert_int_equal(sock.timeout, 6);
	assert_int_equal(sock.inode, 4711);
	inet_rest_parse(sock.line_rest, &rest);
	assert_int_equal(rest.fields, 7);
	assert_int_equal(rest.ref, 1);
	assert_true(rest.pointer == 0xdeadbeef);
	assert_int_equal(rest.more[0], 20);
	assert_int_equal(rest.more[3], 10);
	assert_true(rest.more[4] == -1);
}

/* How many fields a line has, and whether it is one. */
static void fields_are_counted(void **state)
{
	static const char ends[] = "0: 0100007F:0016 00000000:0000 ";
	static const struct {
		const char *tail;
		unsigned fields; /* 0: SCAN_BAD */
	} cases[] = {
	    {"", 0},
	    {"0A", 0},
	    {"0A 0", 0},
	    {"0A 0:", 0},
	    {"0A 0:0", 0},
	    {"0A 0:0 0", 0},
	    {"0A 0:0 0:", 0},
	    {"0A 0 :0 0:0", 0},
	    {"0A 0:0 0 :0", 0},
	    {"0A 0:0 0:0", 10},
	    {"0A 0:0 0:0 x", 10},
	    {"0A 0:0 0:0 0", 11},
	    {"0A 0:0 0:0 0 0", 12},
	    {"0A 0:0 0:0 0 0 0", 13},
	    {"0A 0:0 0:0 0 0 0 7", 14},
	    {"0A 0:0 0:0 0 0 0 7 1", 14},
	    {"0A 0:0 0:0 0 0 0 7 1 ff", 14},
	    {"0A 0:0 0:0 0 0 0 7 1 ff 20", 14},
	    {"0A 0:0 0:0 0 0 0 7 1 ff 20 x", 14},
	    {"0A 0:0 0:0 0 0 0 7 1 ff 1 2 3 4 5", 14},
	    {"0A 0:0 0:0 0 0 0 7 1 ff 1 2 3 4 5 6 7 8", 14},
	    {"\t0A\t0:0\f0:0\r0\v0 0 7", 14},
	    {"0A 0:0 0:0 0 0 0 7\r", 14},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct inet_sock sock;
		char line[200];
		enum scan got;

		snprintf(line, sizeof line, "%s%s", ends, cases[i].tail);
		got = inet_parse(span_from(line), &sock);
		assert_int_equal(got, cases[i].fields ? SCAN_OK : SCAN_BAD);
		if (got == SCAN_OK)
			assert_int_equal(sock.fields, cases[i].fields);
	}
}

/* What a line lacks is 0, whatever the record held. */
static void missing_fields_are_zero(void **state)
{
	static const char line[] = "0: 0:1 0:2 3 0:0 0:0";
	struct inet_sock sock;

	(void)state;
	memset(&sock, 0xff, sizeof sock);
	assert_int_equal(inet_parse(span_from(line), &sock), SCAN_OK);
	assert_int_equal(sock.retrnsmt, 0);
	assert_int_equal(sock.uid, 0);
	assert_int_equal(sock.timeout, 0);
	assert_int_equal(sock.inode, 0);
	assert_int_equal(sock.line_rest.len, 0);
}

/* SL LOCAL REMOTE, what comes of it: NULL is SCAN_BAD. */
static const struct {
	const char *ends;
	const char *local, *remote;
	uint32_t local_port, remote_port;
} ends[] = {
    {"0: 00000000:0000 00000000:0000", "0.0.0.0", "0.0.0.0", 0, 0},
    {"-5:0100007F:16 0:0", "127.0.0.1", "0.0.0.0", 22, 0},
    {"99999999999: 1:1 1:1", "1.0.0.0", "1.0.0.0", 1, 1},
    {"\v0: 1:1 1:1", "1.0.0.0", "1.0.0.0", 1, 1},
    {"0: 0100007f:FFFF 1:-1", "127.0.0.1", "1.0.0.0", 65535, 0xffffffff},
    {"0: 1:10016 1:0x16", "1.0.0.0", "1.0.0.0", 0x10016, 0x16},
    {"0: 1:100000000 1:100000001", "1.0.0.0", "1.0.0.0", 0, 1},
    /* the remote one alone is long: it is read as a number */
    {"0: 1:1 22222222222222222222222222222222:1", "1.0.0.0", "255.255.255.255",
     1, 1},
    {"0: 1:1 100000000:1", "1.0.0.0", "0.0.0.0", 1, 1},
    /* nine digits make both IPv6 */
    {"0: B80D012000000000000000000100000000:1 "
     "00000000000000000000000000000000:0",
     "2001:db8::1", "::", 1, 0},
    {"0: B80D0120000000000000000001000000:1 "
     "0000000000000000FFFF00000100007F:2",
     "2001:db8::1", "::ffff:127.0.0.1", 1, 2},
    {"0: 0000000000000000000000000100000000000000000000000000000000000"
     "000:1 00000000000000000000000001000000:0",
     "::1", "::1", 1, 0},
    {"0: 0000000000000000000000000100000000000000000000000000000000000"
     "0000:1 00000000000000000000000001000000:0",
     NULL, NULL, 0, 0},
    {"1 : 1:1 1:1", NULL, NULL, 0, 0},
    {"1. 1:1 1:1", NULL, NULL, 0, 0},
    {"x: 1:1 1:1", NULL, NULL, 0, 0},
    {": 1:1 1:1", NULL, NULL, 0, 0},
    {"0: -1:1 1:1", NULL, NULL, 0, 0},
    {"0: 0x1:1 1:1", NULL, NULL, 0, 0},
    {"0: G:1 1:1", NULL, NULL, 0, 0},
    {"0: :1 1:1", NULL, NULL, 0, 0},
    {"0: 1 :1 1:1", NULL, NULL, 0, 0},
    {"0: 1:x 1:1", NULL, NULL, 0, 0},
    {"0: 1:1 1", NULL, NULL, 0, 0},
    {"0: 1:1", NULL, NULL, 0, 0},
    {"", NULL, NULL, 0, 0},
    {"   ", NULL, NULL, 0, 0},
    {"  sl  local_address rem_address   st tx_queue", NULL, NULL, 0, 0},
};

static void ends_are_read(void **state)
{

	(void)state;
	for (size_t i = 0; i < COUNT(ends); i++) {
		struct inet_sock sock;
		char line[300];
		enum scan got;

		snprintf(line, sizeof line, "%s 1 0:0 0:0", ends[i].ends);
		got = inet_parse(span_from(line), &sock);
		assert_int_equal(got, ends[i].local ? SCAN_OK : SCAN_BAD);
		if (got != SCAN_OK)
			continue;
		assert_addr(&sock.local, ends[i].local);
		assert_addr(&sock.remote, ends[i].remote);
		assert_int_equal(sock.local_port, ends[i].local_port);
		assert_int_equal(sock.remote_port, ends[i].remote_port);
	}
}

static void numbers_are_cut(void **state)
{
	static const char line[] =
	    "4294967296: 1:1 1:1 10000000A -1:1FFFFFFFFFFFFFFFFF "
	    "100000002:-2 FFFFFFFF 4294967295 99999999999 -1 4294967297 0xff";
	struct inet_sock sock;

	(void)state;
	assert_int_equal(inet_parse(span_from(line), &sock), SCAN_OK);
	assert_int_equal(sock.slot, 0);
	assert_int_equal(sock.state, INET_LISTEN);
	assert_true(sock.tx_queue == UINT64_MAX);
	assert_true(sock.rx_queue == UINT64_MAX);
	assert_int_equal(sock.timer, 2);
	assert_true(sock.when == UINT64_MAX - 1);
	assert_true(sock.retrnsmt == 0xffffffff);
	assert_true(sock.uid == -1);
	assert_int_equal(sock.timeout, 1215752191);
	assert_true(sock.inode == UINT64_MAX);
	assert_int_equal(sock.fields, 14);
}

/* A line is what lies before its end, and no byte more. */
static void lines_end(void **state)
{
	static const char line[] = "0: 1:1 1:1 1 0:0 0:0 12 34";
	struct inet_sock sock;

	(void)state;
	for (size_t len = 0; len < 20; len++)
		assert_int_equal(inet_parse((struct span){line, len}, &sock),
				 SCAN_BAD);
	assert_int_equal(
	    inet_parse((struct span){line, strlen(line) - 4}, &sock), SCAN_OK);
	assert_int_equal(sock.retrnsmt, 1);
	assert_int_equal(sock.fields, 11);
}

static void what_listens(void **state)
{
	static const struct {
		const char *line;
		bool tcp, other;
	} cases[] = {
	    {"0: 1:1 0:0 A 0:0 0:0", true, true},
	    {"0: 1:1 0:1 A 0:0 0:0", false, true},
	    {"0: 1:1 1:0 1 0:0 0:0", true, false},
	    {"0: 1:1 1:1 A 0:0 0:0", false, false},
	    /* it prints `*` and is none */
	    {"0: 1:1 0:10000 A 0:0 0:0", false, true},
	    {"0: 000000000000000000000000:1 00000000000000000000000000000001:0 "
	     "7 0:0 0:0",
	     true, false},
	    {"0: 000000000000000000000000:1 00000000000000000000000000000000:9 "
	     "7 0:0 0:0",
	     false, true},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct inet_sock sock;

		assert_int_equal(inet_parse(span_from(cases[i].line), &sock),
				 SCAN_OK);
		assert_int_equal(inet_tcp_listens(&sock), cases[i].tcp);
		assert_int_equal(inet_listens(&sock), cases[i].other);
	}
}

/* What follows the inode: how much there is of it. */
static void the_rest(void **state)
{
	static const struct {
		const char *text;
		unsigned fields;
		int64_t last;
	} cases[] = {
	    {"", 0, 0},
	    {" x", 0, 0},
	    {" 1", 1, 0},
	    {" 1 ff 20", 3, 0},
	    {" 1 ff 1 2 3 4", 6, 0},
	    {" 1 ff 1 2 3 4 -5 6", 7, -5},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct inet_rest rest;

		memset(&rest, 0xff, sizeof rest);
		inet_rest_parse(span_from(cases[i].text), &rest);
		assert_int_equal(rest.fields, cases[i].fields);
		assert_true(rest.more[4] == cases[i].last);
	}
}

static void assert_same(const struct inet_sock *a, const struct inet_sock *b)
{
	assert_int_equal(a->fields, b->fields);
	assert_memory_equal(&a->local, &b->local, sizeof a->local);
	assert_memory_equal(&a->remote, &b->remote, sizeof a->remote);
	assert_int_equal(a->local_port, b->local_port);
	assert_int_equal(a->remote_port, b->remote_port);
	assert_int_equal(a->state, b->state);
	assert_true(a->tx_queue == b->tx_queue);
	assert_true(a->rx_queue == b->rx_queue);
	assert_int_equal(a->timer, b->timer);
	assert_true(a->when == b->when);
	assert_true(a->retrnsmt == b->retrnsmt);
	assert_int_equal(a->uid, b->uid);
	assert_int_equal(a->timeout, b->timeout);
	assert_true(a->inode == b->inode);
}

/*
 * A line with every field in its place is read in another way than any other:
 * both must give the same, whatever byte is damaged. A second blank at the
 * start is enough for the other way.
 */
static void both_ways_agree(void **state)
{
	static const char *const lines[] = {
	    "0: 0100007F:0CEA fE0aB2c9:1F90 01 00000003:0000000f "
	    "02:00000014 00000005   107        6 4711 1",
	    "0: 0000000000000000FFFF00000100007F:0CEA "
	    "B80D01200000000000000000010000ab:1F90 0A 7FFFFFFF:FFFFFFFF "
	    "04:90ABCDEF 00000000 0 0 1 1"};
	static const char damage[] = "0x9:/@AFGafg `\t-+.\177\200\377\001";

	(void)state;
	for (size_t i = 0; i < COUNT(lines); i++)
		for (size_t at = 2; at < strlen(lines[i]); at++)
			for (size_t k = 0; k < sizeof damage - 1; k++) {
				char line[200], other[201];
				struct inet_sock a, b;
				enum scan scan;

				strcpy(line, lines[i]);
				line[at] = damage[k];
				snprintf(other, sizeof other, "0: %s",
					 line + 2);
				scan = inet_parse(span_from(line), &a);
				assert_int_equal(
				    inet_parse(span_from(other), &b), scan);
				if (scan == SCAN_OK)
					assert_same(&a, &b);
			}
}

static void listeners_come_first(void **state)
{
	static const struct {
		const char *line;
		bool past;
	} cases[] = {
	    {"  sl  local_address rem_address   st tx_queue", false},
	    {"   0: 0100007F:0CEA 00000000:0000 0A 00000000:00000000 "
	     "00:00000000",
	     false},
	    {"   0: 0100007F:0CEA 0200007F:1F90 03 00000000:00000000 "
	     "00:00000000",
	     false},
	    {"   0: 0100007F:0CEA 0200007F:1F90 01 00000000:00000000 "
	     "00:00000000",
	     true},
	    /* no other state is one of them, whatever the ports are */
	    {"   0: 0100007F:0CEA 0200007F:0000 02 00000000:00000000 "
	     "00:00000000",
	     true},
	    {"   0: 0100007F:0CEA 0200007F:0000 07 00000000:00000000 "
	     "00:00000000",
	     true},
	    {"", false},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(
		    inet_tcp_is_past_listeners(span_from(cases[i].line)),
		    cases[i].past);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(all_fields),
	    cmocka_unit_test(fields_are_counted),
	    cmocka_unit_test(missing_fields_are_zero),
	    cmocka_unit_test(ends_are_read),
	    cmocka_unit_test(numbers_are_cut),
	    cmocka_unit_test(lines_end),
	    cmocka_unit_test(what_listens),
	    cmocka_unit_test(the_rest),
	    cmocka_unit_test(both_ways_agree),
	    cmocka_unit_test(listeners_come_first),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
