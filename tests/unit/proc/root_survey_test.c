/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include <errno.h>
#include <unistd.h>

#include "proc/root_path.h"

/* What is recorded; what runs is looked at by tests/trust/sysroot-live. */

static void recorded(void **state)
{
	struct rig *rig = *state;
	struct root *root = &rig->machine.root;
	char path[PATH_MAX];

	machine_put(&rig->machine, "proc/net/tcp", "");
	machine_put(&rig->machine, "proc/1/net/tcp", "");
	assert_int_equal(root_survey(root), ROOT_GOOD);
	assert_int_equal(root->other, 0);
	assert_true(root_path(root, "/proc", "net/tcp", path));
	assert_string_equal(path + strlen(rig->machine.dir), "/proc/net/tcp");
}

static void without_proc(void **state)
{
	struct rig *rig = *state;
	struct root root;

	assert_true(root_init(&root, NULL));
	assert_int_equal(root_survey(&root), ROOT_GOOD);
	assert_int_equal(root_survey(&rig->machine.root), ROOT_NO_PROC);
	assert_int_equal(errno, ENOENT);
	machine_link(&rig->machine, "proc", "nowhere");
	assert_int_equal(root_survey(&rig->machine.root), ROOT_NO_PROC);
	assert_int_equal(errno, ENOENT);
	machine_remove(&rig->machine, "proc");
	machine_put(&rig->machine, "proc", "");
	assert_int_equal(root_survey(&rig->machine.root), ROOT_NO_PROC);
	assert_int_equal(errno, ENOTDIR);
}

/* A link is enough to make the kernel's /proc that of the machine. */
static void running(void **state)
{
	struct rig *rig = *state;
	struct root *root = &rig->machine.root;

	machine_link(&rig->machine, "proc", "/proc");
	if (access("/proc/1/net/dev", R_OK) < 0)
		skip();
	assert_int_equal(root_survey(root), ROOT_GOOD);
	assert_true(root->other & OTHER_NET);
	/* there is none */
	assert_true(root->other & OTHER_SYSFS);
	assert_true(root_init(root, "/"));
	assert_int_equal(root_survey(root), ROOT_GOOD);
	assert_int_equal(root->other, 0);
}

static void paths(void **state)
{
	static const struct {
		unsigned other;
		enum tree tree;
		const char *path, *want;
	} cases[] = {
	    {OTHER_NET, TREE_PROC, "net/tcp", "/proc/1/net/tcp"},
	    {OTHER_NET, TREE_PROC, "net", "/proc/1/net/"},
	    {OTHER_NET, TREE_PROC, "self/ns/net", "/proc/1/ns/net"},
	    {OTHER_NET, TREE_PROC, "selfish", "/proc/selfish"},
	    {OTHER_NET, TREE_PROC, "7/net/tcp", "/proc/7/net/tcp"},
	    {OTHER_NET, TREE_PROC, "7/fd", "/proc/7/fd"},
	    {OTHER_NET, TREE_PROC, "", "/proc/"},
	    {OTHER_NET, TREE_PROC, "sys/net/x", "/proc/sys/net/x"},
	    {OTHER_NET, TREE_SYS, "class/net/lo", "/sys/class/net/lo"},
	    {OTHER_NET, TREE_SYS, "net/x", "/sys/net/x"},
	    {OTHER_SYSCTL, TREE_PROC, "sys/net/x", NULL},
	    {OTHER_SYSCTL, TREE_PROC, "sys/fs/x", "/proc/sys/fs/x"},
	    {OTHER_SYSFS, TREE_SYS, "class/net", NULL},
	    {OTHER_SYSFS, TREE_SYS, "class/net/lo/mtu", NULL},
	    {OTHER_SYSFS, TREE_SYS, "fs/selinux", "/sys/fs/selinux"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct root root = {.sysroot = "/d",
					  .other = cases[i].other};
		char path[PATH_MAX];
		const char *tree = root_tree(cases[i].tree);
		bool found = root_path(&root, tree, cases[i].path, path);

		assert_int_equal(found, cases[i].want != NULL);
		if (found)
			assert_string_equal(path + 2, cases[i].want);
		else
			assert_int_equal(errno, ENOENT);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    rig_test(recorded), rig_test(without_proc), rig_test(running),
	    cmocka_unit_test(paths)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
