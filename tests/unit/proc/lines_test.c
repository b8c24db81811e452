/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "proc/lines.h"
#include "proc/root.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static void count_failure(void *arg, enum tree tree, const char *path,
			  int error)
{
	(void)tree;
	(void)path;
	(void)error;
	++*(unsigned *)arg;
}

/* A process that exits while its file is read is no failure. */
static void a_process_exits(void **state)
{
	unsigned failures = 0;
	const struct root root = {.failed = count_failure,
				  .failed_arg = &failures};
	const pid_t pid = fork();
	struct lines lines;
	struct span line;
	char path[64];

	(void)state;
	assert_true(pid >= 0);
	if (pid == 0) {
		pause();
		_exit(0);
	}
	snprintf(path, sizeof path, "%ld/cgroup", (long)pid);
	if (!root_lines(&root, TREE_PROC, path, &lines)) {
		kill(pid, SIGKILL);
		skip();
	}
	kill(pid, SIGKILL);
	assert_int_equal(waitpid(pid, NULL, 0), pid);
	assert_false(lines_next(&lines, &line));
	assert_int_equal(lines.error, ESRCH);
	lines_close(&lines);
	assert_int_equal(failures, 0);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_process_exits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
