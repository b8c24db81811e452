/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include <sys/socket.h>

#include "list/fullest.h"

static struct addr address(unsigned number)
{
	struct addr addr = {.family = AF_INET};

	memcpy(addr.bytes, &number, sizeof number);
	return addr;
}

/* `n` connections from the first address to the second. */
static void add(struct destinations *all, unsigned local, unsigned remote,
		unsigned port, unsigned n)
{
	const struct addr from = address(local), to = address(remote);

	while (n-- > 0)
		assert_true(destinations_add(all, &from, &to, port, 0));
}

static void assert_place(const struct destinations *all, size_t i,
			 unsigned port, uint64_t used)
{
	assert_int_equal(all->list[i].port, port);
	assert_int_equal(all->list[i].used, used);
}

static void fullest(void **state)
{
	struct destinations all = {.list = NULL};

	(void)state;
	destinations_sort(&all);
	assert_int_equal(all.n, 0);
	add(&all, 1, 2, 10, 3);
	add(&all, 1, 2, 11, 5);
	add(&all, 3, 2, 12, 3); /* another local address */
	add(&all, 1, 4, 13, 9); /* another remote one */
	add(&all, 1, 2, 14, 3);
	add(&all, 1, 2, 10, 0);
	destinations_sort(&all);
	assert_int_equal(all.n, 5);
	assert_place(&all, 0, 13, 9);
	assert_place(&all, 1, 11, 5);
	/* the first of equals */
	assert_place(&all, 2, 10, 3);
	destinations_free(&all);
	assert_int_equal(all.n, 0);
}

/* As large as there are different destinations, not connections. */
static void many(void **state)
{
	struct destinations all = {.list = NULL};

	(void)state;
	for (unsigned i = 0; i < 3000; i++)
		add(&all, 1, i % 1000, i % 7, 1);
	for (unsigned i = 0; i < 3000; i++)
		add(&all, 1, i % 10, 99, 1);
	add(&all, 1, 5, 99, 1);
	assert_int_equal(all.n, 3000 + 10);
	assert_true(all.size < 2 * all.n);
	assert_true(all.slots_size < 5 * all.n);
	destinations_sort(&all);
	assert_place(&all, 0, 99, 301);
	assert_place(&all, 1, 99, 300);
	destinations_free(&all);
}

/* The family tells addresses apart, and an inode is kept if there is one. */
static void families_and_inodes(void **state)
{
	struct destinations all = {.list = NULL};
	struct addr one = address(1), six = address(1);

	(void)state;
	six.family = AF_INET6;
	assert_true(destinations_add(&all, &one, &one, 1, 0));
	assert_true(destinations_add(&all, &one, &one, 1, 4711));
	assert_true(destinations_add(&all, &one, &one, 1, 4712));
	assert_true(destinations_add(&all, &six, &six, 1, 0));
	destinations_sort(&all);
	assert_int_equal(all.n, 2);
	assert_int_equal(all.list[0].used, 3);
	assert_int_equal(all.list[0].inode, 4711);
	assert_int_equal(all.list[1].inode, 0);
	destinations_free(&all);
}

static void waiting(void **state)
{
	static const uint64_t queues[] = {0, 2, 7, 2, 9, 1, 8, 8, 0};
	struct waitings all = {.n = 0};

	(void)state;
	for (size_t i = 0; i < COUNT(queues); i++) {
		const struct waiting one = {.port = (unsigned)i,
					    .queue = queues[i]};

		waitings_add(&all, &one);
		if (i == 0)
			assert_int_equal(all.n, 0);
	}
	assert_int_equal(all.n, FULLEST);
	assert_int_equal(all.list[0].queue, 9);
	assert_int_equal(all.list[1].queue, 8);
	assert_int_equal(all.list[1].port, 6); /* the first of equals */
	assert_int_equal(all.list[2].port, 7);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(fullest),
	    cmocka_unit_test(many),
	    cmocka_unit_test(families_and_inodes),
	    cmocka_unit_test(waiting),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
