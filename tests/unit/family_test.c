/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "family.h"

static void found_by_name(void **state)
{
	static const struct {
		const char *name;
		const char *found; /* NULL: unknown */
		unsigned want;
	} cases[] = {
	    {"inet", "inet", WANT_INET},
	    {"ip", "inet", WANT_INET},
	    {"tcpip", "inet", WANT_INET},
	    {"inet6", "inet6", WANT_INET6},
	    {"ip6", "inet6", WANT_INET6},
	    {"unix", "unix", WANT_UNIX},
	    {"ipx", "ipx", WANT_IPX},
	    {"ax25", "ax25", WANT_AX25},
	    {"x25", "x25", WANT_X25},
	    {"netrom", "netrom", WANT_NETROM},
	    {"rose", "rose", WANT_ROSE},
	    {"ddp", "ddp", 0},
	    {"appletalk", "ddp", 0},
	    {"econet", "ec", 0},
	    {"ash", "ash", 0},
	    {"bluetooth", "bluetooth", WANT_BLUETOOTH},
	    {"ec", NULL, 0},
	    {"", NULL, 0},
	    {"INET", NULL, 0},
	    {"ine", NULL, 0},
	    {"inet ", NULL, 0},
	    {" inet", NULL, 0},
	    {"inet66", NULL, 0},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct family *family =
		    family_find(span_from(cases[i].name));

		if (!cases[i].found) {
			assert_null(family);
			continue;
		}
		assert_non_null(family);
		assert_string_equal(family->name, cases[i].found);
		assert_int_equal(family->want, cases[i].want);
	}
}

/* A name inside a list ends where its span does. */
static void found_in_a_list(void **state)
{
	const struct family *family = family_find((struct span){"ipx,inet", 3});

	(void)state;
	assert_non_null(family);
	assert_string_equal(family->name, "ipx");
	assert_null(family_find((struct span){"inet", 3}));
}

static void all_can_be_listed(void **state)
{
	const struct family *family;
	size_t n;

	(void)state;
	for (n = 0; (family = family_at(n)); n++) {
		assert_non_null(family->name);
		for (size_t k = 0; k < n; k++)
			assert_string_not_equal(family_at(k)->name,
						family->name);
	}
	assert_int_equal(n, 12);
	assert_null(family_at(n + 1));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(found_by_name),
	    cmocka_unit_test(found_in_a_list),
	    cmocka_unit_test(all_can_be_listed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
