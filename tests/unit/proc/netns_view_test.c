/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include <errno.h>
#include <inttypes.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "proc/netns_view.h"

/* The first line of net/NAME as a view shows it, or "-". */
static const char *line_of(struct netns_view *view, const char *path)
{
	static char text[200];
	ssize_t got =
	    root_read(&view->root, TREE_PROC, path, text, sizeof text - 1);

	if (got < 0)
		return "-";
	text[got] = '\0';
	return text;
}

static void recorded_namespaces(void **state)
{
	struct rig *rig = *state;
	const struct root *root = &rig->machine.root;
	struct netns_list list;
	struct netns_view view;

	machine_put(&rig->machine, "proc/net/tcp", "own");
	machine_put(&rig->machine, "proc/5/ns/x", "");
	machine_link(&rig->machine, "proc/5/ns/net", "net:[100]");
	machine_put(&rig->machine, "proc/6/net/tcp", "six");
	machine_link(&rig->machine, "proc/6/ns", "../5/ns");
	machine_put(&rig->machine, "proc/self/mountinfo",
		    "78 25 0:4 net:[300] /run/netns/a rw - nsfs nsfs rw\n");
	assert_true(netns_scan(root, &list));
	assert_int_equal(list.n, 3);
	assert_true(netns_open(root, &list, 0, NETNS_CALLS, &view));
	assert_string_equal(line_of(&view, "net/tcp"), "own");
	assert_false(view.entered);
	assert_false(netns_call(&view, NULL, NULL));
	assert_false(netns_enter(&view));
	netns_close(&view);
	/* that of process 5, which has no files, but process 6 has */
	assert_true(netns_open(root, &list, 1, NETNS_CALLS, &view));
	assert_string_equal(line_of(&view, "net/tcp"), "six");
	assert_string_equal(line_of(&view, "net/udp"), "-");
	assert_false(view.gone);
	assert_false(view.entered);
	assert_int_equal(view.error, ENOTSUP);
	netns_close(&view);
	/* what is only mounted can't be had from a copy */
	assert_false(netns_open(root, &list, 2, NETNS_FILES, &view));
	assert_int_equal(errno, ENOTSUP);
	netns_free(&list);
}

/*
 * Two processes in a network namespace of their own, which end with the test.
 * False where the machine has none for us.
 */
static bool others_start(pid_t pids[2])
{
	int talk[2];

	assert_int_equal(pipe(talk), 0);
	pids[0] = fork();
	if (pids[0] == 0) {
		pid_t second = 0;

		prctl(PR_SET_PDEATHSIG, SIGKILL);
		if (unshare(geteuid() == 0 ? CLONE_NEWNET
					   : CLONE_NEWUSER | CLONE_NEWNET) == 0)
			second = fork();
		/* it outlives the first, but not for long */
		if (second == 0)
			alarm(60);
		else if (write(talk[1], &second, sizeof second) < 0)
			_exit(1);
		for (;;)
			pause();
	}
	close(talk[1]);
	if (read(talk[0], &pids[1], sizeof pids[1]) != sizeof pids[1])
		pids[1] = -1;
	close(talk[0]);
	return pids[1] > 0;
}

/* Which of the list's namespaces has the process. */
static size_t where_is(const struct netns_list *list, pid_t pid)
{
	for (size_t i = 0; i < list->n; i++)
		for (size_t j = 0; j < list->at[i].n_processes; j++)
			if (list->at[i].processes[j].pid == (uint32_t)pid)
				return i;
	fail();
	return 0;
}

static void number_look(void *arg)
{
	const struct root here = {.sysroot = NULL};

	(void)root_link(&here, TREE_PROC, "thread-self/ns/net", arg, 64);
}

/* In the thread it is that namespace, and nowhere else. */
static void assert_called(struct netns_view *view, uint64_t number)
{
	char link[64] = "", before[64], after[64], want[64];

	number_look(before);
	assert_true(netns_call(view, number_look, link));
	snprintf(want, sizeof want, "net:[%" PRIu64 "]", number);
	assert_string_equal(link, want);
	number_look(after);
	assert_string_equal(before, after);
}

