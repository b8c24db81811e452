/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "unit.h"

#include <stdio.h>

#include "proc/snmp.h"

/*
 * what a pair of lines says: `TITLE|NAME=VALUE|...`, or BAD; a ? is after what
 * has no value, and a ! before what has two titles
 */
static void pair_text(const char *names, const char *values, char *text,
		      size_t size)
{
	struct snmp_counter counter;
	struct snmp_pair pair;
	size_t used;

	if (snmp_pair_parse(span_from(names), span_from(values), &pair) !=
	    SCAN_OK) {
		snprintf(text, size, "BAD");
		return;
	}
	used = (size_t)snprintf(text, size, "%s%.*s", pair.same ? "" : "!",
				(int)pair.title.len, pair.title.at);
	while (snmp_pair_next(&pair, &counter))
		used += (size_t)snprintf(
		    text + used, size - used, "|%.*s=%ju%s",
		    (int)counter.name.len, counter.name.at,
		    (uintmax_t)counter.value, counter.lacks ? "?" : "");
	assert_true(used < size);
}

static const struct {
	const char *names;
	const char *values;
	const char *said;
} pairs[] = {
    /* good */
    {"Udp: InDatagrams NoPorts", "Udp: 29 0", "Udp|InDatagrams=29|NoPorts=0"},
    {"Tcp: RtoMax MaxConn", "Tcp: 120000 -1",
     "Tcp|RtoMax=120000|MaxConn=18446744073709551615"},
    {"IcmpMsg:", "IcmpMsg:", "IcmpMsg"},
    {"IcmpMsg: ", "IcmpMsg: ", "IcmpMsg"},
    /* odd: too few, too many, other titles, other blanks */
    {"Ip: a b c", "Ip: 5", "Ip|a=5|b=0?|c=0?"},
    {"Ip: a b", "Ip:", "Ip|a=0?|b=0?"},
    {"Ip: a", "Ip: 5 6", "Ip|a=5"},
    {"Ip: a", "Tcp: 5", "!Ip|a=5"},
    {"Ip: a", ": 5", "!Ip|a=5"},
    {"Ip:a", "Ip:5", "Ip|a=5"},
    {"Ip:\ta \t b ", "Ip:\t5\v\f\r6 ", "Ip|a=5|b=6"},
    {" Ip: a", " Ip: 5", " Ip|a=5"},
    {": a", ": 5", "|a=5"},
    {"Bog us: a", "Bog us: 5", "Bog us|a=5"},
    {"A:b: c:d e", "A:b: 4 5", "A|b:=0?|c:d=0?|e=0?"},
    {"A:4 c:d e", "A:4 6 5", "A|4=4|c:d=6|e=5"},
    {"Ip: a\r", "Ip: 5\r", "Ip|a\r=5"},
    {"Ip: a\vb", "Ip: 5", "Ip|a\vb=5"},
    /* odd: numbers */
    {"Ip: a b c", "Ip: 5x 7 8", "Ip|a=5|b=0?|c=0?"},
    {"Ip: a b c", "Ip: 5-7 8", "Ip|a=5|b=18446744073709551609|c=8"},
    {"Ip: a b c", "Ip: +5 -5 - 1", "Ip|a=5|b=18446744073709551611|c=0?"},
    {"Ip: a b", "Ip: 0x10 1", "Ip|a=0|b=0?"},
    {"Ip: a b", "Ip: 010 -0", "Ip|a=10|b=0"},
    {"Ip: a b", "Ip: 9223372036854775808 18446744073709551615",
     "Ip|a=9223372036854775808|b=18446744073709551615"},
    {"Ip: a b", "Ip: 18446744073709551616 99999999999999999999999",
     "Ip|a=18446744073709551615|b=18446744073709551615"},
    {"Ip: a b", "Ip: -18446744073709551615 -18446744073709551616",
     "Ip|a=1|b=18446744073709551615"},
    /* bad */
    {"", "", "BAD"},
    {"Ip a", "Ip 5", "BAD"},
    {"Ip a", "Ip: 5", "BAD"},
    {"Ip: a", "Ip 5", "BAD"},
    {"Ip: a", "", "BAD"},
    {" ", " ", "BAD"},
};

static void test_pair(void **state)
{
	char text[1000];

	(void)state;
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		pair_text(pairs[i].names, pairs[i].values, text, sizeof text);
		assert_string_equal(text, pairs[i].said);
	}
}

