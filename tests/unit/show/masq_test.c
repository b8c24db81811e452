/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "show/masq.h"

static void rows(void **state)
{
	static const struct {
		enum masq_protocol protocol;
		uint64_t expires;
		bool has_prevd;
		unsigned extend;
		const char *expected;
	} cases[] = {
	    {MASQ_TCP, 90000, true, 0,
	     "tcp  15:00.00 10.0.0.1             192.168.100.200      "
	     "1024 -> * (61000)\n"},
	    {MASQ_ICMP, 3606199, true, 1,
	     "icmp601:01.99        255    -1     5 10.0.0.1             "
	     "192.168.100.200      1024 -> * (61000)\n"},
	    {MASQ_ESP, 0, false, 2,
	     "esp   0:00.00        255    -1     - 10.0.0.1             "
	     "192.168.100.200      1024 -> * (61000)\n"},
	    {MASQ_IP, UINT64_MAX, false, 0,
	     "ip  3074457345618258:36.15 10.0.0.1             "
	     "192.168.100.200      1024 -> * (61000)\n"},
	};
	struct rig *rig = *state;

	rig->opts.numeric_hosts = rig->opts.numeric_ports = true;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct masq masq = {.protocol = cases[i].protocol,
				    .expires = cases[i].expires,
				    .has_prevd = cases[i].has_prevd,
				    .source_port = 1024,
				    .masq_port = 61000,
				    .initseq = 255,
				    .delta = -1,
				    .prevd = 5};

		assert_true(addr_parse("10.0.0.1", &masq.source));
		assert_true(addr_parse("192.168.100.200", &masq.target));
		rig->opts.extend = cases[i].extend;
		text_masq(&rig->ctx, &masq);
		assert_string_equal(rig_printed(rig), cases[i].expected);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    rig_test(rows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
