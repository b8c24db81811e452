/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "unit.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

#include "proc/netns.h"

/* The list as text: NUMBER*PIDS@PATH, own with a star, one after the other. */
static const char *list_text(const struct netns_list *list)
{
	static char text[4000];
	size_t len = 0;

	*text = '\0';
	for (size_t i = 0; i < list->n; i++) {
		const struct netns *ns = &list->at[i];

		len += (size_t)snprintf(text + len, sizeof text - len,
					"%s%" PRIu64 "%s", i > 0 ? " " : "",
					ns->number, ns->own ? "*" : "");
		for (size_t j = 0; j < ns->n_processes; j++)
			len += (size_t)snprintf(text + len, sizeof text - len,
						"%c%" PRIu32, j > 0 ? ',' : ':',
						ns->processes[j].pid);
		if (ns->path)
			len += (size_t)snprintf(text + len, sizeof text - len,
						"@%s", ns->path);
	}
	return text;
}

static const char *scan(const struct rig *rig)
{
	static char text[4000];
	struct netns_list list;

	if (!netns_scan(&rig->machine.root, &list))
		return "failed";
	snprintf(text, sizeof text, "%s", list_text(&list));
	netns_free(&list);
	return text;
}

/* A recorded process: its link ns/net and its net/dev, each or NULL. */
static void process_put(const struct rig *rig, const char *pid,
			const char *link, const char *dev)
{
	char path[100];

	snprintf(path, sizeof path, "proc/%s/cmdline", pid);
	machine_put(&rig->machine, path, "x");
	snprintf(path, sizeof path, "proc/%s/ns/net", pid);
	if (link)
		machine_link(&rig->machine, path, link);
	snprintf(path, sizeof path, "proc/%s/net/dev", pid);
	if (dev)
		machine_put(&rig->machine, path, dev);
}

static void recorded_links_tell(void **state)
{
	struct rig *rig = *state;

	process_put(rig, "20", "net:[300]", "");
	process_put(rig, "9", "net:[300]", "");
	process_put(rig, "10", "net:[200]", "");
	process_put(rig, "1", "net:[100]", NULL);
	process_put(rig, "2", "net:[100]", "");
	machine_link(&rig->machine, "proc/self", "2");
	machine_link(&rig->machine, "proc/net", "self/net");
	assert_string_equal(scan(rig), "100*:1,2 300:9,20 200:10");
}

/* Each folder is one, but links lead to another's. */
static void recorded_folders_tell(void **state)
{
	struct rig *rig = *state;

	machine_put(&rig->machine, "proc/net/dev", "");
	process_put(rig, "5", NULL, "");
	process_put(rig, "6", "garbage", "");
	process_put(rig, "7", NULL, NULL);
	machine_link(&rig->machine, "proc/7/net", "../5/net");
	process_put(rig, "8", NULL, NULL);
	machine_link(&rig->machine, "proc/8/net", "../net");
	process_put(rig, "9", NULL, NULL);
	process_put(rig, "10", NULL, NULL);
	machine_link(&rig->machine, "proc/10/net", "net");
	assert_string_equal(scan(rig), "0*:8 0:5,7 0:6");
}

/* Its leader has no files, and one of its threads has. */
static void leaders_that_exited(void **state)
{
	struct rig *rig = *state;
	struct netns_list list;
	char path[NETNS_PATH];

	process_put(rig, "5", NULL, NULL);
	machine_dir(&rig->machine, "proc/5/task");
	machine_dir(&rig->machine, "proc/5/task/5");
	machine_put(&rig->machine, "proc/5/task/6/net/dev", "");
	machine_dir(&rig->machine, "proc/5/task/x");
	assert_true(netns_scan(&rig->machine.root, &list));
	assert_string_equal(list_text(&list), "0* 0:5");
	netns_path(list.at[1].processes[0], "net", path);
	assert_string_equal(path, "5/task/6/net");
	netns_free(&list);
}

static void names_that_are_no_process(void **state)
{
	static const char *const names[] = {
	    "0",	  "01", "1x",  "x",
	    "4294967296", "-1", "net", "99999999999999999999"};
	struct rig *rig = *state;

	for (size_t i = 0; i < COUNT(names); i++)
		process_put(rig, names[i], "net:[5]", "");
	process_put(rig, "4294967295", "net:[6]", "");
	assert_string_equal(scan(rig), "0* 6:4294967295");
}

#define MOUNT(ns, point) "78 25 0:4 " ns " " point " rw - nsfs nsfs rw\n"

static void mounts_come_last(void **state)
{
	struct rig *rig = *state;

	process_put(rig, "5", "net:[100]", "");
	process_put(rig, "6", "net:[200]", "");
	machine_link(&rig->machine, "proc/self", "5");
	machine_put(&rig->machine, "proc/5/mountinfo",
		    "24 1 0:5 / /proc rw - proc proc rw\n"
		    "nonsense\n" MOUNT("net:[400]", "/run/netns/z")
			MOUNT("net:[300]", "/run/netns/b\\040c")
			    MOUNT("net:[400]", "/run/netns/a")
				MOUNT("net:[200]", "/run/docker/netns/x")
				    MOUNT("net:[200]", "/run/docker/netns/y")
					MOUNT("net:[0]", "/run/netns/zero")
					    MOUNT("mnt:[500]", "/run/mnt"));
	assert_string_equal(scan(rig), "100*:5 200:6@/run/docker/netns/x "
				       "300@/run/netns/b c 400@/run/netns/z");
}

