/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include <stdio.h>

#include "proc/netdev.h"

static enum netdev_layout layout_of(const char *line)
{
	return netdev_layout(span_from(line));
}

static void test_layout(void **state)
{
	(void)state;
	assert_int_equal(layout_of(""), NETDEV_PACKETS);
	assert_int_equal(layout_of(" face |packets errs"), NETDEV_PACKETS);
	assert_int_equal(layout_of(" face |Bytes byte"), NETDEV_PACKETS);
	assert_int_equal(layout_of(" face |bytes    packets"), NETDEV_BYTES);
	assert_int_equal(layout_of("xbytesx"), NETDEV_BYTES);
	assert_int_equal(layout_of("compressed"), NETDEV_COMPRESSED);
	assert_int_equal(layout_of(" bytes compressed"), NETDEV_COMPRESSED);
	assert_int_equal(layout_of("compresse"), NETDEV_PACKETS);
}

/* What is expected: the name, and the counters as text. */
static const struct {
	const char *line, *name, *fields;
} lines[] = {
    {"  eth0:    1296      12", "eth0", "1296 12"},
    {"eth0:1 2 3", "eth0", "1 2 3"},
    {"\teth0:\t1\t2\r", "eth0", "1 2"},
    {"eth0 1 2", "eth0", "1 2"},
    {"eth0", "eth0", ""},
    {"eth0:", "eth0", ""},
    {"eth0 : 1 2", "eth0", ""},
    {"", "", ""},
    {"   ", "", ""},
    {": 1 2", "", "1 2"},
    /* aliases */
    {"eth0:1: 5 6", "eth0:1", "5 6"},
    {"eth0:1:5 6", "eth0:1", "5 6"},
    {"eth0:1: No statistics available.", "eth0:1", ""},
    {"eth0:: 5 6", "eth0:", "5 6"},
    {"eth0:12345 6", "eth0", "12345 6"},
    {"eth0:1x: 5 6", "eth0", "1"},
    {"e:1:2:3 4", "e:1", "2"},
    {"e:a:2 4", "e", ""},
    {":5:6 7", ":5", "6 7"},
    /* around the 15 characters that a name has room for */
    {"abcdefghijklmn:777 2", "abcdefghijklmn", "777 2"},
    {"abcdefghijklmno:777 2", "abcdefghijklmno", "777 2"},
    {"abcdefghijklmno 777 2", "abcdefghijklmno", "777 2"},
    {"abcdefghijklmno777 2", "abcdefghijklmno", "777 2"},
    {"abcdefghijklmnopq: 1", "abcdefghijklmno", ""},
    {"abcdefghijklmno", "abcdefghijklmno", ""},
    {"abcdefghijklm:5:1 2", "abcdefghijklm:5", "1 2"},
    {"abcdefghijklm:55:1 2", "abcdefghijklm:5", "5"},
    {"abcdefghijklm:777:1 2", "abcdefghijklm:7", "77"},
    {"abcdefghijklm:777 1 2", "abcdefghijklm", "777 1 2"},
    {"abcdefghijklmn:5:1 2", "abcdefghijklmn:", "5"},
    {"abcdefghijklmn::1 2", "abcdefghijklmn:", "1 2"},
    {"eth0:12345678901:11 2", "eth0:1234567890", "1"},
    /* numbers as scanf reads them */
    {"e: -1 +5 007", "e", "18446744073709551615 5 7"},
    {"e: 18446744073709551616 1", "e", "18446744073709551615 1"},
    {"e: -99999999999999999999 1", "e", "18446744073709551615 1"},
    {"e: 1 0x10 3", "e", "1 0"},
    {"e: 1 1.5 3", "e", "1 1"},
    {"e: 1 - 3", "e", "1"},
    {"e: 1 x 3", "e", "1"},
};

static void check(const char *line, size_t len, const char *name,
		  const char *fields)
{
	struct netdev dev;
	char text[512] = "";
	size_t n = 0;

	assert_int_equal(
	    netdev_parse((struct span){line, len}, NETDEV_COMPRESSED, &dev),
	    SCAN_OK);
	if (!span_is(dev.name, name))
		fail_msg("%s: name is %.*s", line, (int)dev.name.len,
			 dev.name.at);
	for (unsigned i = 0; i < dev.n_fields; i++)
		n += (size_t)snprintf(text + n, sizeof text - n, "%s%ju",
				      i > 0 ? " " : "",
				      (uintmax_t)dev.fields[i]);
	if (strcmp(text, fields) != 0)
		fail_msg("%s: fields are %s", line, text);
}

