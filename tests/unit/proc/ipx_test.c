/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "unit.h"

#include <stdio.h>

#include "proc/ipx.h"

static void endpoint_format(const struct ipx_endpoint *end, char *text,
			    size_t size)
{
	const uint8_t *n = end->node;

	if (end->is_none)
		snprintf(text, size, "none");
	else
		snprintf(text, size, "%d:%x:%02x%02x%02x%02x%02x%02x:%04x",
			 end->has_addr, (unsigned)end->net, n[0], n[1], n[2],
			 n[3], n[4], n[5], (unsigned)end->port);
}

/* The local end of a line, as it is read. */
static void end_cases(void **state)
{
	static const struct {
		const char *word, *expected;
	} cases[] = {
	    {"00000123:0080C7010203:4000", "1:123:0080c7010203:0040"},
	    {"00000123:4000", "1:123:000000000000:0040"},
	    {"0:0102:1", "0:0:010200000000:0100"},
	    {"FFFFFFFF:1:1", "0:ffffffff:100000000000:0100"},
	    {"-1:5:1", "1:ffffffff:500000000000:0100"},
	    {"100000000:00:4", "1:0:000000000000:0400"},
	    {"123:012:1", "1:123:012000000000:0100"},
	    {"123:01x2:1", "1:123:010000000000:0100"},
	    {"123:0102030405060708:1", "1:123:010203040506:0100"},
	    {"12x:0102:1", "1:12:000000000000:0100"},
	    {"0x12:0102:1", "1:12:010200000000:0100"},
	    {"1:2:12345", "1:1:200000000000:4523"},
	    {"1:2:-1", "1:1:200000000000:ffff"},
	    {":", "0:0:000000000000:0000"},
	    {"*", NULL},
	    {"Not_Connected", NULL},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct ipx_sock sock = {.state = 0};
		char line[64], found[64];
		enum scan result;

		snprintf(line, sizeof line, "%s 1:1 1 2 1 3", cases[i].word);
		result = ipx_parse(span_from(line), &sock);
		if (!cases[i].expected) {
			assert_int_equal(result, SCAN_BAD);
			assert_false(sock.local.valid);
			continue;
		}
		assert_int_equal(result, SCAN_OK);
		endpoint_format(&sock.local, found, sizeof found);
		assert_string_equal(found, cases[i].expected);
	}
}

/* Line after line into one record: what is missing stays as it was. */
static void line_cases(void **state)
{
	static const struct {
		const char *line, *expected;
	} cases[] = {
	    {"1:1 2:2 A FFFFFFFF 07 1000",
	     "1:1:000000000000:0100 1:2:000000000000:0200 10 4294967295 7 "
	     "1000"},
	    {"", "1:1:000000000000:0001 1:2:000000000000:0002 10 4294967295 7 "
		 "1000"},
	    {"3:3", "1:3:000000000000:0300 1:2:000000000000:0200 10 "
		    "4294967295 7 1000"},
	    {"3:3 4:x 0 -1 0A 5",
	     "1:3:000000000000:0300 1:4:000000000000:0002 0 -1 0 1000"},
	    {"-1:5:3 1FFFFFFFF:5:4 0 0 0 5",
	     "1:ffffffff:500000000000:0300 1:ffffffff:500000000000:0400 0 0 0 "
	     "5"},
	    {"", "0:ffffffff:500000000000:0003 0:ffffffff:500000000000:0004 0 "
		 "0 0 5"},
	    {"3:3 Not_Connected 1 1 1 4294967295",
	     "1:3:000000000000:0300 none 1 1 1 -1"},
	    {"3:3", NULL},
	    {"3:3 Not_Connectedx", NULL},
	};
	struct ipx_sock sock = {.state = 0};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char local[64], remote[64], found[256];
		enum scan result = ipx_parse(span_from(cases[i].line), &sock);

		if (!cases[i].expected) {
			assert_int_equal(result, SCAN_BAD);
			assert_true(sock.local.valid);
			assert_false(sock.remote.valid);
			continue;
		}
		assert_int_equal(result, SCAN_OK);
		endpoint_format(&sock.local, local, sizeof local);
		endpoint_format(&sock.remote, remote, sizeof remote);
		snprintf(found, sizeof found, "%s %s %lld %lld %d %d", local,
			 remote, (long long)sock.tx_queue,
			 (long long)sock.rx_queue, (int)sock.state,
			 (int)sock.uid);
		assert_string_equal(found, cases[i].expected);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(end_cases),
	    cmocka_unit_test(line_cases),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
