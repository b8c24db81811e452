/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "name/cache.h"

static void keeps_what_is_put(void **state)
{
	struct cache cache = {0};
	bool found = true;
	char name[] = "one";
	const char *kept;

	(void)state;
	assert_null(cache_get(&cache, "k", 1, &found));
	assert_false(found);
	kept = cache_put(&cache, "k", 1, name);
	assert_string_equal(kept, "one");
	name[0] = 'x'; /* it is a copy */
	assert_ptr_equal(cache_get(&cache, "k", 1, &found), kept);
	assert_true(found);
	assert_string_equal(kept, "one");
	assert_null(cache_get(&cache, "l", 1, &found));
	assert_false(found);
	cache_free(&cache);
}

static void keeps_that_there_is_none(void **state)
{
	struct cache cache = {0};
	bool found = false;

	(void)state;
	assert_null(cache_put(&cache, "k", 1, NULL));
	assert_null(cache_get(&cache, "k", 1, &found));
	assert_true(found);
	/* what was found out first stays */
	assert_null(cache_put(&cache, "k", 1, "late"));
	assert_null(cache_get(&cache, "k", 1, &found));
	assert_int_equal(cache.used, 1);
	cache_free(&cache);
}

static void the_first_one_stays(void **state)
{
	struct cache cache = {0};

	(void)state;
	assert_string_equal(cache_put(&cache, "k", 1, "first"), "first");
	assert_string_equal(cache_put(&cache, "k", 1, "second"), "first");
	assert_int_equal(cache.used, 1);
	cache_free(&cache);
}

/* Keys are bytes, NULs too, and their number counts. */
static void keys_are_bytes(void **state)
{
	struct cache cache = {0};
	bool found;

	(void)state;
	(void)cache_put(&cache, "\0\0", 2, "two");
	(void)cache_put(&cache, "\0\0\0", 3, "three");
	(void)cache_put(&cache, "", 0, "none");
	assert_string_equal(cache_get(&cache, "\0\0", 2, &found), "two");
	assert_string_equal(cache_get(&cache, "\0\0\0", 3, &found), "three");
	assert_string_equal(cache_get(&cache, "", 0, &found), "none");
	assert_null(cache_get(&cache, "\0", 1, &found));
	assert_false(found);
	cache_free(&cache);
}

static void grows(void **state)
{
	enum { MANY = 10000 };
	struct cache cache = {0};
	char name[16];
	bool found;

	(void)state;
	for (uint32_t i = 0; i < MANY; i++) {
		snprintf(name, sizeof name, "n%u", (unsigned)i);
		assert_string_equal(cache_put(&cache, &i, sizeof i, name),
				    name);
	}
	assert_int_equal(cache.used, MANY);
	for (uint32_t i = 0; i < MANY; i++) {
		snprintf(name, sizeof name, "n%u", (unsigned)i);
		assert_string_equal(cache_get(&cache, &i, sizeof i, &found),
				    name);
	}
	cache_free(&cache);
	assert_int_equal(cache.size, 0);
	assert_null(cache.entries);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(keeps_what_is_put),
	    cmocka_unit_test(keeps_that_there_is_none),
	    cmocka_unit_test(the_first_one_stays),
	    cmocka_unit_test(keys_are_bytes),
	    cmocka_unit_test(grows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
