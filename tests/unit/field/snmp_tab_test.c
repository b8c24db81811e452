/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "unit.h"

#include "field/snmp_tab.h"

static struct span span_of(const char *text)
{
	return (struct span){text, strlen(text)};
}

static bool is_snmp6(const struct snmp_block *block)
{
	return strchr(block->title, '6') != NULL;
}

static void blocks_are_found(void **state)
{
	const struct snmp_block *block;
	size_t i;

	(void)state;
	for (i = 0; (block = snmp_block_at(i)); i++) {
		struct span title = span_of(block->title);

		assert_ptr_equal(snmp_block_find(title, is_snmp6(block)),
				 block);
		assert_null(snmp_block_find(title, !is_snmp6(block)));
	}
	assert_true(i >= 10);
}

static void other_blocks_are_not(void **state)
{
	static const char *const titles[] = {
	    "",	    " ",     "I",	"Ipx",	"ip",	   "IpExt", " Tcp",
	    "Tcp ", "TcpEx", "TcpExt6", "Udp4", "UdpLite", "Sctp6", "IcmpMsg"};

	(void)state;
	for (size_t i = 0; i < sizeof titles / sizeof *titles; i++) {
		assert_null(snmp_block_find(span_of(titles[i]), false));
		assert_null(snmp_block_find(span_of(titles[i]), true));
	}
}

static void wants(void **state)
{
	static const struct {
		const char *title;
		bool snmp6;
		unsigned want;
	} cases[] = {
	    {"Ip", false, WANT_RAW},  {"Icmp", false, WANT_RAW},
	    {"Tcp", false, WANT_TCP}, {"TcpExt", false, WANT_TCP},
	    {"Udp", false, WANT_UDP}, {"Sctp", false, WANT_SCTP},
	    {"Ip6", true, WANT_RAW},  {"Icmp6", true, WANT_RAW},
	    {"Tcp6", true, WANT_TCP}, {"Udp6", true, WANT_UDP},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(
		    snmp_block_find(span_of(cases[i].title), cases[i].snmp6)
			->want,
		    cases[i].want);
}

/* A row out of order is one that the search does not reach. */
static void rows_are_in_order(void **state)
{
	const struct snmp_block *block;

	(void)state;
	for (size_t i = 0; (block = snmp_block_at(i)); i++)
		for (size_t k = 1; k < block->count; k++)
			assert_true(strcmp(block->rows[k - 1].name,
					   block->rows[k].name) < 0);
}

static void rows_are_found(void **state)
{
	const struct snmp_block *block;
	size_t rows = 0;

	(void)state;
	for (size_t i = 0; (block = snmp_block_at(i)); i++)
		for (size_t k = 0; k < block->count; k++, rows++)
			assert_ptr_equal(
			    snmp_row_find(block, span_of(block->rows[k].name)),
			    &block->rows[k]);
	assert_int_equal(rows, 187);
}

/* One `%` in a sentence, none in a histogram's line, no text when never said */
static void texts_fit_their_kind(void **state)
{
	const struct snmp_block *block;

	(void)state;
	for (size_t i = 0; (block = snmp_block_at(i)); i++)
		for (size_t k = 0; k < block->count; k++) {
			const struct snmp_row *row = &block->rows[k];
			const char *mark;

			if (row->kind == SNMP_NEVER) {
				assert_null(row->text);
				continue;
			}
			mark = strchr(row->text, '%');
			if (row->kind == SNMP_ICMP_IN ||
			    row->kind == SNMP_ICMP_OUT) {
				assert_null(mark);
				continue;
			}
			assert_non_null(mark);
			assert_null(strchr(mark + 1, '%'));
		}
}

static void other_rows_are_not(void **state)
{
	const struct snmp_block *tcp = snmp_block_find(span_of("Tcp"), false);
	const struct snmp_block *tcp6 = snmp_block_find(span_of("Tcp6"), true);
	static const char *const names[] = {"",	       "A",	    "InSeg",
					    "InSegss", "InSegs ",   "insegs",
					    "Zz",      "Tcp6InSegs"};

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		assert_null(snmp_row_find(tcp, span_of(names[i])));
		assert_null(snmp_row_find(tcp6, span_of(names[i])));
	}
	assert_non_null(snmp_row_find(tcp, (struct span){"InSegsX", 6}));
}

/*
 * Each of these was fed to net-tools 2.10 alone, and printed as `Name: 2`.
 * tests/cases/statistics-missed has what it printed.
 */
static const struct snmp_missed missed[] = {
    {"Ip", "Forwarding"},
    {"TcpExt", "ArpFilter"},
    {"TcpExt", "TCPDSACKOfoRecv"},
    {"TcpExt", "TCPDSACKOfoSent"},
    {"TcpExt", "TCPDSACKOldSent"},
    {"TcpExt", "TCPDSACKRecv"},
    {"TcpExt", "TCPDSACKUndo"},
    {"TcpExt", "TCPDirectCopyFromPrequeue"},
    {"TcpExt", "TCPLoss"},
    {"TcpExt", "TCPLostRetransmit"},
    {"TcpExt", "TCPPrequeueDropped"},
    {"TcpExt", "TCPRenoRecoveryFail"},
    {"TcpExt", "TCPSACKReneging"},
    {"TcpExt", "TCPSackFailures"},
    {"TcpExt", "TCPSackRecovery"},
    {"TcpExt", "TCPSackRecoveryFail"},
    {"TcpExt", "TCPTimeouts"},
    {"TcpExt", "TWKilled"},
};

static void missed_have_no_row(void **state)
{
	const size_t count = sizeof missed / sizeof *missed;

	(void)state;
	for (size_t i = 0; i < count; i++) {
		const struct snmp_block *block =
		    snmp_block_find(span_of(missed[i].title), false);

		assert_null(snmp_row_find(block, span_of(missed[i].name)));
		assert_non_null(snmp_missed_at(i));
		assert_string_equal(snmp_missed_at(i)->title, missed[i].title);
		assert_string_equal(snmp_missed_at(i)->name, missed[i].name);
	}
	assert_null(snmp_missed_at(count));
}

/* A name on that list wins over a sentence of the table. */
static void missed_win(void **state)
{
	static const struct snmp_row rows[] = {{"ArpFilter", SNMP_ALWAYS, "%"},
					       {"TCPZ", SNMP_ALWAYS, "%"}};
	static const struct snmp_block block = {"TcpExt", WANT_TCP, 2, rows};
	static const struct snmp_block other = {"Tcp", WANT_TCP, 2, rows};

	(void)state;
	assert_null(snmp_row_find(&block, span_of("ArpFilter")));
	assert_ptr_equal(snmp_row_find(&other, span_of("ArpFilter")), &rows[0]);
	assert_ptr_equal(snmp_row_find(&block, span_of("TCPZ")), &rows[1]);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(blocks_are_found),
	    cmocka_unit_test(other_blocks_are_not),
	    cmocka_unit_test(wants),
	    cmocka_unit_test(rows_are_in_order),
	    cmocka_unit_test(rows_are_found),
	    cmocka_unit_test(texts_fit_their_kind),
	    cmocka_unit_test(other_rows_are_not),
	    cmocka_unit_test(missed_have_no_row),
	    cmocka_unit_test(missed_win),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
