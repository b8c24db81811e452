/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <time.h>

#include "name/resolver.h"

enum { MANY = 100, THREADS = 32 };

/* An address whose last byte tells it from the others. */
static struct addr addr_of(unsigned i)
{
	struct addr addr = {.family = 2, .bytes = {10, 0, 0, (uint8_t)i}};

	return addr;
}

static void rest(long milliseconds)
{
	struct timespec time = {0, milliseconds * 1000000};

	nanosleep(&time, NULL);
}

static void put_many(struct resolver *resolver)
{
	for (unsigned i = 0; i < MANY; i++) {
		struct addr addr = addr_of(i);

		assert_true(resolver_put(resolver, &addr));
	}
}

/* How often one of the following was called, and how many were at once. */
static atomic_uint calls, now, most;

static char *named(const void *arg, const struct addr *addr, bool *silent)
{
	char name[16];
	unsigned others = atomic_fetch_add(&now, 1) + 1;

	(void)arg;
	if (others > atomic_load(&most))
		atomic_store(&most, others);
	atomic_fetch_add(&calls, 1);
	*silent = false;
	/* the first ones take longest */
	rest(addr->bytes[3] < THREADS ? 20 - addr->bytes[3] / 2 : 1);
	atomic_fetch_sub(&now, 1);
	if (addr->bytes[3] % 10 == 3)
		return NULL;
	snprintf(name, sizeof name, "h%u", (unsigned)addr->bytes[3]);
	return strdup(name);
}

static void names_come_in_order(void **state)
{
	struct resolver *resolver = resolver_new(named, NULL);
	struct addr addr;
	char *name, want[16];

	(void)state;
	assert_non_null(resolver);
	assert_true(resolver_ready(resolver));
	assert_false(resolver_next(resolver, &addr, &name));
	for (int round = 0; round < 2; round++) {
		put_many(resolver);
		for (unsigned i = 0; i < MANY; i++) {
			assert_true(resolver_next(resolver, &addr, &name));
			assert_int_equal(addr.bytes[3], i);
			snprintf(want, sizeof want, "h%u", i);
			if (i % 10 == 3)
				assert_null(name);
			else
				assert_string_equal(name, want);
			free(name);
		}
		assert_false(resolver_next(resolver, &addr, &name));
	}
	resolver_free(resolver);
	assert_int_equal(atomic_load(&calls), 2 * MANY);
	assert_true(atomic_load(&most) > 1);
	assert_true(atomic_load(&most) <= THREADS);
}

static atomic_uint asked;

static char *dead(const void *arg, const struct addr *addr, bool *silent)
{
	(void)arg;
	(void)addr;
	atomic_fetch_add(&asked, 1);
	rest(50);
	*silent = true;
	return NULL;
}

/*
 * When as many as there are threads had no answer, nobody is there. A thread
 * that starts late may ask for one more.
 */
static void a_dead_server_is_given_up(void **state)
{
	struct resolver *resolver = resolver_new(dead, NULL);
	struct addr addr;
	unsigned n = 0;
	char *name;

	(void)state;
	put_many(resolver);
	while (resolver_next(resolver, &addr, &name)) {
		assert_null(name);
		n++;
	}
	assert_int_equal(n, MANY);
	assert_in_range(atomic_load(&asked), THREADS, 2 * THREADS);
	/* but not for good */
	atomic_store(&asked, 0);
	put_many(resolver);
	assert_true(resolver_next(resolver, &addr, &name));
	assert_true(atomic_load(&asked) > 0);
	resolver_free(resolver);
}

static char *half_dead(const void *arg, const struct addr *addr, bool *silent)
{
	(void)arg;
	*silent = addr->bytes[3] % 2 == 0;
	rest(*silent ? 20 : 10);
	return *silent ? NULL : strdup("there");
}

/* Where some are answered, all are asked. */
static void some_answers_are_enough(void **state)
{
	struct resolver *resolver = resolver_new(half_dead, NULL);
	struct addr addr;
	char *name;

	(void)state;
	put_many(resolver);
	for (unsigned i = 0; i < MANY; i++) {
		assert_true(resolver_next(resolver, &addr, &name));
		assert_int_equal(name != NULL, i % 2);
		free(name);
	}
	resolver_free(resolver);
}

/* What nobody takes is freed. */
static void some_are_left(void **state)
{
	struct resolver *resolver = resolver_new(named, NULL);

	(void)state;
	put_many(resolver);
	rest(30);
	resolver_free(resolver);
	resolver_free(NULL);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(names_come_in_order),
	    cmocka_unit_test(a_dead_server_is_given_up),
	    cmocka_unit_test(some_answers_are_enough),
	    cmocka_unit_test(some_are_left),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
