/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "proc/claims.h"

#include <pthread.h>
#include <sched.h>

/*
 * Processes that share sockets in every way there is: bit `p * SOCKETS + s` of
 * `shared` says that process `p` has socket `s`.
 */
enum { PROCESSES = 4, SOCKETS = 3, WAYS = 1 << PROCESSES * SOCKETS };
enum { THREADS = 4 };

struct crowd {
	unsigned shared, noise;
	struct inodes inodes;
	struct claims claims;
	atomic_uint next;
	/* sockets that were found before it was known which are wanted */
	bool early[PROCESSES][SOCKETS];
	atomic_bool done[PROCESSES];
};

static bool has(const struct crowd *crowd, unsigned p, unsigned s)
{
	return crowd->shared >> (p * SOCKETS + s) & 1;
}

static void claim(struct crowd *crowd, unsigned p, unsigned s)
{
	struct inode_slot *slot = inodes_find(&crowd->inodes, 100 + s);

	if (slot)
		claims_add(&crowd->claims, slot, p);
}

/* As owner_walk.c does it, for one process. */
static void visit(struct crowd *crowd, unsigned p)
{
	for (unsigned s = 0; s < SOCKETS; s++) {
		if (claims_are_past(&crowd->claims, p))
			break;
		if (((crowd->noise >> (p + s)) & 3) == 0)
			sched_yield();
		if (!has(crowd, p, s))
			continue;
		claims_any(&crowd->claims);
		if (atomic_load(&crowd->claims.wanted))
			claim(crowd, p, s);
		else
			crowd->early[p][s] = true;
	}
	atomic_store(&crowd->done[p], true);
	for (unsigned s = 0; s < SOCKETS; s++)
		if (crowd->early[p][s] && atomic_load(&crowd->claims.wanted))
			claim(crowd, p, s);
}

static void *walk(void *arg)
{
	struct crowd *crowd = arg;
	unsigned p;

	while ((p = atomic_fetch_add(&crowd->next, 1)) < PROCESSES)
		visit(crowd, p);
	return NULL;
}

static void want(struct crowd *crowd)
{
	claims_want(&crowd->claims, &crowd->inodes);
	for (unsigned p = 0; p < PROCESSES; p++)
		for (unsigned s = 0; s < SOCKETS; s++)
			if (atomic_load(&crowd->done[p]) && crowd->early[p][s])
				claim(crowd, p, s);
	claims_complete(&crowd->claims);
}

/* The first process that has the socket. */
static unsigned first(const struct crowd *crowd, unsigned s)
{
	for (unsigned p = 0; p < PROCESSES; p++)
		if (has(crowd, p, s))
			return p;
	return INODE_UNOWNED;
}

/* `wanted`: a bit for each socket. */
static void check(const struct crowd *crowd, unsigned wanted)
{
	size_t bound = crowd->shared ? 0 : PROCESSES;

	for (unsigned s = 0; s < SOCKETS; s++) {
		const struct inode_slot *slot =
		    inodes_find(&crowd->inodes, 100 + s);
		unsigned owner = first(crowd, s);

		if (!(wanted >> s & 1))
			continue;
		assert_int_equal(atomic_load(&slot->first), owner);
		if (owner == INODE_UNOWNED)
			bound = PROCESSES;
		else if (bound < owner)
			bound = owner;
	}
	assert_int_equal(atomic_load(&crowd->claims.bound), bound);
}

static void run(unsigned shared, unsigned wanted, unsigned noise)
{
	struct crowd crowd = {.shared = shared, .noise = noise};
	pthread_t threads[THREADS];

	assert_true(claims_init(&crowd.claims, PROCESSES));
	for (unsigned s = 0; s < SOCKETS; s++)
		if (wanted >> s & 1)
			assert_true(inodes_add(&crowd.inodes, 100 + s));
	/* before all, or while they are at it */
	if (noise & 1)
		want(&crowd);
	for (int i = 0; i < THREADS; i++)
		assert_int_equal(
		    pthread_create(&threads[i], NULL, walk, &crowd), 0);
	if (!(noise & 1))
		want(&crowd);
	for (int i = 0; i < THREADS; i++)
		pthread_join(threads[i], NULL);
	check(&crowd, wanted);
	claims_free(&crowd.claims);
	inodes_free(&crowd.inodes);
}

static void the_first_process_owns_a_socket(void **state)
{
	unsigned noise = 1;

	(void)state;
	for (unsigned shared = 0; shared < WAYS; shared++) {
		noise = noise * 1103515245 + 12345;
		run(shared, noise >> 28 & ((1 << SOCKETS) - 1), noise >> 8);
		run(shared, (1 << SOCKETS) - 1, noise >> 9);
	}
}

/* Without threads: what is found, and how far the bound falls for it. */
static void the_bound_only_falls(void **state)
{
	struct inodes inodes = {.used = 0};
	struct claims claims;

	(void)state;
	assert_true(claims_init(&claims, 10));
	assert_true(inodes_add(&inodes, 100));
	assert_true(inodes_add(&inodes, 101));
	claims_want(&claims, &inodes);
	claims_add(&claims, inodes_find(&inodes, 100), 7);
	claims_any(&claims);
	claims_complete(&claims);
	assert_false(claims_are_past(&claims, 9));
	claims_add(&claims, inodes_find(&inodes, 101), 5);
	assert_true(claims_are_past(&claims, 7));
	assert_false(claims_are_past(&claims, 6));
	claims_add(&claims, inodes_find(&inodes, 100), 8);
	assert_false(claims_are_past(&claims, 6));
	claims_add(&claims, inodes_find(&inodes, 101), 2);
	assert_false(claims_are_past(&claims, 6));
	claims_add(&claims, inodes_find(&inodes, 100), 0);
	assert_true(claims_are_past(&claims, 2));
	assert_false(claims_are_past(&claims, 1));
	claims_free(&claims);
	inodes_free(&inodes);
}

/* Nothing is wanted: one process with a socket is enough, for the message. */
static void somebody_has_to_be_found(void **state)
{
	struct inodes inodes = {.used = 0};
	struct claims claims;

	(void)state;
	assert_true(claims_init(&claims, 3));
	claims_want(&claims, &inodes);
	claims_complete(&claims);
	assert_false(claims_are_past(&claims, 0));
	claims_any(&claims);
	assert_true(claims_are_past(&claims, 0));
	claims_free(&claims);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_first_process_owns_a_socket),
	    cmocka_unit_test(the_bound_only_falls),
	    cmocka_unit_test(somebody_has_to_be_found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
