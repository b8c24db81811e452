/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "query_case.h"

#include <limits.h>
#include <sys/socket.h>

#include "field/types.h"
#include "proc/route.h"

#define TAIL " 1 0000000000000000 100 0 0 10 0"

/* a listener, two connections, one of them mapped, one in TIME_WAIT, on :: */
static const char *const lines[] = {
    " 0: 00000000:0016 00000000:0000 0A 00000000:00000000 00:00000000 "
    "00000000     0        0 11" TAIL,
    " 1: 0100007F:0016 0200000A:A001 01 00000003:00000005 01:00000014 "
    "00000002  1000        0 12" TAIL,
    " 2: 0000000000000000FFFF00000100007F:1F90 "
    "0000000000000000FFFF00000300000A:A002 01 00000000:00000000 00:00000000 "
    "00000000  1000        0 13" TAIL,
    " 3: 0100007F:0050 0200000A:A003 06 00000000:00000000 03:00000014 "
    "00000000     0        0 0 3 0000000000000000",
    " 4: 00000000000000000000000000000000:01BB "
    "00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 "
    "00000000    33        0 14" TAIL,
};

struct row {
	const char *text, *want;
};

static void check(void **state, const struct row *rows, size_t n)
{
	struct inet_sock socks[COUNT(lines)];

	for (size_t i = 0; i < COUNT(lines); i++)
		socks[i] = case_sock(lines[i]);
	for (size_t i = 0; i < n; i++)
		case_admits(*state, socks, COUNT(socks), rows[i].text,
			    rows[i].want);
}

static void ports(void **state)
{
	static const struct row rows[] = {
	    {"sport = 22", "ab"},
	    {"sport != 22", "cde"},
	    {"sport < 80", "ab"},
	    {"sport <= 80", "abd"},
	    {"sport > 80", "ce"},
	    {"sport >= 80", "cde"},
	    {"sport = 22-80", "abd"},
	    {"sport != 22-80", "ce"},
	    {"dport = 40961", "b"},
	    {"dport < 1024", ""},
	    {"dport = 0", ""},
	    {"dport != 40961", "cd"},
	    {"port 22", "ab"},
	    {"port != 22", "cde"},
	    {"not dport != 40961", "abe"},
	    {"sport *", "abcde"},
	    {"dport *", "bcd"},
	    {"sport = 0-65535", "abcde"},
	};

	check(state, rows, COUNT(rows));
}

static void addresses(void **state)
{
	static const struct row rows[] = {
	    {"src 127.0.0.1", "bcd"},
	    {"src 127/8", "bcd"},
	    {"src 127.0.0.1:22", "b"},
	    {"src != 127.0.0.1", "ae"},
	    {"src ::ffff:127.0.0.1", "c"},
	    {"src inet:127.0.0.1", "bd"},
	    {"src inet6:*", "ce"},
	    {"src 0.0.0.0", "a"},
	    {"src ::", "e"},
	    {"dst 0.0.0.0", "a"},
	    {"dst 10.0.0.2/31", "bcd"},
	    {"host 10.0.0.2", "bd"},
	    {"src *", "abcde"},
	    {"src [::]:443", "e"},
	    {"src ::/0", "ce"},
	    {"wildcard", "ae"},
	    {"not wildcard", "bcd"},
	    {"local_address = 127/8", "bcd"},
	    {"src unix:*", ""},
	};

	check(state, rows, COUNT(rows));
}

static void states(void **state)
{
	static const struct row rows[] = {
	    {"state listen", "ae"},
	    {"state listening,time_wait", "ade"},
	    {"exclude listen", "bcd"},
	    {"state listen state established", "abce"},
	    {"state all exclude listen", "bcd"},
	    {"exclude listen state listen", "abcde"},
	    {"state listen and uid = 33", "e"},
	    {"uid = 33 state listen", "e"},
	    {"state bucket", "d"},
	    {"not state connected", "ae"},
	    {"state = LISTEN", "ae"},
	    {"state != listen", "bcd"},
	    {"state 'listen'", "ae"},
	};

	check(state, rows, COUNT(rows));
}

static void keys(void **state)
{
	static const struct row rows[] = {
	    {"uid = 1000", "bc"},
	    {"uid = 0x3e8", "bc"},
	    {"uid != 1000", "ade"},
	    {"uid > -1", "abcde"},
	    {"inode = 0 or inode = 14", "de"},
	    {"recv_q > 0", "b"},
	    {"send_q >= 3 recv_q <= 5", "b"},
	    {"proto TCP", "abcde"},
	    {"proto != tc*", ""},
	    {"drops = 0", ""},
	    {"path = *", ""},
	    {"not path = *", "abcde"},
	    {"assoc_id != 7", ""},
	};

	check(state, rows, COUNT(rows));
}

