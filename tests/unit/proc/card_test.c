/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "proc/card.h"

static struct span span_of(const char *text)
{
	return (struct span){text, strlen(text)};
}

static void assert_cell(const struct card *card, size_t at, size_t len,
			const char *text)
{
	assert_true(span_is(card_cell(card, at, len), text));
}

static void test_over(void **state)
{
	struct card card = {{0}};

	(void)state;
	assert_cell(&card, 0, 9, "");
	card_load(&card, span_of("callsign  dev  mode"), true);
	assert_cell(&card, 10, 4, "dev ");
	assert_cell(&card, 15, CARD_SIZE, "mode\n");
	card_load(&card, span_of("G4KLX"), true);
	assert_cell(&card, 0, 9, "G4KLX\n");
	assert_cell(&card, 10, 4, "dev ");
	card_load(&card, span_of("AB1CD"), false);
	assert_cell(&card, 0, 9, "AB1CD");
	card_cut(&card, 12);
	assert_cell(&card, 10, 4, "de");
}

static void test_ends(void **state)
{
	char line[300];
	struct card card = {{0}};

	(void)state;
	memset(line, 'x', sizeof line);
	card_load(&card, (struct span){line, CARD_PIECE}, true);
	assert_int_equal(card_cell(&card, 0, CARD_SIZE).len, CARD_PIECE);
	assert_int_equal(card_cell(&card, 250, CARD_SIZE).len, 5);
	assert_int_equal(card_cell(&card, CARD_SIZE, 9).len, 0);
	card_load(&card, (struct span){line, sizeof line}, true);
	assert_int_equal(card_cell(&card, 0, CARD_SIZE).len, CARD_PIECE);
	card_cut(&card, 1000);
}

static void test_numbers(void **state)
{
	static const struct {
		const char *text;
		int32_t number;
	} rows[] = {
	    {"12", 12},
	    {"  -7 x", -7},
	    {"+5", 5},
	    {"x", 0},
	    {"", 0},
	    {"0x10", 0},
	    {"007", 7},
	    {"4294967301", 5},
	    {"2147483648", INT32_MIN},
	    {"1 2", 1},
	    {"99999999999999999999", -1},
	};
	struct card card = {{0}};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		card_load(&card, span_of(rows[i].text), true);
		assert_int_equal(card_number(&card, 0, CARD_SIZE),
				 rows[i].number);
	}
	card_load(&card, span_of("123456"), true);
	assert_int_equal(card_number(&card, 0, 3), 123);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_over),
	    cmocka_unit_test(test_ends),
	    cmocka_unit_test(test_numbers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
