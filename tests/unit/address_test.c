/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "address.h"

#include <arpa/inet.h>
#include <sys/socket.h>

static void parsed_and_formatted(void **state)
{
	static const struct {
		const char *text;
		const char *want; /* NULL: no address */
	} cases[] = {
	    {"0.0.0.0", "0.0.0.0"},
	    {"9.10.99.100", "9.10.99.100"},
	    {"255.255.255.255", "255.255.255.255"},
	    {"::", "::"},
	    {"::1", "::1"},
	    {"1::", "1::"},
	    {"0:0:0:0:0:0:0:1", "::1"},
	    {"2001:db8::1", "2001:db8::1"},
	    {"2001:DB8::ABCD", "2001:db8::abcd"},
	    {"2001:0db8:0000:0001:0001:0001:0001:0001", "2001:db8:0:1:1:1:1:1"},
	    {"2001:db8:100:0:100:0:100:0", "2001:db8:100:0:100:0:100:0"},
	    {"1:0:0:2:0:0:0:3", "1:0:0:2::3"},
	    {"1:0:0:2:2:0:0:3", "1::2:2:0:0:3"},
	    {"1:2:3:4:5:6:0:0", "1:2:3:4:5:6::"},
	    {"0:0:3:4:5:6:7:8", "::3:4:5:6:7:8"},
	    {"fe80::1", "fe80::1"},
	    {"::ffff:10.0.0.1", "::ffff:10.0.0.1"},
	    {"::ffff:0.0.0.0", "::ffff:0.0.0.0"},
	    {"::10.0.0.1", "::10.0.0.1"},
	    {"::ffff:0:1", "::ffff:0.0.0.1"},
	    {"::1:ffff:10.0.0.1", "::1:ffff:a00:1"},
	    {"1::10.0.0.1", "1::a00:1"},
	    {"", NULL},
	    {"x", NULL},
	    {"10.1", NULL},
	    {"1.2.3.256", NULL},
	    {" 1.2.3.4", NULL},
	    {"1.2.3.4 ", NULL},
	    {":", NULL},
	    {":::", NULL},
	    {"1::2::3", NULL},
	    {"1:2:3:4:5:6:7", NULL},
	    {"1:2:3:4:5:6:7:8:9", NULL},
	    {"fe80::1%lo", NULL},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct addr addr;

		assert_int_equal(addr_parse(cases[i].text, &addr),
				 cases[i].want != NULL);
		if (cases[i].want)
			assert_addr(&addr, cases[i].want);
	}
}

static void families_are_told(void **state)
{
	static const struct {
		const char *text;
		int family;
		bool any, mapped;
	} cases[] = {
	    {"0.0.0.0", AF_INET, true, false},
	    {"0.0.0.1", AF_INET, false, false},
	    {"1.0.0.0", AF_INET, false, false},
	    {"::", AF_INET6, true, false},
	    {"::1", AF_INET6, false, false},
	    {"8000::", AF_INET6, false, false},
	    {"::ffff:1.2.3.4", AF_INET6, false, true},
	    {"::ffff:0.0.0.0", AF_INET6, false, true},
	    {"::fffe:1.2.3.4", AF_INET6, false, false},
	    {"1::ffff:1.2.3.4", AF_INET6, false, false},
	    {"::1.2.3.4", AF_INET6, false, false},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct addr addr;

		assert_true(addr_parse(cases[i].text, &addr));
		assert_int_equal(addr.family, cases[i].family);
		assert_int_equal(addr_is_any(&addr), cases[i].any);
		assert_int_equal(addr_is_mapped(&addr), cases[i].mapped);
	}
}

/* An IPv4 address may look like a mapped one in what follows it. */
static void mapped_needs_its_family(void **state)
{
	struct addr addr = {AF_INET, {[10] = 0xff, [11] = 0xff}};

	(void)state;
	assert_false(addr_is_mapped(&addr));
}

static void longest_fits(void **state)
{
	struct addr addr = {.family = AF_INET6};
	char text[ADDR_TEXT];

	(void)state;
	memset(addr.bytes, 0xff, sizeof addr.bytes);
	assert_int_equal(addr_format(&addr, text), 39);
	assert_string_equal(text, "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff");
}

#ifdef __GLIBC__
/* splitmix64: the same numbers everywhere. */
static uint64_t random_next(uint64_t *seed)
{
	uint64_t z = *seed += 0x9e3779b97f4a7c15u;

	z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
	z = (z ^ z >> 27) * 0x94d049bb133111ebu;
	return z ^ z >> 31;
}

/* Random groups, most of them 0 or ffff: the compressed forms are the point. */
static void random_addr(uint64_t *seed, struct addr *addr)
{
	memset(addr, 0, sizeof *addr);
	addr->family = random_next(seed) % 4 ? AF_INET6 : AF_INET;
	for (int i = 0; i < (addr->family == AF_INET6 ? 16 : 4); i += 2) {
		uint64_t bits = random_next(seed);
		unsigned group = bits & 1 ? 0 : (unsigned)(bits >> 16) & 0xffff;

		if ((bits & 0xe) == 0)
			group = 0xffff;
		if ((bits & 0x70) == 0)
			group >>= bits >> 8 & 0xf;
		addr->bytes[i] = (uint8_t)(group >> 8);
		addr->bytes[i + 1] = (uint8_t)group;
	}
}

static void same_as_glibc(void **state)
{
	uint64_t seed = 1;

	(void)state;
	for (int i = 0; i < 200000; i++) {
		char want[INET6_ADDRSTRLEN];
		struct addr addr, again;

		random_addr(&seed, &addr);
		assert_non_null(
		    inet_ntop(addr.family, addr.bytes, want, sizeof want));
		assert_addr(&addr, want);
		assert_true(addr_parse(want, &again));
		assert_int_equal(again.family, addr.family);
		assert_memory_equal(again.bytes, addr.bytes, 16);
	}
}
#endif

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(parsed_and_formatted),
	    cmocka_unit_test(families_are_told),
	    cmocka_unit_test(mapped_needs_its_family),
	    cmocka_unit_test(longest_fits),
#ifdef __GLIBC__
	    cmocka_unit_test(same_as_glibc),
#endif
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
