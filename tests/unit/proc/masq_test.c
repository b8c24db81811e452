/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "unit.h"

#include <inttypes.h>
#include <stdio.h>

#include "proc/masq.h"

static void layout_cases(void **state)
{
	static const char *const with[] = {"PDelta", "xPDeltax",
					   "Delta PDelta Expires"};
	static const char *const without[] = {"", "PDelt", "pdelta",
					      "Init-seq  Delta Expires"};

	(void)state;
	for (size_t i = 0; i < sizeof with / sizeof *with; i++)
		assert_true(masq_layout_parse(span_from(with[i])).has_prevd);
	for (size_t i = 0; i < sizeof without / sizeof *without; i++)
		assert_false(
		    masq_layout_parse(span_from(without[i])).has_prevd);
}

static void masq_format(const struct masq *m, char *text, size_t size)
{
	char source[ADDR_TEXT], target[ADDR_TEXT];

	(void)addr_format(&m->source, source);
	(void)addr_format(&m->target, target);
	snprintf(text, size, "%d %s:%u %s:%u %u %" PRIx64 " %d %d %" PRIu64,
		 m->protocol, source, (unsigned)m->source_port, target,
		 (unsigned)m->target_port, (unsigned)m->masq_port, m->initseq,
		 m->delta, m->prevd, m->expires);
}

/* One record; NULL is one that is wrong, and `more` one that is cut short. */
static void record_cases(void **state)
{
	static const struct {
		bool has_prevd;
		const char *text, *expected;
		bool more;
	} cases[] = {
	    {true, "TCP 0A000001:0400 08080808:0050 F0A1 00000000 1 -2 90000\n",
	     "2 10.0.0.1:1024 8.8.8.8:80 61601 0 1 -2 90000", false},
	    {false, "UDP 0A000001:0400 08080808:0050 F0A1 ff 1 90000 ",
	     "3 10.0.0.1:1024 8.8.8.8:80 61601 ff 1 0 90000", false},
	    {true, "\n ESP\n-1: 1\n1:10002\n0x3\n4\n32768\n65537\n-1 ",
	     "6 255.255.255.255:1 0.0.0.1:2 3 4 -32768 1 "
	     "18446744073709551615",
	     false},
	    {false, "AH 1:1 1:1 1 1 1 1 ", "0 0.0.0.1:1 0.0.0.1:1 1 1 1 0 1",
	     false},
	    {false, "tcp 1:1 1:1 1 1 1 1 ", "0 0.0.0.1:1 0.0.0.1:1 1 1 1 0 1",
	     false},
	    {true, "TCP 1:1 1:1 1 1 1 1 ", NULL, true},
	    {true, "TCP ", NULL, true},
	    {true, "TCP 1 :1 1:1 1 1 1 1 1 ", NULL, false},
	    {true, "TCP 1:1 1:1 x 1 1 1 1 ", NULL, false},
	    {true, "TCP 1:1 1:1 1 1 0x1 1 1 ", NULL, false},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const char *text = cases[i].text;
		struct cursor c = scan_from(span_from(text));
		struct masq_layout layout = {cases[i].has_prevd};
		struct masq masq;
		char found[192];

		if (!cases[i].expected) {
			assert_int_equal(masq_parse(&c, layout, &masq),
					 SCAN_BAD);
			assert_int_equal(c.at == c.end, cases[i].more);
			continue;
		}
		assert_int_equal(masq_parse(&c, layout, &masq), SCAN_OK);
		masq_format(&masq, found, sizeof found);
		assert_string_equal(found, cases[i].expected);
		assert_int_equal(masq_parse(&c, layout, &masq), SCAN_SKIP);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(layout_cases),
	    cmocka_unit_test(record_cases),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
