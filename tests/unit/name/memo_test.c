/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "name/memo.h"

static void keeps_what_is_put(void **state)
{
	struct memo memo = {0};
	bool found = true;
	char name[] = "one";
	const char *kept;

	(void)state;
	assert_null(memo_get(&memo, "k", 1, &found));
	assert_false(found);
	kept = memo_put(&memo, "k", 1, name);
	assert_string_equal(kept, "one");
	name[0] = 'x'; /* it is a copy */
	assert_ptr_equal(memo_get(&memo, "k", 1, &found), kept);
	assert_true(found);
	assert_string_equal(kept, "one");
	assert_null(memo_get(&memo, "l", 1, &found));
	assert_false(found);
	memo_free(&memo);
}

static void keeps_that_there_is_none(void **state)
{
	struct memo memo = {0};
	bool found = false;

	(void)state;
	assert_null(memo_put(&memo, "k", 1, NULL));
	assert_null(memo_get(&memo, "k", 1, &found));
	assert_true(found);
	/* what was found out first stays */
	assert_null(memo_put(&memo, "k", 1, "late"));
	assert_null(memo_get(&memo, "k", 1, &found));
	assert_int_equal(memo.used, 1);
	memo_free(&memo);
}

static void the_first_one_stays(void **state)
{
	struct memo memo = {0};

	(void)state;
	assert_string_equal(memo_put(&memo, "k", 1, "first"), "first");
	assert_string_equal(memo_put(&memo, "k", 1, "second"), "first");
	assert_int_equal(memo.used, 1);
	memo_free(&memo);
}

/* Keys are bytes, NULs too, and their number counts. */
static void keys_are_bytes(void **state)
{
	struct memo memo = {0};
	bool found;

	(void)state;
	(void)memo_put(&memo, "\0\0", 2, "two");
	(void)memo_put(&memo, "\0\0\0", 3, "three");
	(void)memo_put(&memo, "", 0, "none");
	assert_string_equal(memo_get(&memo, "\0\0", 2, &found), "two");
	assert_string_equal(memo_get(&memo, "\0\0\0", 3, &found), "three");
	assert_string_equal(memo_get(&memo, "", 0, &found), "none");
	assert_null(memo_get(&memo, "\0", 1, &found));
	assert_false(found);
	memo_free(&memo);
}

static void grows(void **state)
{
	enum { MANY = 10000 };
	struct memo memo = {0};
	char name[16];
	bool found;

	(void)state;
	for (uint32_t i = 0; i < MANY; i++) {
		snprintf(name, sizeof name, "n%u", (unsigned)i);
		assert_string_equal(memo_put(&memo, &i, sizeof i, name), name);
	}
	assert_int_equal(memo.used, MANY);
	for (uint32_t i = 0; i < MANY; i++) {
		snprintf(name, sizeof name, "n%u", (unsigned)i);
		assert_string_equal(memo_get(&memo, &i, sizeof i, &found),
				    name);
	}
	memo_free(&memo);
	assert_int_equal(memo.size, 0);
	assert_null(memo.entries);
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
