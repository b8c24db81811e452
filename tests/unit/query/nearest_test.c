/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "query/nearest.h"

static const char *nearest_of(const char *word)
{
	static const char *const names[] = {"uid", "sport", "dport",
					    "local_address", "state"};
	struct nearest nearest;

	nearest_init(&nearest, span_from(word));
	for (size_t i = 0; i < COUNT(names); i++)
		nearest_offer(&nearest, names[i]);
	return nearest.name ? nearest.name : "(none)";
}

static void what_may_be_meant(void **state)
{
	(void)state;
	assert_string_equal(nearest_of("sprt"), "sport");
	assert_string_equal(nearest_of("SPRT"), "sport");
	assert_string_equal(nearest_of("dports"), "dport");
	assert_string_equal(nearest_of("udi"), "uid");
	assert_string_equal(nearest_of("local_adress"), "local_address");
	assert_string_equal(nearest_of("stat"), "state");
}

static void nothing_is_near(void **state)
{
	char word[4096];

	(void)state;
	memset(word, 's', sizeof word - 1);
	word[sizeof word - 1] = '\0';
	assert_string_equal(nearest_of(word), "(none)");
	assert_string_equal(nearest_of(""), "(none)");
	assert_string_equal(nearest_of("x"), "(none)");
	assert_string_equal(nearest_of("container"), "(none)");
	assert_string_equal(nearest_of("\xff\xfe\x01"), "(none)");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_may_be_meant),
	    cmocka_unit_test(nothing_is_near),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