static void logic(void **state)
{
	static const struct row rows[] = {
	    {"sport = 22 or sport = 80", "abd"},
	    {"sport = 22 and uid = 0", "a"},
	    {"sport = 22 uid = 0 or sport = 443", "ae"},
	    {"sport = 443 or (sport = 22 uid = 0)", "ae"},
	    {"(sport = 443 or sport = 22) uid = 0", "a"},
	    {"not (sport = 22 or uid = 0)", "ce"},
	    {"not not sport = 22", "ab"},
	    {"!sport=22&!sport=80", "ce"},
	    {"not (sport = 22 and not uid = 0) and (uid = 0 or uid = 33)",
	     "ade"},
	    {"((((uid = 33))))", "e"},
	};

	check(state, rows, COUNT(rows));
}

/* Of long chains each test counts. */
static void chains(void **state)
{
	struct inet_sock socks[COUNT(lines)];
	char text[FILTER_BYTES + 1];
	size_t n = 0;

	for (size_t i = 0; i < COUNT(lines); i++)
		socks[i] = case_sock(lines[i]);
	for (size_t i = 0; i < 127; i++)
		n += (size_t)snprintf(text + n, sizeof text - n, "uid = 77|");
	strcpy(text + n, "uid = 33");
	case_admits(*state, socks, COUNT(socks), text, "e");
}

static struct route route_of(const char *dest, const char *mask,
			     const char *gateway)
{
	struct route route = {.common = {AF_INET, UINT_MAX}, .flags = ROUTE_UP};

	assert_true(addr_parse(dest, &route.dest));
	assert_true(addr_parse(mask, &route.mask));
	assert_true(addr_parse(gateway, &route.gateway));
	route.flags |= addr_is_any(&route.gateway) ? 0 : ROUTE_GATEWAY;
	return route;
}

static void assert_route(struct rig *rig, const struct route *route,
			 const char *text, bool admitted)
{
	struct query_error error;
	struct filter *filter = case_compile(rig, MODE_ROUTE, text, &error);

	assert_non_null(filter);
	assert_int_equal(filter_admits(&rig->ctx, filter, &type_routes, route),
			 admitted);
	filter_free(filter);
}

/* A network lies in one that is as large or larger, of its own family. */
static void networks(void **state)
{
	const struct route ten = route_of("10.1.0.0", "255.255.0.0", "0.0.0.0");
	const struct route all = route_of("0.0.0.0", "0.0.0.0", "10.0.0.1");
	struct rig *rig = *state;

	assert_route(rig, &ten, "dst 10/8", true);
	assert_route(rig, &ten, "dst 10.1/16", true);
	assert_route(rig, &ten, "dst 10.1/17", false);
	assert_route(rig, &ten, "dst = 10.1.0.0", false);
	assert_route(rig, &ten, "dst != 11/8", true);
	assert_route(rig, &ten, "dst inet:*", true);
	assert_route(rig, &ten, "dst inet6:*", false);
	assert_route(rig, &ten, "dst *", true);
	assert_route(rig, &ten, "dst default", false);
	assert_route(rig, &ten, "host 10/8", true);
	assert_route(rig, &all, "dst default", true);
	assert_route(rig, &all, "dst inet:default", true);
	assert_route(rig, &all, "dst inet6:default", false);
	assert_route(rig, &all, "dst 0/0", true);
	assert_route(rig, &all, "dst ::/0", false);
	assert_route(rig, &all, "gateway = 10/8", true);
	assert_route(rig, &ten, "gateway != 10/8", false);
	case_refused_in(rig, MODE_ROUTE, "dst 10/8:22", 4,
			"no row of this mode has what that tests");
	case_refused_in(rig, MODE_ROUTE, "dst unix:*", 4,
			"no row of this mode has what that tests");
	case_refused_in(rig, MODE_ROUTE, "port 22", 0,
			"no row of this mode has what that tests");
	case_refused(rig, "dst unix:*", 4,
		     "/proc does not tell the other end of a unix socket");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    rig_test(ports),	rig_test(addresses), rig_test(states),
	    rig_test(keys),	rig_test(logic),     rig_test(chains),
	    rig_test(networks),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
