/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "proc/thread.h"

/* The size of the stack that the thread runs on. */
static void *stack_size(void *arg)
{
	pthread_attr_t attr;
	size_t *size = arg;

	if (pthread_getattr_np(pthread_self(), &attr) != 0)
		return NULL;
	(void)pthread_attr_getstacksize(&attr, size);
	pthread_attr_destroy(&attr);
	return NULL;
}

/* The default is the limit of the process, 8 MiB on most systems. */
static void test_stack_has_known_size(void **state)
{
	pthread_t thread;
	size_t size = 0;

	(void)state;
	assert_int_equal(thread_start(&thread, stack_size, &size), 0);
	assert_int_equal(pthread_join(thread, NULL), 0);
	/* some libcs count the guard page */
	assert_in_range(size, THREAD_STACK / 2, 2 * THREAD_STACK);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_stack_has_known_size),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
