/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "unit.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <unistd.h>

#include "proc/ns_thread.h"

struct seen {
	pthread_t thread;
	unsigned calls;
};

static void look(void *arg)
{
	struct seen *seen = arg;

	seen->thread = pthread_self();
	seen->calls++;
	errno = ERANGE;
}

static void calls_run_in_the_thread(void **state)
{
	struct ns_thread *thread = ns_thread_start();
	struct seen seen = {.calls = 0};

	(void)state;
	assert_non_null(thread);
	errno = 0;
	for (unsigned i = 1; i <= 100; i++) {
		ns_thread_call(thread, look, &seen);
		assert_int_equal(seen.calls, i);
	}
	assert_false(pthread_equal(seen.thread, pthread_self()));
	assert_int_equal(errno, 0);
	ns_thread_end(thread);
	/* one that was never called */
	ns_thread_end(ns_thread_start());
	ns_thread_end(NULL);
}

static void what_is_no_namespace_is_refused(void **state)
{
	struct ns_thread *thread = ns_thread_start();
	int fd = open("/dev/null", O_RDONLY);

	(void)state;
	assert_non_null(thread);
	assert_true(fd >= 0);
	assert_false(ns_thread_enter(thread, fd, 0));
	assert_int_equal(errno, EINVAL);
	assert_false(ns_thread_enter(thread, -1, 0));
	assert_int_equal(errno, EBADF);
	close(fd);
	ns_thread_end(thread);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(calls_run_in_the_thread),
	    cmocka_unit_test(what_is_no_namespace_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
