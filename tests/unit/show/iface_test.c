/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "show/iface.h"

/* What the short table's rows are, by flags and counters. */
static struct opts opts;
static struct out out;

static const char *printed(void)
{
	assert_true(out.len < sizeof out.buf);
	out.buf[out.len] = '\0';
	out.len = 0;
	return out.buf;
}

static struct ctx context(unsigned round)
{
	return (struct ctx){.opts = &opts, .out = &out, .round = round};
}

static const char *row(const struct iface *iface)
{
	struct ctx ctx = context(0);

	text_iface(&ctx, iface);
	return printed();
}

static void heads(void **state)
{
	static const char columns[] =
	    "Iface             MTU    RX-OK RX-ERR RX-DRP RX-OVR    TX-OK "
	    "TX-ERR TX-DRP TX-OVR Flg\n";
	struct ctx first = context(0), second = context(1);

	(void)state;
	text_iface_head(&first, NULL);
	out.len -= sizeof columns - 1;
	assert_string_equal(printed(), "Kernel Interface table\n");
	text_iface_head(&second, NULL);
	assert_string_equal(printed(), columns);
	opts.extend = 1;
	text_iface_head(&first, NULL);
	assert_string_equal(printed(), "Kernel Interface table\n");
	text_iface_head(&second, NULL);
	assert_string_equal(printed(), "");
	opts.extend = 0;
}

static void rows(void **state)
{
	struct iface iface = {.name = "eth0",
			      .mtu = 1500,
			      .flags = 0x1043,
			      .counted = true,
			      .stats = {.rx_packets = 1,
					.rx_errors = 2,
					.rx_dropped = 3,
					.rx_fifo = 4,
					.tx_packets = 5,
					.tx_errors = 6,
					.tx_dropped = 7,
					.tx_fifo = 8}};

	(void)state;
	assert_string_equal(row(&iface),
			    "eth0             1500        1      2      3 4    "
			    "         5      6      7      8 BMRU\n");
	iface.stats.rx_packets = UINT64_MAX;
	iface.stats.rx_fifo = 1234567;
	iface.stats.tx_fifo = 1234567;
	iface.mtu = -2147483647 - 1;
	strcpy(iface.name, "abcdefghijklmno");
	assert_string_equal(row(&iface),
			    "abcdefghijklmno -2147483648 18446744073709551615  "
			    "    2      3 1234567        5      6      7 "
			    "1234567 BMRU\n");
	iface.counted = false;
	iface.mtu = 1;
	strcpy(iface.name, "v0:1\x1b[");
	assert_string_equal(row(&iface),
			    "v0:1.[              1      - no statistics "
			    "available -                        BMRU\n");
}

static void flags(void **state)
{
	static const struct {
		int flags;
		const char *letters;
	} cases[] = {
	    {0, "[NO FLAGS]"},
	    {0x1, "U"},
	    {0x2, "B"},
	    {0x4, "D"},
	    {0x8, "L"},
	    {0x10, "P"},
	    {0x20, "N"},
	    {0x40, "R"},
	    {0x80, "O"},
	    {0x100, "P"},
	    {0x200, "A"},
	    {0x400, "m"},
	    {0x800, "s"},
	    {0x1000, "M"},
	    {0x2000, ""},
	    {0x4000, ""},
	    {-32768, "d"},
	    {0x7fff, "ABDLMPNOPsmRU"},
	    {-1, "ABDLMdPNOPsmRU"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct iface iface = {.name = "x", .flags = cases[i].flags};
		const char *text = row(&iface);
		const char *letters = strstr(text, "-    ") + 25;

		assert_int_equal(strlen(letters), strlen(cases[i].letters) + 1);
		assert_memory_equal(letters, cases[i].letters,
				    strlen(cases[i].letters));
	}
}

/* What isn't recorded isn't 0. */
static void unrecorded(void **state)
{
	static const struct {
		unsigned unknown;
		int flags;
		const char *start, *letters;
	} cases[] = {
	    {IFACE_MTU, 0x1003, "eth0                -  ", "BMU\n"},
	    {IFACE_RUNNING, 0x1003, "eth0                0  ", "BM?U\n"},
	    {IFACE_RUNNING, 0x1002, "eth0                0  ", "BM\n"},
	    {IFACE_FLAGS, 0, "eth0                0  ", "-\n"},
	    {IFACE_FACTS, 0, "eth0                -  ", "-\n"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct iface iface = {.name = "eth0",
				      .unknown = cases[i].unknown,
				      .flags = cases[i].flags};
		const char *text = row(&iface);

		assert_memory_equal(text, cases[i].start,
				    strlen(cases[i].start));
		assert_string_equal(strrchr(text, ' ') + 1, cases[i].letters);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(heads), cmocka_unit_test(rows),
	    cmocka_unit_test(flags), cmocka_unit_test(unrecorded)};

	out_init(&out, -1);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
