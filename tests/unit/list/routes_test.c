/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "family.h"
#include "list/route.h"

/* Each file has its reader, and a family that -A knows. */
static void test_sources(void **state)
{
	const struct route_source *source;
	size_t n;

	(void)state;
	for (n = 0; (source = route_source_at(n)); n++) {
		const char *name = source->family;
		const struct family *family =
		    family_find((struct span){name, strlen(name)});

		assert_non_null(family);
		assert_non_null(family->title);
		assert_non_null(source->path);
		assert_non_null(source->list);
		assert_non_null(source->type);
	}
	assert_int_equal(n, 11);
}

/* Each family that -h lists as one with routes has a file of them. */
static void test_families(void **state)
{
	const struct family *family;

	(void)state;
	for (size_t i = 0; (family = family_at(i)); i++) {
		const struct route_source *source;
		bool found = false;

		for (size_t k = 0; (source = route_source_at(k)); k++)
			if (strcmp(source->family, family->name) == 0)
				found = true;
		assert_int_equal(found, family->title != NULL);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_sources),
	    cmocka_unit_test(test_families),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
