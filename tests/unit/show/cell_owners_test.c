/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "list/programs.h"
#include "proc/finder.h"
#include "show/cell.h"

static void process_put(const struct rig *rig, const char *pid,
			const char *cmdline, const char *fd, const char *link)
{
	char path[64];

	snprintf(path, sizeof path, "proc/%s/cmdline", pid);
	machine_put(&rig->machine, path, cmdline);
	snprintf(path, sizeof path, "proc/%s/fd/%s", pid, fd);
	machine_link(&rig->machine, path, link);
}

static void assert_cell(struct rig *rig, struct sock_owner owner, int32_t uid,
			const char *want)
{
	cell_owners(&rig->ctx, &owner, uid);
	assert_string_equal(rig_printed(rig), want);
}

static void holders(void **state)
{
	struct finder finder = {.holders = NULL};
	struct rig *rig = *state;
	struct sock_owner owner = {.kind = OWNER_PROCESS, .certain = true};

	process_put(rig, "7", "/usr/sbin/a-name-that-is-not-cut", "3",
		    "socket:[100]");
	machine_link(&rig->machine, "proc/7/fd/4", "socket:[100]");
	process_put(rig, "8", "\033[2J\n", "3", "socket:[101]");
	machine_put(&rig->machine, "proc/8/maps",
		    "7f00-7f01 r--s 00000000 00:08 102    socket:[102]\n");
	assert_true(finder_start(&finder, rig->ctx.root));
	programs_find(&rig->ctx, &finder);
	rig->ctx.finder = &finder;
	owner.holders = holders_first(finder.holders, 100);
	assert_cell(rig, owner, 0, "");
	rig->opts.owners = true;
	assert_cell(rig, owner, 0,
		    " 7/a-name-that-is-not-cut[3],7/a-name-that-is-not-cut[4]");
	owner.kind = OWNER_UNACCEPTED;
	owner.certain = false;
	owner.holders = holders_first(finder.holders, 101);
	assert_cell(rig, owner, 0, " (unaccepted?: 8/.[2J.[3])");
	owner = (struct sock_owner){.kind = OWNER_PROCESS, .certain = true};
	owner.holders = holders_first(finder.holders, 102);
	assert_cell(rig, owner, 0, " 8/.[2J.[mmap]");
	rig->ctx.finder = NULL;
	assert_cell(rig, owner, 0, "");
	finder_free(&finder);
}

static void kinds(void **state)
{
	static const struct {
		struct sock_owner owner;
		int32_t uid;
		const char *want;
	} cases[] = {
	    {{OWNER_TIME_WAIT, true, 0}, 0, " (time-wait)"},
	    {{OWNER_CLOSING, true, 0}, 1000, " (closing)"},
	    {{OWNER_HANDSHAKE, true, 0}, 1000, " (handshake)"},
	    {{OWNER_UNACCEPTED, true, 0}, 0, " (unaccepted)"},
	    {{OWNER_CLOSED, true, 0}, 0, " (closed)"},
	    {{OWNER_CLOSED, true, 0}, -1, " (closed)"},
	    {{OWNER_CLOSED, true, 0}, 1000, " (closed, uid 1000)"},
	    {{OWNER_IN_FLIGHT, false, 0}, 0, " (in-flight?)"},
	    {{OWNER_HIDDEN, false, 0}, 0, " (hidden?)"},
	    {{OWNER_OUTSIDE, false, 0}, 0, " (outside?)"},
	    {{OWNER_KERNEL, false, 0}, 0, " (kernel?)"},
	};
	struct finder finder = {.holders = NULL};
	struct rig *rig = *state;

	machine_dir(&rig->machine, "proc");
	assert_true(finder_start(&finder, rig->ctx.root));
	programs_find(&rig->ctx, &finder);
	rig->ctx.finder = &finder;
	rig->opts.owners = true;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_cell(rig, cases[i].owner, cases[i].uid, cases[i].want);
	finder_free(&finder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {rig_test(holders), rig_test(kinds)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