static void test_lines(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
		check(lines[i].line, strlen(lines[i].line), lines[i].name,
		      lines[i].fields);
}

/* Nothing after the span is looked at: not the colon of an alias either. */
static void test_end(void **state)
{
	const char *line = "abcdefghijklm:5:12 34";

	(void)state;
	check(line, 0, "", "");
	check(line, 13, "abcdefghijklm", "");
	check(line, 14, "abcdefghijklm", "");
	check(line, 15, "abcdefghijklm", "5");
	check(line, 16, "abcdefghijklm:5", "");
	check(line, 17, "abcdefghijklm:5", "1");
}

static void test_store(void **state)
{
	static const char line[] = "e: 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 "
				   "17";
	struct iface iface;
	struct netdev dev;

	(void)state;
	memset(&iface, 0, sizeof iface);
	(void)netdev_parse((struct span){line, sizeof line - 1},
			   NETDEV_COMPRESSED, &dev);
	assert_int_equal(dev.n_fields, 16);
	netdev_store(&dev, &iface);
	assert_int_equal(iface.has, 0xffff);
	assert_int_equal(iface.stats.rx_bytes, 1);
	assert_int_equal(iface.stats.rx_multicast, 8);
	assert_int_equal(iface.stats.tx_bytes, 9);
	assert_int_equal(iface.stats.tx_packets, 10);
	assert_int_equal(iface.stats.tx_collisions, 14);
	assert_int_equal(iface.stats.tx_carrier, 15);
	assert_int_equal(iface.stats.tx_compressed, 16);

	(void)netdev_parse((struct span){line, sizeof line - 1}, NETDEV_BYTES,
			   &dev);
	assert_int_equal(dev.n_fields, 13);
	netdev_store(&dev, &iface);
	assert_int_equal(iface.stats.rx_frame, 6);
	assert_int_equal(iface.stats.tx_bytes, 7);
	assert_int_equal(iface.stats.tx_carrier, 13);
	assert_int_equal(iface.stats.rx_multicast, 8); /* as it was */

	(void)netdev_parse((struct span){line, 8}, NETDEV_PACKETS, &dev);
	assert_int_equal(dev.n_fields, 3);
	netdev_store(&dev, &iface);
	assert_int_equal(iface.stats.rx_packets, 1);
	assert_int_equal(iface.stats.rx_dropped, 3);
	assert_int_equal(iface.stats.rx_fifo, 5); /* as it was */
	assert_int_equal(iface.stats.rx_bytes, 1);

	(void)netdev_parse((struct span){line, sizeof line - 1}, NETDEV_PACKETS,
			   &dev);
	assert_int_equal(dev.n_fields, 11);
	netdev_store(&dev, &iface);
	assert_int_equal(iface.stats.tx_packets, 6);
	assert_int_equal(iface.stats.tx_collisions, 10);
	assert_int_equal(iface.stats.tx_carrier, 11);
}

/* Those that a line or its layout lacks are not there, be they 0. */
static void test_which(void **state)
{
	static const char line[] = "abcdefghijklmno:7 8 9";
	struct iface iface = {.counted = false};
	struct netdev dev;

	(void)state;
	(void)netdev_parse((struct span){line, sizeof line - 1}, NETDEV_PACKETS,
			   &dev);
	assert_true(dev.unseen);
	netdev_store(&dev, &iface);
	assert_true(iface.counted);
	/* packets, errors, dropped */
	assert_int_equal(iface.has, 0xe);
	(void)netdev_parse((struct span){line + 1, sizeof line - 2},
			   NETDEV_PACKETS, &dev);
	assert_false(dev.unseen);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_layout), cmocka_unit_test(test_lines),
	    cmocka_unit_test(test_end), cmocka_unit_test(test_store),
	    cmocka_unit_test(test_which)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
