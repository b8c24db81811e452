/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "proc/inodes.h"

static void inodes_are_found(void **state)
{
	enum { MANY = 5000 };
	struct inodes inodes = {.used = 0};

	(void)state;
	assert_null(inodes_find(&inodes, 1));
	for (uint64_t i = 0; i < MANY; i++) {
		assert_true(inodes_add(&inodes, i * i * 1024));
		/* what was there keeps its owner while the table grows */
		atomic_store(&inodes_find(&inodes, i * i * 1024)->first,
			     (unsigned)i);
		assert_true(inodes_add(&inodes, i * i * 1024));
		assert_int_equal(inodes.used, i + 1);
	}
	assert_true(inodes.size > inodes.used + inodes.used / 2);
	for (uint64_t i = 0; i < MANY; i++) {
		const struct inode_slot *slot =
		    inodes_find(&inodes, i * i * 1024);

		assert_non_null(slot);
		assert_int_equal(atomic_load(&slot->first), i);
		assert_null(inodes_find(&inodes, i * i * 1024 + 1));
	}
	inodes_free(&inodes);
	assert_int_equal(inodes.used, 0);
	assert_null(inodes_find(&inodes, 0));
}

static void some_numbers_are_odd(void **state)
{
	struct inodes inodes = {.used = 0};

	(void)state;
	assert_true(inodes_add(&inodes, 0));
	assert_non_null(inodes_find(&inodes, 0));
	assert_int_equal(atomic_load(&inodes_find(&inodes, 0)->first),
			 INODE_UNOWNED);
	assert_true(inodes_add(&inodes, UINT64_MAX - 1));
	assert_non_null(inodes_find(&inodes, UINT64_MAX - 1));
	assert_null(inodes_find(&inodes, INODE_NONE));
	inodes_free(&inodes);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(inodes_are_found),
	    cmocka_unit_test(some_numbers_are_odd),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