static size_t descriptors(void)
{
	const struct root here = {.sysroot = NULL};
	DIR *dir = root_dir(&here, TREE_PROC, "self/fd");
	size_t n = 0;

	while (readdir(dir))
		n++;
	closedir(dir);
	return n;
}

static void live_namespaces(void **state)
{
	const struct root root = {.sysroot = NULL};
	struct netns_list list;
	struct netns_view view;
	const struct netns *ns;
	size_t before, i;
	pid_t pids[2];

	(void)state;
	if (!others_start(pids)) {
		print_message("no namespaces here\n");
		skip();
	}
	before = descriptors();
	assert_true(netns_scan(&root, &list));
	i = where_is(&list, pids[0]);
	assert_int_equal(where_is(&list, pids[1]), i);
	ns = &list.at[i];
	assert_false(ns->own);
	assert_int_equal(ns->n_processes, 2);
	assert_true(netns_open(&root, &list, i, NETNS_CALLS, &view));
	/* a new namespace has no sockets, and we have got this one */
	assert_non_null(strstr(line_of(&view, "net/dev"), "Inter-"));
	assert_string_equal(line_of(&view, "net/nothing"), "-");
	assert_true(view.entered || view.error == EPERM ||
		    view.error == EACCES);
	if (view.entered)
		assert_called(&view, ns->number);
	else
		assert_false(netns_call(&view, number_look, NULL));
	netns_close(&view);
	/* not before it is asked for */
	assert_true(netns_open(&root, &list, i, NETNS_FILES, &view));
	assert_false(netns_call(&view, number_look, NULL));
	if (netns_enter(&view))
		assert_called(&view, ns->number);
	else
		assert_true(view.error == EPERM || view.error == EACCES);
	kill(pids[0], SIGKILL);
	waitpid(pids[0], NULL, 0);
	assert_string_not_equal(line_of(&view, "net/dev"), "-");
	assert_false(view.gone);
	kill(pids[1], SIGKILL);
	while (kill(pids[1], 0) == 0 && *line_of(&view, "net/dev") != '-')
		usleep(1000);
	assert_string_equal(line_of(&view, "net/dev"), "-");
	assert_true(view.gone);
	assert_string_equal(line_of(&view, "net/dev"), "-");
	netns_close(&view);
	assert_false(netns_open(&root, &list, i, NETNS_CALLS, &view));
	assert_int_equal(errno, ESRCH);
	netns_free(&list);
	assert_int_equal(descriptors(), before);
}

/* Those without a process: a path, which must be one. */
static void paths(void **state)
{
	const struct root root = {.sysroot = NULL};
	struct rig *rig = *state;
	struct netns_list list;
	struct netns_view view;
	char fifo[100], link[100];
	size_t before = descriptors();

	snprintf(fifo, sizeof fifo, "%s/fifo", rig->machine.dir);
	assert_int_equal(mkfifo(fifo, 0600), 0);
	machine_link(&rig->machine, "loop", "loop");
	snprintf(link, sizeof link, "%s/loop", rig->machine.dir);
	assert_true(netns_scan(&root, &list));
	assert_true(netns_add_path(&list, fifo, 0));
	assert_true(netns_add_path(&list, link, 0));
	assert_true(netns_add_path(&list, "/proc/self/ns/net", 0));
	assert_true(netns_add_path(&list, "/proc/self/ns/net", 1));
	assert_false(netns_open(&root, &list, list.n - 4, NETNS_FILES, &view));
	assert_int_equal(errno, EINVAL);
	assert_false(netns_open(&root, &list, list.n - 3, NETNS_FILES, &view));
	assert_int_equal(errno, ELOOP);
	/* another number than it had */
	assert_false(netns_open(&root, &list, list.n - 1, NETNS_FILES, &view));
	assert_int_equal(errno, ESRCH);
	if (netns_open(&root, &list, list.n - 2, NETNS_FILES, &view)) {
		assert_int_equal(view.same_as, 0);
		assert_string_not_equal(line_of(&view, "net/dev"), "-");
		assert_called(&view, list.at[0].number);
		netns_close(&view);
	} else {
		assert_int_equal(errno, EPERM);
	}
	netns_free(&list);
	assert_int_equal(descriptors(), before);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(recorded_namespaces),
	    cmocka_unit_test(live_namespaces),
	    rig_test(paths),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
