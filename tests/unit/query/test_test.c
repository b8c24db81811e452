/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "query/node.h"
#include "query_case.h"

/* The one test of an expression. */
static struct filter *compile(struct rig *rig, const char *text)
{
	struct query_error error;
	struct filter *filter = case_compile(rig, MODE_SOCKETS, text, &error);

	if (!filter)
		print_message("%s: %s\n", text, error.message);
	assert_non_null(filter);
	assert_int_equal(filter->n, 1);
	return filter;
}

/* What each word makes, in each way to write it. */
static void ports(void **state)
{
	static const struct {
		const char *text;
		enum node_endpoint endpoints;
		enum token_type op;
		unsigned first, last;
	} rows[] = {
	    {"sport=22", ENDPOINT_LOCAL, TOKEN_EQ, 22, 22},
	    {"SPORT :22", ENDPOINT_LOCAL, TOKEN_EQ, 22, 22},
	    {"sport eq '22'", ENDPOINT_LOCAL, TOKEN_EQ, 22, 22},
	    {"dport == 22", ENDPOINT_REMOTE, TOKEN_EQ, 22, 22},
	    {"port neq \":22\"", ENDPOINT_EITHER, TOKEN_NE, 22, 22},
	    {"port!=22-80", ENDPOINT_EITHER, TOKEN_NE, 22, 80},
	    {"port 22 - 80", ENDPOINT_EITHER, TOKEN_EQ, 22, 80},
	    {"port 22 -80", ENDPOINT_EITHER, TOKEN_EQ, 22, 80},
	    {"port 22- 80", ENDPOINT_EITHER, TOKEN_EQ, 22, 80},
	    {"sport<22", ENDPOINT_LOCAL, TOKEN_LT, 22, 22},
	    {"sport leq 22", ENDPOINT_LOCAL, TOKEN_LE, 22, 22},
	    {"sport>22", ENDPOINT_LOCAL, TOKEN_GT, 22, 22},
	    {"sport GEQ 22", ENDPOINT_LOCAL, TOKEN_GE, 22, 22},
	};
	struct rig *rig = *state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct filter *filter = compile(rig, rows[i].text);
		const struct node *node = &filter->nodes[0];

		assert_int_equal(node->type, NODE_PORT);
		assert_int_equal(node->endpoints, rows[i].endpoints);
		assert_int_equal(node->op, rows[i].op);
		assert_int_equal(node->first, rows[i].first);
		assert_int_equal(node->last, rows[i].last);
		assert_false(node->any_port);
		filter_free(filter);
	}
}

static void others(void **state)
{
	static const struct {
		const char *text;
		enum node_type type;
		enum token_type op;
		enum node_endpoint endpoints;
	} rows[] = {
	    {"src 10/8", NODE_HOST, TOKEN_EQ, ENDPOINT_LOCAL},
	    {"src='10/8'", NODE_HOST, TOKEN_EQ, ENDPOINT_LOCAL},
	    {"Dst ne [::1]", NODE_HOST, TOKEN_NE, ENDPOINT_REMOTE},
	    {"host != 10/8", NODE_HOST, TOKEN_NE, ENDPOINT_EITHER},
	    {"autobound", NODE_AUTOBOUND, 0, 0},
	    {"WILDCARD", NODE_WILDCARD, 0, 0},
	    {"uid < 5", NODE_KEY, TOKEN_LT, 0},
	    {"path x", NODE_KEY, TOKEN_EQ, 0},
	    {"program != x", NODE_KEY, TOKEN_NE, 0},
	    {"proto tcp", NODE_KEY, TOKEN_EQ, 0},
	    {"state = L*", NODE_KEY, TOKEN_EQ, 0},
	    /* a group of ss, and one state of unix sockets: the state */
	    {"state = connected", NODE_KEY, TOKEN_EQ, 0},
	};
	struct rig *rig = *state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct filter *filter = compile(rig, rows[i].text);
		const struct node *node = &filter->nodes[0];

		assert_int_equal(node->type, rows[i].type);
		assert_int_equal(node->op, rows[i].op);
		assert_int_equal(node->endpoints, rows[i].endpoints);
		filter_free(filter);
	}
}

static void states(void **state)
{
	enum { LISTEN = 1 << 10, TIME_WAIT = 1 << 6, ESTABLISHED = 1 << 1 };
	static const struct {
		const char *text;
		uint32_t states;
	} rows[] = {
	    {"state listen", LISTEN},
	    {"state time_wait , 'listen'", LISTEN | TIME_WAIT},
	    {"state listen state time-wait", LISTEN | TIME_WAIT},
	    {"state listen,time-wait exclude listen", TIME_WAIT},
	    {"state = TIME_WAIT", TIME_WAIT},
	    {"state == estab", ESTABLISHED},
	    {"state != estab", ~(uint32_t)ESTABLISHED},
	    {"(exclude listen)", ~(uint32_t)LISTEN},
	    {"excl listen excl time-wait",
	     ~(uint32_t)LISTEN & ~(uint32_t)TIME_WAIT},
	};
	struct rig *rig = *state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct filter *filter = compile(rig, rows[i].text);

		assert_int_equal(filter->nodes[0].type, NODE_STATES);
		assert_int_equal(filter->nodes[0].states, rows[i].states);
		filter_free(filter);
	}
}

static void refused(void **state)
{
	static const char none[] = "no row of this mode has what that tests";
	struct rig *rig = *state;

	case_refused(rig, "sport", 5, "a port is expected");
	case_refused(rig, "sport = = 1", 8, "a port is expected");
	case_refused(rig, "sport = and", 8, "a port is expected");
	case_refused(rig, "src", 3, "a host is expected");
	case_refused(rig, "src or", 4, "a host is expected");
	case_refused(rig, "src < 10/8", 4,
		     "an address has no order: = and != alone");
	case_refused(rig, "state", 5, "a state is expected");
	case_refused(rig, "state listen,", 13, "a state is expected");
	case_refused(rig, "state not listen", 6, "a state is expected");
	case_refused(rig, "state listne", 6,
		     "no state is called `listne'; `listen' is near");
	case_refused(rig, "uid", 3, "an operator is expected");
	case_refused(rig, "uid 5", 4, "an operator is expected");
	case_refused(rig, "uid =", 5, "a value is expected");
	case_refused(rig, "path", 4, "a value is expected");
	case_refused(rig, "owner_certain true", 14, "an operator is expected");
	case_refused(rig, "cgroup = /", 0,
		     "/proc does not tell `cgroup' of a socket; ss can");
	case_refused(rig, "FWMARK 1", 0,
		     "/proc does not tell `FWMARK' of a socket; ss can");
	/* a word in quotes begins no test */
	case_refused(rig, "'sport' = 1", 0, "a test is expected");
	case_refused_in(rig, MODE_IFACE, "src 10/8", 0, none);
	case_refused_in(rig, MODE_IFACE, "wildcard", 0, none);
	case_refused_in(rig, MODE_IFACE, "state up", 6, none);
	case_refused_in(rig, MODE_ROUTE, "sport 1", 0, none);
	/* dev is refused of sockets alone */
	case_refused_in(rig, MODE_IFACE, "dev = lo", 0,
			"no key is called `dev'");
}

int main(void)
{
	const struct CMUnitTest tests[] = {rig_test(ports), rig_test(others),
					   rig_test(states), rig_test(refused)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
