/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "query_case.h"

#include "list/recent.h"
#include "proc/inet_proto.h"

static const char line[] =
    " 0: 0100007F:0009 0200000A:0001 01 00000000:00000000 00:00000000 "
    "00000000 0 0 9 1 0000000000000000 20 4 30 10 -1";

static void one_that_comes_again(void **state)
{
	struct recent recent = {.n = 0};
	struct inet_sock sock = case_sock(line);

	(void)state;
	assert_false(recent_again(&recent, &sock));
	assert_true(recent_again(&recent, &sock));
	sock.local_port++;
	assert_false(recent_again(&recent, &sock));
	sock.inode = 0;
	assert_false(recent_again(&recent, &sock));
	assert_true(recent_again(&recent, &sock));
}

/* Two sockets of udp may have the same ends, and no inode. */
static void nothing_tells_udp_apart(void **state)
{
	static const struct inet_proto udp = {.name = "udp", .kind = INET_UDP};
	struct recent recent = {.n = 0};
	struct inet_sock sock = case_sock(line);

	(void)state;
	sock.proto = &udp;
	sock.inode = 0;
	assert_false(recent_again(&recent, &sock));
	assert_false(recent_again(&recent, &sock));
	sock.inode = 9;
	assert_false(recent_again(&recent, &sock));
	assert_true(recent_again(&recent, &sock));
}

static void only_the_last_ones(void **state)
{
	struct recent recent = {.n = 0};
	struct inet_sock sock = case_sock(line);

	(void)state;
	for (uint64_t i = 1; i <= RECENT + 1; i++) {
		sock.inode = i;
		assert_false(recent_again(&recent, &sock));
	}
	sock.inode = 2;
	assert_true(recent_again(&recent, &sock));
	sock.inode = 1;
	assert_false(recent_again(&recent, &sock));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(one_that_comes_again),
	    cmocka_unit_test(nothing_tells_udp_apart),
	    cmocka_unit_test(only_the_last_ones),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
