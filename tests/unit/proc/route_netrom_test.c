/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "proc/route_netrom.h"

static struct fixed_line card_of(const char *line)
{
	struct fixed_line fixed = {{0}};

	fixed_line_load(&fixed, (struct span){line, strlen(line)}, true);
	return fixed;
}

static void test_nodes(void **state)
{
	static const struct {
		const char *line;
		int32_t which, quality, neigh;
	} rows[] = {
	    {"G4KLX-1   KLX      1 1  192   6 00001", 1, 192, 1},
	    {"G4KLX-1   KLX      2 2  192   6 00001  100   5 00002", 2, 100, 2},
	    {"G4KLX-1   KLX      3 2  192   6 00001  100   5 00002", 3, 0, 0},
	    {"G4KLX-1   KLX      1 1   -5   6 00001", 1, -5, 1},
	    {"G4KLX-1   12       0 1  192   6 00001", 0, 0, 0},
	    {"G4KLX-1   KLX      -9999 1  192   6 00001", -9999, 0, 0},
	    {"G4KLX-1   KLX      2147483647", INT32_MAX, 0, 0},
	    {"G4KLX-1   KLX      x 1  192   6 00001", 0, 0, 0},
	    {"", 0, 0, 0},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct fixed_line fixed = card_of(rows[i].line);
		struct netrom_node node;

		netrom_node_parse(&fixed, &node);
		assert_int_equal(node.which, rows[i].which);
		assert_int_equal(node.quality, rows[i].quality);
		assert_int_equal(node.neigh, rows[i].neigh);
	}
}

static void test_neighs(void **state)
{
	struct fixed_line fixed =
	    card_of("00002 GB7XXX-15 longdev 255    1     5      3 DIGI1");
	struct netrom_neigh neigh;

	(void)state;
	netrom_neigh_parse(&fixed, &neigh);
	assert_int_equal(neigh.number, 2);
	assert_true(span_is(neigh.callsign, "GB7XXX-15"));
	assert_true(span_is(neigh.dev, "long"));
	fixed = card_of("x0001 G4KLX-7   ax0");
	netrom_neigh_parse(&fixed, &neigh);
	assert_int_equal(neigh.number, 0);
	assert_true(span_is(neigh.dev, "ax0\n"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_nodes),
	    cmocka_unit_test(test_neighs),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