static void no_processes(void **state)
{
	struct rig *rig = *state;

	assert_string_equal(scan(rig), "failed");
	assert_int_equal(errno, ENOENT);
	machine_dir(&rig->machine, "proc");
	assert_string_equal(scan(rig), "0*");
}

static void additions(void **state)
{
	struct rig *rig = *state;
	struct netns_list list;
	struct root_id id = {.dev = 7};
	size_t at;

	machine_dir(&rig->machine, "proc");
	assert_true(netns_scan(&rig->machine.root, &list));
	for (uint32_t i = 1; i <= 3; i++) {
		assert_true(netns_add_path(&list, "/a", i));
		assert_true(netns_add_process(&rig->machine.root, &list,
					      (struct netns_process){i, i}, id,
					      &at));
		assert_int_equal(at, 2 * i);
	}
	assert_string_equal(list_text(&list), "0* 1@/a 0:1 2@/a 0:2 3@/a 0:3");
	netns_free(&list);
}

/* A thread's namespace that is mounted as well is one, and has its number. */
static void thread_of_mount(void **state)
{
	struct rig *rig = *state;
	struct netns_list list;
	struct root_id id = {.dev = 7};
	size_t at = 0;

	process_put(rig, "9", "net:[2]", NULL);
	assert_true(netns_scan(&rig->machine.root, &list));
	assert_true(netns_add_path(&list, "/a", 3));
	machine_put(&rig->machine, "proc/9/task/10/comm", "x");
	machine_dir(&rig->machine, "proc/9/task/10/ns");
	machine_link(&rig->machine, "proc/9/task/10/ns/net", "net:[3]");
	for (int twice = 0; twice < 2; twice++) {
		assert_true(netns_add_process(&rig->machine.root, &list,
					      (struct netns_process){9, 10}, id,
					      &at));
		assert_int_equal(at, list.n - 1);
		assert_int_equal(list.at[at].number, 3);
		assert_int_equal(list.at[at].n_processes, 1);
		assert_string_equal(list.at[at].path, "/a");
	}
	netns_free(&list);
}

static void many(void **state)
{
	struct rig *rig = *state;
	struct netns_list list;
	char pid[16], link[32];

	for (int i = 1; i <= 600; i++) {
		snprintf(pid, sizeof pid, "%d", i);
		snprintf(link, sizeof link, "net:[%d]", 1000 - i / 2);
		process_put(rig, pid, link, NULL);
	}
	assert_true(netns_scan(&rig->machine.root, &list));
	assert_int_equal(list.n, 302);
	for (size_t i = 2; i < list.n; i++) {
		assert_int_equal(list.at[i].number, 1001 - i);
		assert_int_equal(list.at[i].processes[0].pid, 2 * (i - 1));
		assert_int_equal(list.at[i].n_processes, i == 301 ? 1 : 2);
	}
	netns_free(&list);
}

/* This very process is in our own, whatever may be read. */
static void live_machine(void **state)
{
	struct netns_list list;
	struct root root;
	char link[64], want[64];
	bool found = false;

	(void)state;
	assert_true(root_init(&root, NULL));
	assert_true(netns_scan(&root, &list));
	assert_true(list.at[0].own);
	assert_true(
	    root_link(&root, TREE_PROC, "self/ns/net", link, sizeof link) > 0);
	snprintf(want, sizeof want, "net:[%" PRIu64 "]", list.at[0].number);
	assert_string_equal(link, want);
	for (size_t i = 0; i < list.at[0].n_processes; i++)
		found |= list.at[0].processes[i].pid == (uint32_t)getpid();
	assert_true(found);
	for (size_t i = 1; i < list.n; i++)
		assert_false(list.at[i].own);
	netns_free(&list);
}

/* A proc of the kernel's below a directory: no link is needed there either. */
static void running_machine(void **state)
{
	struct netns_list list, other;
	struct root root, below;

	(void)state;
	assert_true(root_init(&root, NULL));
	assert_true(root_init(&below, "/"));
	assert_true(below.recorded);
	assert_int_equal(root_survey(&below), ROOT_GOOD);
	assert_false(below.recorded);
	assert_true(netns_scan(&root, &list));
	assert_true(netns_scan(&below, &other));
	assert_true(netns_id_is(list.at[0].id, other.at[0].id));
	assert_int_equal(list.at[0].processes[0].pid,
			 other.at[0].processes[0].pid);
	netns_free(&list);
	netns_free(&other);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(recorded_links_tell),
	    rig_test(recorded_folders_tell),
	    rig_test(leaders_that_exited),
	    rig_test(names_that_are_no_process),
	    rig_test(mounts_come_last),
	    rig_test(no_processes),
	    rig_test(additions),
	    rig_test(thread_of_mount),
	    rig_test(many),
	    cmocka_unit_test(live_machine),
	    cmocka_unit_test(running_machine),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
