/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "opttab.h"

/* -A's argument must be a family: so must be the names of these. */
static void families_exist(void **state)
{
	const struct opt *opt;
	size_t n = 0;

	(void)state;
	for (size_t i = 0; (opt = opttab_at(i)); i++) {
		if (opt->act != ACT_IS_FAMILY)
			continue;
		n++;
		if (opt->name)
			assert_non_null(family_find(span_from(opt->name)));
		else
			assert_true(opt->value == 4 || opt->value == 6);
	}
	assert_int_equal(n, 15);
}

/* A second option of the same spelling could never be given. */
static void each_can_be_reached(void **state)
{
	const struct opt *a, *b;

	(void)state;
	for (size_t i = 0; (a = opttab_at(i)); i++) {
		assert_true(a->letter || a->name);
		for (size_t k = 0; k < i && (b = opttab_at(k)); k++) {
			if (a->letter)
				assert_int_not_equal(a->letter, b->letter);
			if (a->name && b->name && a->value == b->value)
				assert_string_not_equal(a->name, b->name);
		}
	}
}

/* Every letter of net-tools 2.10, and ours. */
static void letters_are_all_there(void **state)
{
	static const char letters[] = "ACFMacdeghilnNoprsStuUvVWw2fx64ZI";
	const struct opt *opt;
	size_t n = 0;

	(void)state;
	for (size_t i = 0; (opt = opttab_at(i)); i++)
		if (opt->letter) {
			assert_non_null(strchr(letters, opt->letter));
			n++;
		}
	assert_int_equal(n, sizeof letters - 1);
}

static void members_are_inside(void **state)
{
	const struct opt *opt;

	(void)state;
	for (size_t i = 0; (opt = opttab_at(i)); i++) {
		bool writes = opt->act == ACT_SET || opt->act == ACT_COUNT ||
			      opt->act == ACT_STRING;

		assert_int_equal(opt->offset != 0, writes);
		assert_in_range(opt->offset, 0, sizeof(struct opts) - 1);
		assert_int_equal(opt->act == ACT_STRING ||
				     opt->act == ACT_FAMILY ||
				     opt->act == ACT_NETNS,
				 opt->arg == ARG_NEEDED);
	}
}

static void help_where_it_is_shown(void **state)
{
	const struct opt *opt;

	(void)state;
	for (size_t i = 0; (opt = opttab_at(i)); i++) {
		assert_in_range(opt->part, PART_HIDDEN, PARTS - 1);
		assert_int_equal(opt->help != NULL, opt->part != PART_HIDDEN);
		if (opt->help)
			assert_null(strchr(opt->help, '\n'));
	}
	assert_null(opttab_at(1000));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(families_exist),
	    cmocka_unit_test(each_can_be_reached),
	    cmocka_unit_test(letters_are_all_there),
	    cmocka_unit_test(members_are_inside),
	    cmocka_unit_test(help_where_it_is_shown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
