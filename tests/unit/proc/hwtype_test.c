/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "proc/hwtype.h"

static void find_cases(void **state)
{
	static const struct {
		int type;
		const char *name;
	} cases[] = {
	    {0, "netrom"},     {1, "ether"},	  {2, "unspec"},
	    {3, "ax25"},       {7, "arcnet"},	  {15, "dlci"},
	    {19, "unspec"},    {24, "unspec"},	  {27, "eui64"},
	    {32, "unspec"},    {256, "slip"},	  {257, "cslip"},
	    {258, "slip6"},    {259, "cslip6"},	  {260, "unspec"},
	    {264, "adaptive"}, {270, "rose"},	  {271, "x25"},
	    {280, "unspec"},   {512, "ppp"},	  {513, "hdlc"},
	    {516, "lapb"},     {768, "tunnel"},	  {769, "unspec"},
	    {770, "frad"},     {772, "loop"},	  {774, "fddi"},
	    {776, "sit"},      {778, "unspec"},	  {780, "hippi"},
	    {781, "ash"},      {782, "ec"},	  {783, "irda"},
	    {801, "unspec"},   {65534, "unspec"}, {65535, "unspec"},
	    {-1, "unspec"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_string_equal(hwtype_find(cases[i].type)->name,
				    cases[i].name);
}

/* Each entry can be found, and has what a line needs. */
static void table_is_whole(void **state)
{
	size_t i = 0;

	(void)state;
	for (; hwtype_at(i); i++) {
		const struct hwtype *type = hwtype_at(i);

		assert_ptr_equal(hwtype_find(type->type), type);
		assert_true(strlen(type->name) > 0);
		assert_true(strlen(type->title) > 0);
		assert_int_equal(type->compresses,
				 type->type == 257 || type->type == 259);
	}
	assert_int_equal(i, 26);
}

#define LOW "\x01\x02\x03\x04\x05\x06\x07\x08"
#define HIGH "\xfe\xed\x80\xff\x8a\x9c\x7f\x80"
#define NONE "\0\0\0\0\0\0\0\0"

static void format_cases(void **state)
{
	static const struct {
		int type;
		char addr[IFACE_HWADDR + 1];
		const char *text;
	} cases[] = {
	    {1, LOW, "01:02:03:04:05:06"},
	    {1, HIGH, "fe:ed:80:ff:8a:9c"},
	    {-1, LOW, "01-02-03-04-05-06-07-08-00-00-00-00-00-00-00-00"},
	    {-1, HIGH, "FE-ED-80-FF-8A-9C-7F-80-00-00-00-00-00-00-00-00"},
	    {7, HIGH, "FE"},
	    {27, HIGH, "FE:ED:80:FF:8A:9C:7F:80"},
	    {270, HIGH, "feed80ff8a"},
	    {774, HIGH, "FE-ED-80-FF-8A-9C"},
	    {780, HIGH, "FE:ED:80:FF:8A:9C"},
	    {768, HIGH, ""},
	    /* call signs */
	    {3, "\x9c\x6e\x8a\x8e\x40\x40\x66\xe0", "N7EG-3"},
	    {0, "\x9c\x6e\x8a\x8e\x40\x40\x60\xe0", "N7EG"},
	    {3, "\x82\x82\x82\x82\x82\x82\x9f\xff", "AAAAAA-15"},
	    {3, "\x96\x40\xa6\x96\x82\x82\x62\x00", "K-1"},
	    {3, "\x96\x00\xa6\x96\x82\x82\x01\x00", "K"},
	    {3, LOW, "-3"},
	    {3, NONE, ""},
	    {3, "\xff\xff\xff\xff\xff\xff\xff\xff",
	     "\x7f\x7f\x7f\x7f\x7f\x7f-15"},
	    /* text */
	    {271, "12345678", "12345678"},
	    {271,
	     "123\0"
	     "5678",
	     "123"},
	    {271, NONE, ""},
	    /* signed numbers */
	    {783, LOW, "04:03:02:01"},
	    {783, HIGH, "ffffffff:ff"},
	    {783, "\x80\1\2\3", "03:02:01:ff"},
	    {783, "\0\xfe\0\0", "00:00:fffff"},
	    {781, LOW,
	     "[1234567800000000000000000000000000000000000000000000000000000000"
	     "]"},
	    {781, "\x10\x0f\x00\x80\xff\x7f\x01\x12",
	     "[1f0ff71100000000000000000000000000000000000000000000000000000000"
	     "]"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct hwtype *type = hwtype_find(cases[i].type);
		unsigned char addr[IFACE_HWADDR];
		char text[HWTYPE_TEXT];
		size_t len;

		memcpy(addr, cases[i].addr, sizeof addr);
		assert_non_null(type->format);
		len = type->format(addr, text);
		assert_int_equal(len, strlen(cases[i].text));
		assert_memory_equal(text, cases[i].text, len);
	}
}

/* In the machine's byte order. */
static void dlci_is_signed(void **state)
{
	const struct hwtype *type = hwtype_find(15);
	unsigned char addr[IFACE_HWADDR] = {0xff, 0xff, 1};
	char text[HWTYPE_TEXT];

	(void)state;
	assert_int_equal(type->format(addr, text), 2);
	assert_memory_equal(text, "-1", 2);
	addr[0] = addr[1] = 1;
	assert_int_equal(type->format(addr, text), 3);
	assert_memory_equal(text, "257", 3);
}

/* Whatever the bytes are, the text fits, and no type reads beyond them. */
static void formats_fit(void **state)
{
	(void)state;
	for (size_t i = 0; hwtype_at(i); i++) {
		unsigned char addr[IFACE_HWADDR];
		char text[HWTYPE_TEXT];

		for (int byte = 0; byte < 256 && hwtype_at(i)->format; byte++) {
			memset(addr, byte, sizeof addr);
			assert_true(hwtype_at(i)->format(addr, text) <=
				    sizeof text);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(find_cases), cmocka_unit_test(table_is_whole),
	    cmocka_unit_test(format_cases), cmocka_unit_test(dlci_is_signed),
	    cmocka_unit_test(formats_fit)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
