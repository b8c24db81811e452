/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "utf8.h"

/* Well-formed sequences of Unicode's table 3-7, at the ends of its rows. */
static const struct {
	const char *bytes;
	uint32_t character;
} good[] = {
    {"\xc2\x80", 0x80},
    {"\xdf\xbf", 0x7ff},
    {"\xe0\xa0\x80", 0x800},
    {"\xe0\xbf\xbf", 0xfff},
    {"\xe1\x80\x80", 0x1000},
    {"\xec\xbf\xbf", 0xcfff},
    {"\xed\x80\x80", 0xd000},
    {"\xed\x9f\xbf", 0xd7ff},
    {"\xee\x80\x80", 0xe000},
    {"\xef\xbf\xbf", 0xffff},
    {"\xf0\x90\x80\x80", 0x10000},
    {"\xf0\xbf\xbf\xbf", 0x3ffff},
    {"\xf1\x80\x80\x80", 0x40000},
    {"\xf3\xbf\xbf\xbf", 0xfffff},
    {"\xf4\x80\x80\x80", 0x100000},
    {"\xf4\x8f\xbf\xbf", 0x10ffff},
};

static const char *const bad[] = {
    "a",
    "\x7f",
    "\x80",
    "\xbf",
    "\xc0\x80", /* a longer form of NUL */
    "\xc1\xbf",
    "\xc2\x7f",
    "\xc2\xc0",
    "\xe0\x9f\xbf", /* a longer form */
    "\xe0\xa0\x7f",
    "\xed\xa0\x80", /* a surrogate */
    "\xed\xbf\xbf",
    "\xe1\x80\xc0",
    "\xf0\x8f\xbf\xbf",
    "\xf0\x90\x80\x7f",
    "\xf4\x90\x80\x80", /* beyond U+10FFFF */
    "\xf5\x80\x80\x80",
    "\xf8\x88\x80\x80",
    "\xff\xbf\xbf\xbf",
};

static const unsigned char *bytes_of(const char *text)
{
	return (const unsigned char *)text;
}

static void good_sequences(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(good); i++) {
		const unsigned char *at = bytes_of(good[i].bytes);
		size_t len = strlen(good[i].bytes);

		assert_int_equal(utf8_len(at, len), len);
		assert_int_equal(utf8_len(at, len + 1), len);
		assert_int_equal(utf8_char(at, len), good[i].character);
		/* cut */
		for (size_t left = 1; left < len; left++)
			assert_int_equal(utf8_len(at, left), 0);
	}
}

static void bad_sequences(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(bad); i++)
		assert_int_equal(utf8_len(bytes_of(bad[i]), strlen(bad[i])), 0);
}

/* The characters at both ends of what is not shown. */
static void shown(void **state)
{
	static const struct {
		uint32_t character;
		bool shown;
	} cases[] = {
	    {0x7f, true},    {0x80, false},   {0x9f, false},  {0xa0, true},
	    {0x61b, true},   {0x61c, false},  {0x61d, true},  {0x200d, true},
	    {0x200e, false}, {0x200f, false}, {0x2010, true}, {0x2027, true},
	    {0x2028, false}, {0x202e, false}, {0x202f, true}, {0x2065, true},
	    {0x2066, false}, {0x2069, false}, {0x206a, true}, {0x10ffff, true},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(utf8_is_shown(cases[i].character),
				 cases[i].shown);
}

static void columns(void **state)
{
	static const struct {
		const char *text;
		size_t columns;
	} cases[] = {
	    {"", 0},
	    {"abc", 3},
	    {"\xc3\xa4", 1},
	    /* two ideographs, fullwidth A, an emoji, Hangul */
	    {"\xe6\x97\xa5\xe6\x9c\xac", 4},
	    {"\xef\xbc\xa1", 2},
	    {"\xf0\x9f\x98\x80", 2},
	    {"\xed\x95\x9cx", 3},
	    /* an accent on an e, zero width space, a variation selector */
	    {"e\xcc\x81", 1},
	    {"a\xe2\x80\x8b"
	     "b",
	     2},
	    {"\xe2\x98\x83\xef\xb8\x8f", 1},
	    /* no UTF-8 */
	    {"\xff\xfe", 2},
	    {"\xe6\x97", 2},
	    {"\xf4\x8f\xbf\xbf", 1},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(utf8_columns(cases[i].text), cases[i].columns);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(good_sequences),
	    cmocka_unit_test(bad_sequences),
	    cmocka_unit_test(shown),
	    cmocka_unit_test(columns),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
