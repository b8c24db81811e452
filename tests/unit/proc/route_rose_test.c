/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "proc/route_rose.h"

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
		int32_t mask, n, first, last;
	} rows[] = {
	    {"2080       0004 3 00002 00001 00003", 4, 3, 2, 3},
	    {"2080       0010 1 123456", 10, 1, 12345, 12345},
	    {"2080       0010 2 -0001 x", 10, 2, -1, 0},
	    {"2080       0004 12 00002 00001", 4, 1, 0, 0},
	    {"2080       0004 9", 4, 9, 0, 0},
	    {"2080       0004 -1 00002", 4, 0, 0, 0},
	    {"2080       0004 x 00002", 4, 0, 0, 0},
	    {"2080", 0, 0, 0, 0},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct fixed_line fixed = card_of(rows[i].line);
		struct rose_node node;

		rose_node_parse(&fixed, &node);
		assert_int_equal(node.mask, rows[i].mask);
		assert_int_equal(node.n, rows[i].n);
		if (node.n == 0)
			continue;
		assert_int_equal(node.neigh[0], rows[i].first);
		assert_int_equal(node.neigh[node.n - 1], rows[i].last);
	}
}

static void test_neighs(void **state)
{
	struct fixed_line fixed =
	    card_of("00012 G4KLX-1   longdev  1   0  DTE     yes   0   0");
	struct rose_neigh neigh;

	(void)state;
	rose_neigh_parse(&fixed, &neigh);
	assert_int_equal(neigh.number, 12);
	assert_true(span_is(neigh.callsign, "G4KLX-1  "));
	assert_true(span_is(neigh.dev, "longd"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_nodes),
	    cmocka_unit_test(test_neighs),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