/* the lines of snmp6 one after the other: what a line lacks stays */
static const struct {
	const char *line;
	const char *name;
	uint64_t value;
	bool lacks;
} six[] = {
    {"", "", 0, true},
    {"Ip6InNoRoutes", "Ip6InNoRoutes", 0, true},
    {"Ip6InReceives                   \t1", "Ip6InReceives", 1, false},
    {"", "Ip6InReceives", 1, true},
    {" \t\v\f\r", "Ip6InReceives", 1, true},
    {"Ip6InDelivers", "Ip6InDelivers", 1, true},
    {"Ip6InDelivers x", "Ip6InDelivers", 1, true},
    {"Ip6InDelivers +-3", "Ip6InDelivers", 1, true},
    {"Ip6InDelivers -", "Ip6InDelivers", 1, true},
    {"\tUdp6NoPorts 4 5", "Udp6NoPorts", 4, false},
    {"Udp6NoPorts:\r7\r", "Udp6NoPorts:", 7, false},
    {"Udp6NoPorts 0x10", "Udp6NoPorts", 0, false},
    {"Udp6NoPorts -1", "Udp6NoPorts", UINT64_MAX, false},
    {"Udp6NoPorts 18446744073709551616", "Udp6NoPorts", UINT64_MAX, false},
    {"Udp6NoPorts -18446744073709551617", "Udp6NoPorts", UINT64_MAX, false},
    {"Udp6NoPorts 007", "Udp6NoPorts", 7, false},
};

static void test_six(void **state)
{
	struct snmp6_counter counter = {.len = 0};

	(void)state;
	for (size_t i = 0; i < sizeof six / sizeof *six; i++) {
		assert_int_equal(snmp6_parse(span_from(six[i].line), &counter),
				 SCAN_OK);
		assert_true(span_is((struct span){counter.name, counter.len},
				    six[i].name));
		assert_true(counter.value == six[i].value);
		assert_int_equal(counter.lacks, six[i].lacks);
	}
}

static void test_six_long(void **state)
{
	struct snmp6_counter counter = {.value = 3};
	char line[SNMP_PIECE + 50];

	(void)state;
	memset(line, 'x', sizeof line);
	(void)snmp6_parse((struct span){line, sizeof line}, &counter);
	assert_int_equal(counter.len, SNMP_PIECE);
	assert_memory_equal(counter.name, line, SNMP_PIECE);
	assert_int_equal(counter.value, 3);
}

static const struct {
	const char *line;
	enum scan scan;
	const char *name;
	uint64_t value;
	bool lacks;
} sctp[] = {
    {"SctpCurrEstab                   \t3", SCAN_OK, "SctpCurrEstab", 3, false},
    {"SctpShutdowns 0", SCAN_OK, "SctpShutdowns", 0, false},
    {"SctpShutdowns 5 6", SCAN_OK, "SctpShutdowns", 5, false},
    {"SctpShutdowns: 5", SCAN_OK, "SctpShutdowns:", 5, false},
    {"SctpShutdowns x", SCAN_OK, "SctpShutdowns", 0, true},
    {"SctpShutdowns -", SCAN_OK, "SctpShutdowns", 0, true},
    {"SctpShutdowns \r", SCAN_OK, "SctpShutdowns", 0, true},
    {"SctpShutdowns -1", SCAN_OK, "SctpShutdowns", UINT64_MAX, false},
    {"a \t\v5", SCAN_OK, "a", 5, false},
    {" a 5", SCAN_OK, "", 0, true},
    {" 5", SCAN_OK, "", 5, false},
    {"", SCAN_SKIP, NULL, 0, false},
    {"SctpShutdowns", SCAN_SKIP, NULL, 0, false},
    {"SctpShutdowns\r", SCAN_SKIP, NULL, 0, false},
    {"SctpShutdowns\v5", SCAN_SKIP, NULL, 0, false},
    {"SctpShutdowns  \t", SCAN_SKIP, NULL, 0, false},
};

static void test_sctp(void **state)
{
	struct snmp_counter counter;

	(void)state;
	for (size_t i = 0; i < sizeof sctp / sizeof *sctp; i++) {
		assert_int_equal(
		    snmp_sctp_parse(span_from(sctp[i].line), &counter),
		    sctp[i].scan);
		if (sctp[i].scan != SCAN_OK)
			continue;
		assert_true(span_is(counter.name, sctp[i].name));
		assert_true(counter.value == sctp[i].value);
		assert_int_equal(counter.lacks, sctp[i].lacks);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_pair),
	    cmocka_unit_test(test_six),
	    cmocka_unit_test(test_six_long),
	    cmocka_unit_test(test_sctp),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
