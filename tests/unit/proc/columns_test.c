/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "proc/columns.h"
#include "proc/route.h"

static const struct column want[] = {
    {"Iface", COLUMN_IFACE},
    {"Mask", COLUMN_WORD},
    {"Flags", COLUMN_HEX},
    {"MTU", COLUMN_INT},
};
enum { WANT = sizeof want / sizeof *want };

static void test_headers(void **state)
{
	static const struct {
		const char *line;
		enum columns_result say;
		const char *lacks;
	} rows[] = {
	    {"Iface\tMask\tFlags\tMTU", COLUMNS_OK, NULL},
	    {"  Iface Foo Mask x x Flags MTU IRTT", COLUMNS_OK, NULL},
	    {"Iface Iface Mask Flags MTU", COLUMNS_OK, NULL},
	    {"", COLUMNS_LACK, "Iface"},
	    {"iface Mask Flags MTU", COLUMNS_LACK, "Iface"},
	    {"IfaceX Mask Flags MTU", COLUMNS_LACK, "Iface"},
	    {"Iface Flags Mask MTU", COLUMNS_LACK, "Flags"},
	    {"Iface Mask Flags MTU\r", COLUMNS_LACK, "MTU"},
	    {"Iface,Mask Flags MTU", COLUMNS_LACK, "Iface"},
	    {"Iface\vMask Flags MTU", COLUMNS_LACK, "Iface"},
	};
	struct columns columns;

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		assert_int_equal(columns_parse(span_from(rows[i].line), want,
					       WANT, &columns),
				 rows[i].say);
		if (rows[i].lacks)
			assert_string_equal(columns.lacks, rows[i].lacks);
	}
}

/* The buffer of 512 bytes: 116 other columns fit in before the routes' own. */
static enum columns_result with_others(size_t n, const char *own)
{
	char line[1024] = "";
	struct columns columns;

	for (size_t i = 0; i < n; i++)
		strcat(line, "x ");
	strcat(line, own);
	return columns_parse(span_from(line), route_columns, ROUTE_COLUMNS,
			     &columns);
}

static void test_many(void **state)
{
	static const char own[] = "Iface Destination Gateway Flags RefCnt Use "
				  "Metric Mask MTU Window IRTT";

	(void)state;
	assert_int_equal(with_others(116, own), COLUMNS_OK);
	assert_int_equal(with_others(117, own), COLUMNS_MANY);
	assert_int_equal(with_others(126, ""), COLUMNS_LACK);
	assert_int_equal(with_others(127, ""), COLUMNS_MANY);
}

static void test_rows(void **state)
{
	static const char header[] = "Iface Foo Mask Flags MTU";
	static const struct {
		const char *line;
		size_t n;
		int32_t flags, mtu;
	} rows[] = {
	    {"eth0 zz 00FF 0003 1500", 4, 3, 1500},
	    {"eth0 zz 00FF 0x10 -1 more", 4, 16, -1},
	    {"eth0\tzz\v00FF\fffffffff\r99999999999999999999", 4, -1, -1},
	    {"eth0 zz 00FF 1 2147483648", 4, 1, INT32_MIN},
	    {"eth0 zz 00FF 1 x", 3, 1, 0},
	    {"eth0 zz 00FF x 1", 2, 0, 0},
	    {"eth0 zz", 1, 0, 0},
	    {"eth0", 1, 0, 0},
	    {"  ", 0, 0, 0},
	    {"sixteen-letters- 00FF 1", 3, 1, 0},
	};
	struct column_value f[COLUMNS_MAX];
	struct columns columns;

	(void)state;
	assert_int_equal(columns_parse(span_from(header), want, WANT, &columns),
			 COLUMNS_OK);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		size_t n = columns_row(span_from(rows[i].line), &columns, f);

		assert_int_equal(n, rows[i].n);
		if (n > 2)
			assert_int_equal(f[2].number, rows[i].flags);
		if (n > 3)
			assert_int_equal(f[3].number, rows[i].mtu);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_headers),
	    cmocka_unit_test(test_many),
	    cmocka_unit_test(test_rows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
