/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include <errno.h>

#include "losses.h"

static const struct loss {
	enum tree tree;
	const char *path;
	int error;
	const char *said;
} rows[] = {
    {TREE_PROC, "net/tcp", EIO,
     "netstat: /proc/net/tcp: Input/output error, the list is not complete\n"},
    {TREE_PROC, "net/tcp6", ENOMEM,
     "netstat: /proc/net/tcp6: Cannot allocate memory, the list is not "
     "complete\n"},
    {TREE_SYS, "class/net/a\nb/mtu", EIO,
     "netstat: /sys/class/net/a.b/mtu: Input/output error, the list is not "
     "complete\n"},
    {TREE_PROC, "7/fd", EMFILE,
     "netstat: /proc/7/fd: Too many open files, some owners are not shown\n"},
    /* once is enough, be it of another process or of all */
    {TREE_PROC, "8/fd", EMFILE, ""},
    {TREE_PROC, "", ENOMEM, ""},
    {TREE_ETC, NULL, ENOMEM,
     "netstat: Cannot allocate memory, some names are not shown\n"},
    {TREE_ETC, "hosts", EIO, ""},
    {TREE_PROC, "net/udp", EIO,
     "netstat: /proc/net/udp: Input/output error, the list is not complete\n"},
};

static void each_is_said(void **state)
{
	struct rig *rig = *state;
	struct losses losses = {false, false, false};

	for (size_t i = 0; i < COUNT(rows); i++) {
		rig_listen(rig);
		losses_add(&losses, rows[i].tree, rows[i].path, rows[i].error);
		assert_string_equal(rig_said(rig), rows[i].said);
		assert_true(losses.any);
	}
}

/* The folder of all processes, when nothing was said of any. */
static void all_processes(void **state)
{
	struct rig *rig = *state;
	struct losses losses = {false, false, false};

	rig_listen(rig);
	losses_add(&losses, TREE_PROC, "", EMFILE);
	assert_string_equal(rig_said(rig),
			    "netstat: /proc: Too many open files, some owners "
			    "are not shown\n");
}

/* What is told, and what is for the caller to judge. */
static void root_tells(void **state)
{
	struct rig *rig = *state;
	struct losses losses = {false, false, false};
	struct root *root = &rig->machine.root;
	struct lines lines;
	struct span line;

	root->lost = losses_add;
	root->lost_arg = &losses;
	assert_false(root_lines(root, TREE_PROC, "net/none", &lines));
	assert_int_equal(errno, ENOENT);
	root_missed(root, TREE_PROC, "net/tcp", EACCES);
	machine_dir(&rig->machine, "proc/net/folder");
	assert_true(root_lines(root, TREE_PROC, "net/folder", &lines));
	assert_false(lines_next(&lines, &line));
	assert_int_equal(lines.error, EISDIR);
	lines_close(&lines);
	assert_false(losses.any);
	machine_put(&rig->machine, "proc/net/file", "line\n");
	assert_true(root_lines(root, TREE_PROC, "net/file", &lines));
	lines.error = ESRCH;
	rig_listen(rig);
	lines_close(&lines);
	assert_string_equal(rig_said(rig),
			    "netstat: /proc/net/file: No such process, the "
			    "list is not complete\n");
	assert_true(losses.any);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(each_is_said),
	    rig_test(all_processes),
	    rig_test(root_tells),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
