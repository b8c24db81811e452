/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "proc/inet.h"
#include "query/node.h"

#define BIT(state) (UINT32_C(1) << (state))

static uint32_t states_of(const char *word)
{
	return states_of_word(span_from(word));
}

static void names_of_ss_and_netstat(void **state)
{
	static const struct {
		const char *ss, *netstat;
		enum inet_state state;
	} names[] = {
	    {"established", "ESTABLISHED", INET_ESTABLISHED},
	    {"estab", "est", INET_ESTABLISHED},
	    {"syn-sent", "SYN_SENT", INET_SYN_SENT},
	    {"syn-recv", "SYN_RECV", INET_SYN_RECV},
	    {"fin-wait-1", "FIN_WAIT1", INET_FIN_WAIT1},
	    {"fin-wait-2", "FIN_WAIT2", INET_FIN_WAIT2},
	    {"time-wait", "TIME_WAIT", INET_TIME_WAIT},
	    {"unconnected", "CLOSE", INET_CLOSE},
	    {"close-wait", "CLOSE_WAIT", INET_CLOSE_WAIT},
	    {"last-ack", "LAST_ACK", INET_LAST_ACK},
	    {"listening", "LISTEN", INET_LISTEN},
	    {"closing", "CLOSING", INET_CLOSING},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(names); i++) {
		assert_int_equal(states_of(names[i].ss), BIT(names[i].state));
		assert_int_equal(states_of(names[i].netstat),
				 BIT(names[i].state));
	}
}

static void groups(void **state)
{
	const uint32_t all = states_of("all");
	const uint32_t bucket = BIT(INET_SYN_RECV) | BIT(INET_TIME_WAIT);

	(void)state;
	assert_int_equal(all & 0xffe, 0xffe);
	assert_int_equal(states_of("connected"),
			 all & ~(BIT(INET_CLOSE) | BIT(INET_LISTEN)));
	assert_int_equal(states_of("synchronized"),
			 states_of("connected") & ~BIT(INET_SYN_SENT));
	assert_int_equal(states_of("bucket"), bucket);
	assert_int_equal(states_of("big"), all & ~bucket);
}

static void no_states(void **state)
{
	static const char *const words[] = {
	    "",		"foo",
	    "listenin", "established ",
	    "-",	"a-word-that-is-longer-than-any-state-there-is"};

	(void)state;
	for (size_t i = 0; i < COUNT(words); i++)
		assert_int_equal(states_of(words[i]), 0);
	/* each word is one, and they end */
	for (size_t i = 0; states_at(i); i++)
		assert_int_not_equal(states_of(states_at(i)), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(names_of_ss_and_netstat),
	    cmocka_unit_test(groups),
	    cmocka_unit_test(no_states),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
