/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include <errno.h>
#include <unistd.h>

#include "proc/root_path.h"

static void recorded(void **state)
{
	struct rig *rig = *state;
	struct root *root = &rig->machine.root;
	char path[PATH_MAX];

	machine_put(&rig->machine, "proc/net/tcp", "");
	assert_int_equal(root_survey(root), ROOT_GOOD);
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

int main(void)
{
	const struct CMUnitTest tests[] = {rig_test(recorded),
					   rig_test(without_proc)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
