/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "unit.h"

#include <errno.h>
#include <inttypes.h>
#include <sys/stat.h>
#include <unistd.h>

#include "proc/netns_find.h"

#define ID_A "aaaaaaaaaaaa4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6"
#define ID_B "aaaaaaaaaaaabbbb6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6"
#define ID_C "123456789012bbbb6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6"

static void process_put(const struct rig *rig, const char *pid,
			const char *link, const char *cgroup, const char *host)
{
	char path[100];

	snprintf(path, sizeof path, "proc/%s/cmdline", pid);
	machine_put(&rig->machine, path, "x");
	snprintf(path, sizeof path, "proc/%s/ns/net", pid);
	machine_link(&rig->machine, path, link);
	snprintf(path, sizeof path, "proc/%s/cgroup", pid);
	machine_put(&rig->machine, path, cgroup);
	snprintf(path, sizeof path, "proc/%s/root/etc/hostname", pid);
	if (host)
		machine_put(&rig->machine, path, host);
}

/* What is found: the namespace's number, or the error. */
static const struct {
	const char *name;
	uint64_t number;
	int error;
} names[] = {
    {"1", 100, 0},
    {"7", 200, 0},
    {"07", 200, 0},
    {"2", 0, ESRCH},
    {"0", 0, ESRCH},
    {"99999999999", 0, ESRCH},
    {"4294967303", 0, ESRCH},
    {"", 0, ENOENT},
    {"/run/netns/a", 300, 0},
    {"/var/run/netns/a", 300, 0},
    {"/run/netns/b", 0, ENOENT},
    {"/proc/7/ns/net", 200, 0},
    {"/proc/2/ns/net", 0, ENOENT},
    {"/proc/7/ns/mnt", 0, ENOENT},
    {"a", 300, 0},
    {"d0cker", 400, 0},
    {"b", 0, ENOENT},
    {"..", 0, ENOENT},
    /* containers: whole, at least 12 digits, and only one */
    {ID_A, 200, 0},
    {"aaaaaaaaaaaa4d5e", 200, 0},
    {"aaaaaaaaaaaab", 500, 0},
    {"aaaaaaaaaaaa", 0, ENOTUNIQ},
    {"aaaaaaaaaaa", 0, ENOENT},
    {"123456789012", 500, 0},
    {"web", 600, 0},
    {"we", 0, ENOENT},
    {"web-1", 500, 0},
    {"web-2", 0, ENOTUNIQ},
    {"bbbbbbbbbbbbb", 0, ENOENT},
};

static void recorded_names(void **state)
{
	struct rig *rig = *state;
	struct netns_list list;

	process_put(rig, "1", "net:[100]", "0::/init.scope\n", NULL);
	process_put(rig, "7", "net:[200]", "0::/docker/" ID_A "\n", NULL);
	process_put(rig, "8", "net:[500]", "0::/docker/" ID_B "\n", "web-1\n");
	/* another container of that namespace: of a pod */
	process_put(rig, "9", "net:[500]", "0::/docker/" ID_C "\n", "web-9\n");
	process_put(rig, "10", "net:[600]", "0::/lxc.payload.web\n", "web-2\n");
	process_put(rig, "11", "net:[700]", "0::/\n", "web-2");
	machine_link(&rig->machine, "proc/self", "1");
	machine_put(&rig->machine, "proc/1/mountinfo",
		    "1 2 0:4 net:[300] /run/netns/a rw - nsfs nsfs rw\n"
		    "1 2 0:4 net:[400] /run/docker/netns/d0cker rw - nsfs nsfs "
		    "rw\n");
	assert_true(netns_scan(&rig->machine.root, &list));
	for (size_t i = 0; i < COUNT(names); i++) {
		uint64_t number = 0;
		size_t found;

		errno = 0;
		if (netns_find(&rig->machine.root, &list, names[i].name,
			       &found))
			number = list.at[found].number;
		if (number != names[i].number ||
		    (number == 0 && errno != names[i].error))
			fail_msg("%s: %" PRIu64 ", %d", names[i].name, number,
				 errno);
	}
	assert_int_equal(list.n, 7);
	netns_free(&list);
}

static void assert_not_found(struct netns_list *list, const char *name,
			     int error)
{
	const struct root here = {.sysroot = NULL};
	size_t n = list->n, found;

	assert_false(netns_find(&here, list, name, &found));
	assert_int_equal(errno, error);
	assert_int_equal(list->n, n);
}

static void live_paths(void **state)
{
	const struct root here = {.sysroot = NULL};
	struct rig *rig = *state;
	struct netns_list list;
	char path[100];
	size_t found;

	assert_true(netns_scan(&here, &list));
	snprintf(path, sizeof path, "%d", (int)getpid());
	assert_true(netns_find(&here, &list, path, &found));
	assert_int_equal(found, 0);
	assert_true(netns_find(&here, &list, "/proc/self/ns/net", &found));
	assert_int_equal(found, 0);
	/* the links of PID 1 may not be for us, but its files are */
	assert_true(netns_find(&here, &list, "/proc/1/ns/net", &found));
	machine_link(&rig->machine, "loop", "loop");
	snprintf(path, sizeof path, "%s/loop", rig->machine.dir);
	assert_not_found(&list, path, ELOOP);
	snprintf(path, sizeof path, "%s/fifo", rig->machine.dir);
	assert_int_equal(mkfifo(path, 0600), 0);
	assert_not_found(&list, path, EINVAL);
	assert_not_found(&list, "/proc/self/ns/uts", EINVAL);
	assert_not_found(&list, "/", EINVAL);
	assert_not_found(&list, "/nowhere/x", ENOENT);
	assert_not_found(&list, "no such name", ENOENT);
	assert_not_found(&list, "4294967295", ESRCH);
	netns_free(&list);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(recorded_names),
	    rig_test(live_paths),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
