/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "unit.h"

#include "show/snmp.h"

/* A title when `name` ends with a colon, else a counter. */
struct step {
	const char *name;
	uint64_t value;
	const char *text; /* what it prints */
};

/* Where a step prints to: never written, so it needs no file. */
struct stage {
	struct out out;
	struct text_state text;
	struct ctx ctx;
	struct snmp_section section;
	bool snmp6;
};

static void step_show(struct stage *stage, const struct step *step)
{
	struct snmp_section *section = &stage->section;
	struct span name = {step->name, strlen(step->name)};
	struct snmp_counter counter = {
	    .name = name, .value = step->value, .section = section};

	if (name.len == 0 || name.at[name.len - 1] != ':') {
		text_snmp(&stage->ctx, &counter);
		return;
	}
	name.len--;
	section->title = name;
	section->block = snmp_block_find(name, stage->snmp6);
	section->wanted = step->value == 0;
	text_snmp_title(&stage->ctx, section);
}

static void steps_check(const struct step *steps, size_t count, bool snmp6)
{
	struct stage stage = {.snmp6 = snmp6};

	stage.ctx.out = &stage.out;
	stage.ctx.text = &stage.text;
	for (size_t i = 0; i < count; i++) {
		out_init(&stage.out, -1);
		step_show(&stage, &steps[i]);
		assert_int_equal(stage.out.len, strlen(steps[i].text));
		assert_memory_equal(stage.out.buf, steps[i].text,
				    stage.out.len);
	}
}

static void sentences(void **state)
{
	static const struct step steps[] = {
	    {"Ip:", 0, "Ip:\n"},
	    {"Forwarding", 1, "    Forwarding: 1\n"},
	    {"DefaultTTL", 64, ""},
	    {"InReceives", 0, "    0 total packets received\n"},
	    {"InReceives", 1, "    1 total packets received\n"},
	    {"InHdrErrors", 0, ""},
	    {"InHdrErrors", 2, "    2 with invalid headers\n"},
	    {"InReceives", UINT64_MAX,
	     "    18446744073709551615 total packets received\n"},
	    {"OutTransmits", 0, ""},
	    {"OutTransmits", UINT64_MAX,
	     "    OutTransmits: 18446744073709551615\n"},
	    {"InSegs", 3, "    InSegs: 3\n"},
	    {"Tcp:", 0, "Tcp:\n"},
	    {"InReceives", 3, "    InReceives: 3\n"},
	    {"RtoAlgorithm", 1, ""},
	    {"RtoMin", 200, ""},
	    {"RtoMax", 120000, ""},
	    {"MaxConn", UINT64_MAX, ""},
	    {"TcpExt:", 0, "TcpExt:\n"},
	    {"DelayedACKLost", 1, "    Quick ack mode was activated 1 times\n"},
	    {"TCPMemoryPressures", 3, "    TCP ran low on memory 3 times\n"},
	    {"TCPTimeouts", 2, "    TCPTimeouts: 2\n"},
	    {"Sctp:", 0, "Sctp:\n"},
	    {"SctpAborteds", 0, "    0 Number of Aborteds \n"},
	    {"Bogus:", 0, "Bogus:\n"},
	    {"InReceives", 3, "    InReceives: 3\n"},
	    {"a\033b\r\x7f\xe9", 3, "    a.b...: 3\n"},
	    {"\033]:", 0, ".]:\n"},
	    {":", 0, ":\n"},
	    {"", 5, "    : 5\n"},
	};

	(void)state;
	steps_check(steps, sizeof steps / sizeof *steps, false);
}

static void histograms(void **state)
{
	static const struct step steps[] = {
	    {"Icmp:", 0, "Icmp:\n"},
	    {"InDestUnreachs", 0, "    ICMP input histogram:\n"},
	    {"InEchos", 1, "        echo requests: 1\n"},
	    {"x", 1, "        x: 1\n"},
	    {"InEchos", 2, "        echo requests: 2\n"},
	    {"OutEchos", 3,
	     "        ICMP output histogram:\n        echo requests: 3\n"},
	    {"InEchos", 4,
	     "        ICMP input histogram:\n        echo requests: 4\n"},
	    {"OutMsgs", 5, "    5 ICMP messages sent\n"},
	    {"x", 1, "    x: 1\n"},
	    {"OutEchos", 0, "    ICMP output histogram:\n"},
	    {"IcmpMsg:", 0, "IcmpMsg:\n"},
	    {"InType3", 6, "        InType3: 6\n"},
	    {"InEchos", 6, "        InEchos: 6\n"},
	    {"Icmp:", 0, "Icmp:\n"},
	    {"x", 1, "    x: 1\n"},
	    {"InEchos", 7,
	     "    ICMP input histogram:\n        echo requests: 7\n"},
	    /* a block that isn't wanted ends a histogram, too */
	    {"Udp:", 1, ""},
	    {"IcmpMsg:", 0, "IcmpMsg:\n"},
	    {"InType3", 8, "    InType3: 8\n"},
	};

	(void)state;
	steps_check(steps, sizeof steps / sizeof *steps, false);
}

static void snmp6(void **state)
{
	static const struct step steps[] = {
	    {"Ip6:", 0, "Ip6:\n"},
	    {"Ip6InReceives", 0, "    0 total packets received\n"},
	    {"InReceives", 1, "    InReceives: 1\n"},
	    {"Icmp6:", 0, "Icmp6:\n"},
	    {"Icmp6InTimeExcds", 1,
	     "    ICMP input histogram:\n"
	     "        received ICMPv6 time exceeded: 1\n"},
	    {"UdpLite6:", 0, "UdpLite6:\n"},
	    {"UdpLite6InErrors", 1, "        UdpLite6InErrors: 1\n"},
	    {"Tcp6:", 0, "Tcp6:\n"},
	    {"Tcp6InSegs", 1, "    Tcp6InSegs: 1\n"},
	    {"Tcp:", 0, "Tcp:\n"},
	    {"InSegs", 1, "    InSegs: 1\n"},
	};

	(void)state;
	steps_check(steps, sizeof steps / sizeof *steps, true);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(sentences),
	    cmocka_unit_test(histograms),
	    cmocka_unit_test(snmp6),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
