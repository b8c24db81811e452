/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "proc/root.h"

/* What the first line of net/NAME is, or why there is none. */
static const char *net_line(const struct root *root, const char *path)
{
	static char text[100];
	ssize_t got = root_read(root, TREE_PROC, path, text, sizeof text - 1);

	if (got < 0)
		return errno == ENOENT ? "ENOENT" : "other error";
	text[got] = '\0';
	return text;
}

struct switching {
	struct root_net net; /* the first member */
	const struct machine *machine;
	unsigned asked;
};

/* Process 7 exits at the second question, and process 8 at the fourth. */
static enum root_net_state check(struct root_net *net)
{
	struct switching *s = (struct switching *)net;

	s->asked++;
	if (s->asked != 2 && s->asked != 4)
		return ROOT_NET_SAME;
	closedir(net->dir);
	net->dir = NULL;
	if (s->asked == 4)
		return ROOT_NET_GONE;
	net->dir = root_dir(&s->machine->root, TREE_PROC, "8/net");
	assert_non_null(net->dir);
	return ROOT_NET_OTHER;
}

static void net_leads_to_another_namespace(void **state)
{
	struct rig *rig = *state;
	const struct machine *machine = &rig->machine;
	struct switching s = {.machine = machine};
	struct root root = machine->root;

	machine_put(machine, "proc/net/tcp", "ours");
	machine_put(machine, "proc/net/udp", "ours");
	machine_put(machine, "proc/other", "other");
	machine_put(machine, "proc/7/net/tcp", "7");
	machine_put(machine, "proc/8/net/tcp", "8");
	s.net.dir = root_dir(&root, TREE_PROC, "7/net");
	assert_non_null(s.net.dir);
	assert_string_equal(net_line(&root, "net/tcp"), "ours");
	root.net = &s.net;
	assert_string_equal(net_line(&root, "net/tcp"), "7");
	assert_string_equal(net_line(&root, "other"), "other");
	/* never ours in its place */
	assert_string_equal(net_line(&root, "net/udp"), "ENOENT");
	s.net.check = check;
	assert_string_equal(net_line(&root, "net/tcp"), "7");
	/* what was opened in between isn't used */
	assert_string_equal(net_line(&root, "net/tcp"), "8");
	assert_int_equal(s.asked, 3);
	assert_string_equal(net_line(&root, "net/tcp"), "ENOENT");
	assert_string_equal(net_line(&root, "net/tcp"), "ENOENT");
	assert_int_equal(s.asked, 4);
}

static void files_are_told_apart(void **state)
{
	struct rig *rig = *state;
	const struct machine *machine = &rig->machine;
	const struct root *root = &machine->root;
	struct root_id one, two, three;
	char link[5];
	DIR *dir;

	machine_put(machine, "proc/7/net/dev", "");
	machine_link(machine, "proc/8/net", "../7/net");
	machine_put(machine, "proc/9/net/dev", "");
	machine_link(machine, "proc/9/ns/net", "net:[4711]");
	assert_true(root_id(root, TREE_PROC, "7/net/dev", &one));
	assert_true(root_id(root, TREE_PROC, "8/net/dev", &two));
	assert_true(root_id(root, TREE_PROC, "9/net/dev", &three));
	assert_true(one.ino == two.ino && one.dev == two.dev);
	assert_false(one.ino == three.ino);
	assert_false(root_id(root, TREE_PROC, "6/net/dev", &three));
	assert_int_equal(errno, ENOENT);
	dir = root_dir(root, TREE_PROC, "8/net");
	assert_non_null(dir);
	assert_true(root_subid(dir, "dev", &three));
	assert_true(one.ino == three.ino);
	closedir(dir);
	assert_int_equal(
	    root_link(root, TREE_PROC, "9/ns/net", link, sizeof link), 4);
	assert_string_equal(link, "net:");
	assert_int_equal(
	    root_link(root, TREE_PROC, "9/net/dev", link, sizeof link), -1);
}

/* Fails with EINVAL, or with the error given, and at once. */
static void assert_no_namespace(const char *path, int error)
{
	const struct root here = {.sysroot = NULL};
	uint64_t number;

	errno = 0;
	assert_int_equal(root_namespace(&here, path, CLONE_NEWNET, &number),
			 -1);
	assert_int_equal(errno, error);
}

static void only_namespaces_are_opened(void **state)
{
	struct rig *rig = *state;
	const struct machine *machine = &rig->machine;
	const struct root here = {.sysroot = NULL};
	char path[200], want[64], link[64];
	uint64_t number = 0;
	int fd;

	fd = root_namespace(&here, "self/ns/net", CLONE_NEWNET, &number);
	assert_true(fd >= 0);
	close(fd);
	snprintf(want, sizeof want, "net:[%llu]", (unsigned long long)number);
	assert_true(
	    root_link(&here, TREE_PROC, "self/ns/net", link, sizeof link) > 0);
	assert_string_equal(link, want);
	fd = root_namespace(&here, "/proc/self/ns/net", CLONE_NEWNET, &number);
	assert_true(fd >= 0);
	close(fd);
	assert_no_namespace("/proc/self/ns/uts", EINVAL);
	assert_no_namespace("/dev/null", EINVAL);
	assert_no_namespace("/proc/self", EINVAL);
	assert_no_namespace("/nowhere", ENOENT);
	machine_put(machine, "file", "net:[1]");
	machine_link(machine, "loop", "loop");
	snprintf(path, sizeof path, "%s/fifo", machine->dir);
	assert_int_equal(mkfifo(path, 0600), 0);
	assert_no_namespace(path, EINVAL);
	snprintf(path, sizeof path, "%s/file", machine->dir);
	assert_no_namespace(path, EINVAL);
	snprintf(path, sizeof path, "%s/loop", machine->dir);
	assert_no_namespace(path, ELOOP);
	/* a recorded machine has none */
	assert_int_equal(root_namespace(&machine->root, "self/ns/net",
					CLONE_NEWNET, &number),
			 -1);
	assert_int_equal(errno, ENOTSUP);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(net_leads_to_another_namespace),
	    rig_test(files_are_told_apart),
	    rig_test(only_namespaces_are_opened),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
