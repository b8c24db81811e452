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

static void assert_place(const struct destination *one, unsigned port,
			 uint64_t used)
{
	assert_int_equal(one->port, port);
	assert_int_equal(one->used, used);
}

static void fullest(void **state)
{
	struct destinations all = {.inet = {.n = 0}};
	struct destination list[FULLEST];

	(void)state;
	assert_int_equal(destinations_fullest(&all, list), 0);
	add(&all, 1, 2, 10, 3);
	add(&all, 1, 2, 11, 5);
	assert_int_equal(destinations_fullest(&all, list), 2);
	assert_place(&list[0], 11, 5);
	assert_place(&list[1], 10, 3);
	add(&all, 3, 2, 12, 3); /* another local address */
	add(&all, 1, 4, 13, 9); /* another remote one */
	add(&all, 1, 2, 14, 3);
	add(&all, 1, 2, 10, 0);
	assert_int_equal(all.inet.n, 5);
	assert_int_equal(destinations_fullest(&all, list), FULLEST);
	assert_place(&list[0], 13, 9);
	assert_place(&list[1], 11, 5);
	/* the first of equals */
	assert_place(&list[2], 10, 3);
	destinations_free(&all);
	assert_int_equal(all.inet.n, 0);
}

/* As large as there are different destinations, not connections. */
static void many(void **state)
{
	struct destinations all = {.inet = {.n = 0}};
	struct destination list[FULLEST];

	(void)state;
	for (unsigned i = 0; i < 3000; i++)
		add(&all, 1, i % 1000, i % 7, 1);
	for (unsigned i = 0; i < 3000; i++)
		add(&all, 1, i % 10, 99, 1);
	add(&all, 1, 5, 99, 1);
	assert_int_equal(all.inet.n, 3000 + 10);
	assert_true(all.inet.size < 2 * all.inet.n);
	assert_true(all.inet.slots_size < 5 * all.inet.n);
	assert_int_equal(destinations_fullest(&all, list), FULLEST);
	assert_place(&list[0], 99, 301);
	assert_place(&list[1], 99, 300);
	destinations_free(&all);
}

/* Each of 40,000 has its own count, whatever the table's size was then. */
static void each_is_found(void **state)
{
	struct destinations all = {.inet = {.n = 0}};
	struct destination list[FULLEST];

	(void)state;
	for (unsigned round = 0; round < 3; round++)
		for (unsigned i = 0; i < 40000; i++)
			add(&all, i % 3, i, i & 0xffff, 1);
	assert_int_equal(all.inet.n, 40000);
	assert_int_equal(destinations_fullest(&all, list), FULLEST);
	assert_place(&list[0], 0, 3);
	assert_place(&list[2], 2, 3);
	destinations_free(&all);
}

/* The family tells addresses apart, and an inode is kept if there is one. */
static void families_and_inodes(void **state)
{
	struct destinations all = {.inet = {.n = 0}};
	struct destination list[FULLEST];
	struct addr one = address(1), six = address(1);

	(void)state;
	six.family = AF_INET6;
	six.bytes[15] = 7;
	assert_true(destinations_add(&all, &six, &six, 1, 0));
	assert_true(destinations_add(&all, &one, &one, 1, 0));
	assert_true(destinations_add(&all, &one, &one, 1, 4711));
	assert_true(destinations_add(&all, &one, &one, 1, 4712));
	assert_int_equal(destinations_fullest(&all, list), 2);
	assert_int_equal(list[0].used, 3);
	assert_int_equal(list[0].inode, 4711);
	assert_memory_equal(&list[0].remote, &one, sizeof one);
	assert_int_equal(list[1].inode, 0);
	assert_memory_equal(&list[1].local, &six, sizeof six);
	destinations_free(&all);
}

/* A port that an IPv4 socket has, an IPv6 one can't take to the same end. */
static void mapped(void **state)
{
	struct destinations all = {.inet = {.n = 0}};
	struct destination list[FULLEST];
	const struct addr one = address(0x0100007f);
	struct addr six = {.family = AF_INET6,
			   .bytes = {[10] = 0xff, [11] = 0xff}};

	(void)state;
	memcpy(six.bytes + 12, one.bytes, 4);
	add(&all, 0x0100007f, 0x0100007f, 443, 2);
	assert_true(destinations_add(&all, &six, &six, 443, 8));
	assert_int_equal(destinations_fullest(&all, list), 1);
	assert_int_equal(list[0].used, 3);
	assert_memory_equal(&list[0].local, &one, sizeof one);
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
	    cmocka_unit_test(each_is_found),
	    cmocka_unit_test(families_and_inodes),
	    cmocka_unit_test(mapped),
	    cmocka_unit_test(waiting),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
