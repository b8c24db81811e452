/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "unit.h"

#include <errno.h>
#include <unistd.h>

#include "proc/netns_label.h"

static void process_put(const struct rig *rig, const char *pid,
			const char *cmdline, const char *comm)
{
	char path[100];

	snprintf(path, sizeof path, "proc/%s/ns/net", pid);
	machine_link(&rig->machine, path, "net:[100]");
	snprintf(path, sizeof path, "proc/%s/cmdline", pid);
	if (cmdline)
		machine_put(&rig->machine, path, cmdline);
	snprintf(path, sizeof path, "proc/%s/comm", pid);
	if (comm)
		machine_put(&rig->machine, path, comm);
}

/* PID/PROGRAM RUNTIME ID HOST of the namespace of all those processes. */
static const char *label(const struct rig *rig)
{
	static char text[1000];
	struct netns_list list;
	struct netns_label l;

	assert_true(netns_scan(&rig->machine.root, &list));
	assert_int_equal(list.n, 2);
	netns_label(&rig->machine.root, &list.at[1], &l);
	snprintf(text, sizeof text, "%u/%s %d %s %s", (unsigned)l.pid,
		 l.program, l.contained, l.contained ? l.container.id : "-",
		 l.host);
	netns_free(&list);
	return text;
}

static void recorded_labels(void **state)
{
	struct rig *rig = *state;

	/* one that has gone, so far as its files tell */
	process_put(rig, "5", NULL, "gone\n");
	process_put(rig, "6", "/usr/sbin/nginx", "nginx\n");
	assert_string_equal(label(rig), "6/nginx 0 - ");
	machine_put(&rig->machine, "proc/6/cgroup", "0::/lxc/web\n");
	machine_put(&rig->machine, "proc/6/root/etc/hostname", "web-1\nx\n");
	assert_string_equal(label(rig), "6/nginx 1 web web-1");
	/* without a command line the kernel's name counts */
	machine_put(&rig->machine, "proc/6/cmdline", "");
	assert_string_equal(label(rig), "6/nginx 1 web web-1");
	machine_put(&rig->machine, "proc/6/comm", "a\x1b\xff/b\n");
	assert_string_equal(label(rig), "6/a\x1b\xff/b 1 web web-1");
	machine_put(&rig->machine, "proc/6/root/etc/hostname", "\n");
	assert_string_equal(label(rig), "6/a\x1b\xff/b 1 web ");
}

static void long_texts_are_cut(void **state)
{
	struct rig *rig = *state;
	char text[3000];

	memset(text, 'x', sizeof text - 1);
	text[sizeof text - 1] = '\0';
	process_put(rig, "6", text, "");
	machine_put(&rig->machine, "proc/6/root/etc/hostname", text);
	machine_put(&rig->machine, "proc/6/cgroup", "0::/lxc/web\n");
	assert_int_equal(strlen(label(rig)), 2 + NETNS_PROGRAM - 1 +
						 strlen(" 1 web ") +
						 NETNS_HOST - 1);
}

static void no_process(void **state)
{
	struct rig *rig = *state;

	process_put(rig, "5", NULL, NULL);
	assert_string_equal(label(rig), "0/ 0 - ");
}

static void live_label(void **state)
{
	const struct root here = {.sysroot = NULL};
	struct netns_process self = {(uint32_t)getpid(), (uint32_t)getpid()};
	struct netns ns = {.processes = &self, .n_processes = 1};
	struct netns_label l;

	(void)state;
	assert_true(netns_id(&here, self, &ns.id));
	netns_label(&here, &ns, &l);
	assert_int_equal(l.pid, getpid());
	assert_non_null(strstr(l.program, "netns_label_test"));
	/* our own UTS namespace has nothing to tell */
	assert_string_equal(l.host, "");
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(recorded_labels),
	    rig_test(long_texts_are_cut),
	    rig_test(no_process),
	    cmocka_unit_test(live_label),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
