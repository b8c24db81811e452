/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "proc/owner_walk.h"

#include "show/cell.h"

static void put_process(struct rig *rig, const char *pid, const char *cmdline,
			const char *link)
{
	char path[64];

	snprintf(path, sizeof path, "proc/%s/cmdline", pid);
	machine_put(&rig->machine, path, cmdline);
	snprintf(path, sizeof path, "proc/%s/fd/3", pid);
	machine_link(&rig->machine, path, link);
}

static void load(struct rig *rig)
{
	assert_true(owner_walk_end(owner_walk_start(&rig->machine.root, true),
				   &rig->owners));
}

static void programs(void **state)
{
	static const struct {
		uint64_t inode;
		const char *want;
	} cases[] = {
	    {100, " 7/nginx             "},
	    {200, " 1234567/a-name-of-m "},
	    {300, " 8/.[2J.             "},
	    {400, " 9/                  "},
	    {999, " -                   "},
	    {INODE_NONE, " -                   "},
	};
	struct rig *rig = *state;

	put_process(rig, "7", "/usr/sbin/nginx", "socket:[100]");
	put_process(rig, "1234567", "a-name-of-more", "socket:[200]");
	put_process(rig, "8", "\033[2J\n", "socket:[300]");
	put_process(rig, "9", "", "socket:[400]");
	load(rig);
	cell_program(&rig->ctx, 100);
	assert_string_equal(rig_printed(rig), "");
	rig->opts.programs = true;
	for (size_t i = 0; i < COUNT(cases); i++) {
		cell_program(&rig->ctx, cases[i].inode);
		assert_string_equal(rig_printed(rig), cases[i].want);
	}
}

/* The end of a long context is what is shown. */
static void contexts(void **state)
{
	static const char fits[] =
	    "1234567890123456789012345678901234567890123456789";
	static const char too_long[] =
	    "12345678901234567890123456789012345678901234567890";
	struct rig *rig = *state;
	char want[100];

	put_process(rig, "7", "a", "socket:[100]");
	machine_put(&rig->machine, "proc/7/attr/current", fits);
	put_process(rig, "8", "b", "socket:[200]");
	machine_put(&rig->machine, "proc/8/attr/current", too_long);
	put_process(rig, "9", "c", "socket:[300]");
	load(rig);
	rig->opts.programs = true;
	rig->opts.context = true;
	cell_program(&rig->ctx, 100);
	snprintf(want, sizeof want, " %-20s %-50s", "7/a", fits);
	assert_string_equal(rig_printed(rig), want);
	cell_program(&rig->ctx, 200);
	snprintf(want, sizeof want, " %-20s %-50s", "8/b", too_long + 2);
	assert_string_equal(rig_printed(rig), want);
	cell_program(&rig->ctx, 300);
	snprintf(want, sizeof want, " %-20s %-50s", "9/c", "-");
	assert_string_equal(rig_printed(rig), want);
	cell_program(&rig->ctx, 999);
	snprintf(want, sizeof want, " %-20s %-50s", "-", "-");
	assert_string_equal(rig_printed(rig), want);
}

static void users(void **state)
{
	static const struct {
		int32_t uid;
		const char *named, *numeric;
	} cases[] = {
	    {0, "root      ", "0         "},
	    {7, "7         ", "7         "},
	    {-1, "max       ", "-1        "},
	    {-2147483647 - 1, "-2147483648", "-2147483648"},
	    {8, "a-user-of-20-letters", "8         "},
	    {9, "a.b       ", "9         "},
	    {10, "          ", "10        "},
	};
	struct rig *rig = *state;

	machine_put(&rig->machine, "etc/passwd",
		    "root:x:0:0:::\nmax:x:4294967295:0:::\n"
		    "a-user-of-20-letters:x:8:8:::\na\tb:x:9:9:::\n"
		    ":x:10:10:::\n");
	for (size_t i = 0; i < COUNT(cases); i++) {
		rig->opts.numeric_users = false;
		cell_user(&rig->ctx, cases[i].uid);
		assert_string_equal(rig_printed(rig), cases[i].named);
		rig->opts.numeric_users = true;
		cell_user(&rig->ctx, cases[i].uid);
		assert_string_equal(rig_printed(rig), cases[i].numeric);
	}
}

/* Columns and their headings, option by option. */
static void columns(void **state)
{
	static const struct {
		unsigned extend;
		bool programs, context, timers;
		const char *head, *row;
	} cases[] = {
	    {0, false, false, false, "\n", ""},
	    {1, false, false, false, " User       Inode     \n",
	     " 0          17203     "},
	    {2, false, false, false, " User       Inode     \n",
	     " 0          17203     "},
	    {0, true, false, false, " PID/Program name    \n",
	     " -                   "},
	    {0, false, false, true, " Timer\n", ""},
	    {1, true, false, true,
	     " User       Inode      PID/Program name     Timer\n",
	     " 0          17203      -                   "},
	    {0, true, true, false,
	     " PID/Program name     Security Context                         "
	     "         \n",
	     " -                    -                                        "
	     "         "},
	};
	struct rig *rig = *state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		rig->opts.extend = cases[i].extend;
		rig->opts.programs = cases[i].programs;
		rig->opts.context = cases[i].context;
		rig->opts.timers = cases[i].timers;
		cell_owner_head(&rig->ctx);
		assert_string_equal(rig_printed(rig), cases[i].head);
		cell_owner(&rig->ctx, 0, 17203);
		assert_string_equal(rig_printed(rig), cases[i].row);
	}
	rig->opts.extend = 1;
	rig->opts.programs = false;
	cell_owner(&rig->ctx, 0, UINT64_MAX);
	assert_string_equal(rig_printed(rig),
			    " 0          18446744073709551615");
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(programs),
	    rig_test(contexts),
	    rig_test(users),
	    rig_test(columns),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
