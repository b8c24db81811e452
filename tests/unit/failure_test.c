/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include <errno.h>

#include "failure.h"
#include "proc/lines.h"

static const struct {
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
	struct failures failures = {.n = 0};

	for (size_t i = 0; i < COUNT(rows); i++) {
		rig_listen(rig);
		failures_add(&failures, rows[i].tree, rows[i].path,
			     rows[i].error);
		assert_string_equal(rig_said(rig), rows[i].said);
		assert_int_equal(failures_count(&failures), i + 1);
	}
}

/* The first messages are kept; all failures are counted. */
static void some_are_kept(void **state)
{
	struct rig *rig = *state;
	struct failures failures = {.n = 0};

	rig_listen(rig);
	assert_null(failures_at(&failures, 0));
	failures_add(&failures, TREE_SYS, "class/net/a\nb/mtu", EIO);
	for (unsigned i = 0; i < FAILURES_KEPT; i++)
		failures_add(&failures, TREE_ETC, NULL, ENOMEM);
	for (unsigned i = 1; i < FAILURES_KEPT + 1; i++)
		failures_add(&failures, TREE_PROC, "net/tcp", EIO);
	(void)rig_said(rig);
	assert_int_equal(failures_count(&failures), 2 * FAILURES_KEPT + 1);
	assert_int_equal(failures_here(&failures), 2 * FAILURES_KEPT + 1);
	assert_int_equal(failures_unkept(&failures), 2);
	assert_string_equal(failures_at(&failures, 0)->file,
			    "class/net/a.b/mtu");
	assert_string_equal(failures_at(&failures, 0)->message,
			    "/sys/class/net/a.b/mtu: Input/output error, the "
			    "list is not complete");
	assert_string_equal(failures_at(&failures, 1)->file, "");
	assert_string_equal(failures_at(&failures, 1)->message,
			    "Cannot allocate memory, some names are not "
			    "shown");
	assert_null(failures_at(&failures, FAILURES_KEPT));
	assert_string_equal(failures_at(&failures, FAILURES_KEPT - 1)->file,
			    "net/tcp");
}

/* What was of one listing is not of the next, which says its own again. */
static void each_listing_has_its_own(void **state)
{
	struct rig *rig = *state;
	struct failures failures = {.n = 0};

	rig_listen(rig);
	failures_add(&failures, TREE_PROC, "7/fd", EMFILE);
	for (unsigned i = 0; i < 2 * FAILURES_KEPT; i++)
		failures_add(&failures, TREE_PROC, "net/tcp", EIO);
	failures_next(&failures);
	(void)rig_said(rig);
	assert_int_equal(failures_here(&failures), 0);
	assert_int_equal(failures_unkept(&failures), 0);
	assert_null(failures_at(&failures, 0));
	rig_listen(rig);
	failures_add(&failures, TREE_PROC, "8/fd", EMFILE);
	assert_string_equal(rig_said(rig),
			    "netstat: /proc/8/fd: Too many open files, some "
			    "owners are not shown\n");
	assert_int_equal(failures_here(&failures), 1);
	assert_int_equal(failures_count(&failures), 2 * FAILURES_KEPT + 2);
	assert_string_equal(failures_at(&failures, 0)->file, "8/fd");
	assert_null(failures_at(&failures, 1));
}

/* The folder of all processes, when nothing was said of any. */
static void all_processes(void **state)
{
	struct rig *rig = *state;
	struct failures failures = {.n = 0};

	rig_listen(rig);
	failures_add(&failures, TREE_PROC, "", EMFILE);
	assert_string_equal(rig_said(rig),
			    "netstat: /proc: Too many open files, some owners "
			    "are not shown\n");
}

/* What is told, and what is for the caller to judge. */
static void root_tells(void **state)
{
	struct rig *rig = *state;
	struct failures failures = {.n = 0};
	struct root *root = &rig->machine.root;
	struct lines lines;
	struct span line;

	root->failed = failures_add;
	root->failed_arg = &failures;
	assert_false(root_lines(root, TREE_PROC, "net/none", &lines));
	assert_int_equal(errno, ENOENT);
	root_missed(root, TREE_PROC, "net/tcp", EACCES);
	machine_dir(&rig->machine, "proc/net/folder");
	assert_true(root_lines(root, TREE_PROC, "net/folder", &lines));
	assert_false(lines_next(&lines, &line));
	assert_int_equal(lines.error, EISDIR);
	lines_close(&lines);
	assert_int_equal(failures_count(&failures), 0);
	machine_put(&rig->machine, "proc/net/file", "line\n");
	assert_true(root_lines(root, TREE_PROC, "net/file", &lines));
	lines.error = ESRCH;
	rig_listen(rig);
	lines_close(&lines);
	assert_string_equal(rig_said(rig),
			    "netstat: /proc/net/file: No such process, the "
			    "list is not complete\n");
	assert_int_equal(failures_count(&failures), 1);
}

/* What an output that says whether it is complete can't do without. */
static void strict_root_tells(void **state)
{
	struct rig *rig = *state;
	struct failures failures = {.n = 0};
	struct root *root = &rig->machine.root;
	struct lines lines;
	struct span line;

	root->failed = failures_add;
	root->failed_arg = &failures;
	root->strict = true;
	assert_false(root_lines(root, TREE_PROC, "net/none", &lines));
	machine_link(&rig->machine, "proc/net/loop", "loop");
	machine_link(&rig->machine, "proc/7/loop", "loop");
	assert_false(root_lines(root, TREE_PROC, "7/loop", &lines));
	assert_int_equal(failures_count(&failures), 0);
	rig_listen(rig);
	assert_false(root_lines(root, TREE_PROC, "net/loop", &lines));
	assert_string_equal(rig_said(rig),
			    "netstat: /proc/net/loop: Too many levels of "
			    "symbolic links, the list is not complete\n");
	machine_dir(&rig->machine, "proc/net/folder");
	assert_true(root_lines(root, TREE_PROC, "net/folder", &lines));
	assert_false(lines_next(&lines, &line));
	rig_listen(rig);
	lines_close(&lines);
	assert_string_equal(rig_said(rig),
			    "netstat: /proc/net/folder: Is a directory, the "
			    "list is not complete\n");
	assert_int_equal(failures_count(&failures), 2);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(each_is_said),
	    rig_test(some_are_kept),
	    rig_test(each_listing_has_its_own),
	    rig_test(all_processes),
	    rig_test(root_tells),
	    rig_test(strict_root_tells),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
