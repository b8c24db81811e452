/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "proc/owner.h"
#include "proc/owner_walk.h"

#include <errno.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

static void links(void **state)
{
	static const struct {
		const char *link;
		bool ok;
		uint64_t inode;
	} cases[] = {
	    {"socket:[4711]", true, 4711},
	    {"socket:[77]", true, 77},
	    {"socket:[00]", true, 0},
	    {"socket:[0x77]", true, 119},
	    {"socket:[0077]", true, 63},
	    {"socket:[ 77]", true, 77},
	    {"socket:[+77]", true, 77},
	    {"socket:[-2]", true, UINT64_MAX - 1},
	    {"socket:[18446744073709551614]", true, UINT64_MAX - 1},
	    /* one digit is too short for net-tools 2.10 */
	    {"socket:[7]", false, 0},
	    {"socket:[-1]", false, 0},
	    {"socket:[18446744073709551615]", false, 0},
	    {"socket:[99999999999999999999]", false, 0},
	    {"socket:[08]", false, 0},
	    {"socket:[77", false, 0},
	    {"socket:[77x", false, 0},
	    {"socket:[77x]", false, 0},
	    {"socket:[]]]]", false, 0},
	    {"socket:77]", false, 0},
	    {"Socket:[4711]", false, 0},
	    {"[0000]:4711", true, 4711},
	    {"[0000]:7", true, 7},
	    {"[0000]:0", true, 0},
	    {"[0000]:0x10", true, 16},
	    {"[0000]:7x", false, 0},
	    {"[0000]:", false, 0},
	    {"[0001]:7", false, 0},
	    {"pipe:[4711]", false, 0},
	    {"/dev/null", false, 0},
	    {"", false, 0},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		uint64_t inode = 1;

		assert_int_equal(owner_link_parse(cases[i].link,
						  strlen(cases[i].link),
						  &inode),
				 cases[i].ok);
		if (cases[i].ok)
			assert_true(inode == cases[i].inode);
	}
}

static void command_lines(void **state)
{
	static const struct {
		const char *bytes;
		size_t len;
		const char *name;
	} cases[] = {
	    {"/usr/sbin/nginx\0-g\0", 19, "nginx"},
	    {"nginx: worker /a/b\0", 19, "nginx: worker /a/b"},
	    {"a/b\0", 4, "a/b"},
	    {" /a/b\0", 6, " /a/b"},
	    {"/usr/bin/x -D/y\0", 16, "y"},
	    {"/a/\0", 4, ""},
	    {"/\0", 2, ""},
	    {"\0/x\0", 4, ""},
	    {"", 0, ""},
	    /* no NUL: the end is the end */
	    {"/bin/shell", 8, "she"},
	    {"sh\n", 3, "sh\n"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_span(owner_cmdline_parse(cases[i].bytes, cases[i].len),
			    cases[i].name);
}

static void process_put(struct rig *rig, const char *pid, const char *cmdline,
			const char *link)
{
	char path[300];

	snprintf(path, sizeof path, "proc/%s/cmdline", pid);
	if (cmdline)
		machine_put(&rig->machine, path, cmdline);
	snprintf(path, sizeof path, "proc/%s/fd/3", pid);
	machine_link(&rig->machine, path, link);
}

/* PID/NAME of the owner of an inode, or `-`. */
static const char *owner_of(struct rig *rig, uint64_t inode)
{
	static char text[1000];
	const struct process *process = owners_find(&rig->owners, inode);

	if (!process)
		return "-";
	snprintf(text, sizeof text, "%s/%s", process->pid, process->name);
	return text;
}

static void load(struct rig *rig, bool context)
{
	owners_free(&rig->owners);
	assert_true(owner_walk_end(
	    owner_walk_start(&rig->machine.root, context), &rig->owners));
}

/* How many processes were found with a socket. */
static size_t named(const struct rig *rig)
{
	size_t n = 0;

	for (size_t i = 0; i < rig->owners.n_processes; i++)
		n += rig->owners.processes[i].name != NULL;
	return n;
}

static void sockets_find_their_owners(void **state)
{
	struct rig *rig = *state;

	process_put(rig, "7", "/usr/sbin/nginx", "socket:[100]");
	machine_link(&rig->machine, "proc/7/fd/4", "socket:[101]");
	machine_link(&rig->machine, "proc/7/fd/4x", "socket:[102]");
	machine_link(&rig->machine, "proc/7/fd/x", "socket:[103]");
	machine_link(&rig->machine, "proc/7/fd/.5", "socket:[104]");
	machine_link(&rig->machine, "proc/7/fd/6", "/dev/null");
	machine_put(&rig->machine, "proc/7/fd/9", "no link");
	process_put(rig, "007", "spy", "[0000]:200");
	process_put(rig, "99999999999", "", "socket:[300]");
	process_put(rig, "9x", "none", "socket:[400]");
	process_put(rig, "self", "none", "socket:[401]");
	process_put(rig, "8", NULL, "socket:[402]");
	machine_put(&rig->machine, "proc/10/cmdline", "no fds");
	load(rig, false);
	assert_string_equal(owner_of(rig, 100), "7/nginx");
	assert_string_equal(owner_of(rig, 101), "7/nginx");
	assert_string_equal(owner_of(rig, 102), "7/nginx");
	assert_string_equal(owner_of(rig, 103), "-");
	assert_string_equal(owner_of(rig, 104), "-");
	assert_string_equal(owner_of(rig, 200), "007/spy");
	assert_string_equal(owner_of(rig, 300), "99999999999/");
	assert_string_equal(owner_of(rig, 400), "-");
	assert_string_equal(owner_of(rig, 401), "-");
	/* without a command line a process is nobody */
	assert_string_equal(owner_of(rig, 402), "-");
	assert_string_equal(owner_of(rig, 0), "-");
	assert_int_equal(named(rig), 3);
	assert_int_equal(rig->owners.inodes.used, 5);
	assert_true(rig->owners.any);
	assert_false(rig->owners.denied);
}

/* Of a target of more than 29 bytes the rest is not seen. */
static void long_links_are_cut(void **state)
{
	struct rig *rig = *state;

	process_put(rig, "7", "a", "socket:[00000000000000000077]");
	process_put(rig, "8", "b", "socket:[000000000000000000078]");
	load(rig, false);
	assert_string_equal(owner_of(rig, 63), "7/a");
	assert_int_equal(named(rig), 1);
}

static void long_command_lines_are_cut(void **state)
{
	struct rig *rig = *state;
	char cmdline[1000];

	memset(cmdline, 'x', sizeof cmdline - 1);
	cmdline[sizeof cmdline - 1] = '\0';
	process_put(rig, "7", cmdline, "socket:[100]");
	load(rig, false);
	assert_int_equal(strlen(owner_of(rig, 100)), 2 + 511);
}

/* A socket that was passed on belongs to whom was found first. */
static void the_first_owner_counts(void **state)
{
	struct rig *rig = *state;
	const struct process *owner;

	process_put(rig, "7", "a", "socket:[100]");
	process_put(rig, "8", "b", "socket:[100]");
	load(rig, false);
	assert_int_equal(named(rig), 2);
	assert_int_equal(rig->owners.inodes.used, 1);
	owner = owners_find(&rig->owners, 100);
	assert_ptr_equal(owner, &rig->owners.processes[0]);
}

static void contexts(void **state)
{
	struct rig *rig = *state;

	process_put(rig, "7", "a", "socket:[100]");
	machine_put(&rig->machine, "proc/7/attr/current",
		    "system_u:system_r:init_t:s0\n");
	process_put(rig, "8", "b", "socket:[101]");
	load(rig, true);
	assert_string_equal(owners_find(&rig->owners, 100)->context,
			    "system_u:system_r:init_t:s0");
	assert_null(owners_find(&rig->owners, 101)->context);
	load(rig, false);
	assert_null(owners_find(&rig->owners, 100)->context);
}

static void many_sockets(void **state)
{
	enum { MANY = 3000 };
	struct rig *rig = *state;
	char path[64], link[64];

	process_put(rig, "7", "many", "socket:[100000]");
	for (int i = 1; i < MANY; i++) {
		snprintf(path, sizeof path, "proc/7/fd/%d", i + 3);
		snprintf(link, sizeof link, "socket:[%d]", 100000 + i * 1024);
		machine_link(&rig->machine, path, link);
	}
	load(rig, false);
	assert_int_equal(rig->owners.inodes.used, MANY);
	for (uint64_t i = 0; i < MANY; i++) {
		assert_non_null(owners_find(&rig->owners, 100000 + i * 1024));
		assert_null(owners_find(&rig->owners, 100001 + i * 1024));
	}
}

/*
 * Many processes with the same sockets, some of which have one of their own:
 * whatever thread comes first, the first process has them.
 */
static void threads_change_nothing(void **state)
{
	enum { MANY = 100, ROUNDS = 20 };
	struct rig *rig = *state;
	const struct dirent *entry;
	char pid[16], path[64], link[64], first[32] = "";
	DIR *proc;

	for (int i = 1; i <= MANY; i++) {
		snprintf(pid, sizeof pid, "%d", i);
		process_put(rig, pid, "all", "socket:[1000]");
		snprintf(path, sizeof path, "proc/%d/fd/4", i);
		snprintf(link, sizeof link, "socket:[%d]", 2000 + i);
		machine_link(&rig->machine, path, link);
	}
	proc = root_dir(&rig->machine.root, TREE_PROC, "");
	assert_non_null(proc);
	while (!*first && (entry = readdir(proc)))
		if (*entry->d_name != '.')
			snprintf(first, sizeof first, "%.20s/all",
				 entry->d_name);
	closedir(proc);
	for (int round = 0; round < ROUNDS; round++) {
		load(rig, false);
		assert_string_equal(owner_of(rig, 1000), first);
		assert_int_equal(named(rig), MANY);
		for (int i = 1; i <= MANY; i++) {
			snprintf(link, sizeof link, "%d/all", i);
			assert_string_equal(owner_of(rig, 2000 + (uint64_t)i),
					    link);
		}
	}
}

/* The same, where only some sockets are wanted, which is told early or late. */
static void what_is_not_wanted_changes_nothing(void **state)
{
	enum { MANY = 40, ROUNDS = 200 };
	struct rig *rig = *state;
	char pid[16], link[64], want[3][64];

	/* 1000 is of each process, 1001 of every third, 1002 of one */
	for (int i = 1; i <= MANY; i++) {
		snprintf(pid, sizeof pid, "%d", i);
		process_put(rig, pid, "all", "socket:[1000]");
		snprintf(link, sizeof link, "proc/%d/fd/4", i);
		if (i % 3 == 0)
			machine_link(&rig->machine, link, "socket:[1001]");
		snprintf(link, sizeof link, "proc/%d/fd/5", i);
		if (i == MANY / 2)
			machine_link(&rig->machine, link, "socket:[1002]");
	}
	load(rig, false);
	for (int i = 0; i < 3; i++)
		snprintf(want[i], sizeof want[i], "%.60s",
			 owner_of(rig, 1000 + (uint64_t)i));
	for (int round = 0; round < ROUNDS; round++) {
		struct owner_walk *walk;

		owners_free(&rig->owners);
		for (int i = 0; i < 3; i++)
			if (round >> i & 1)
				assert_true(inodes_add(&rig->owners.inodes,
						       1000 + (uint64_t)i));
		walk = owner_walk_start(&rig->machine.root, false);
		for (int wait = round * 1000; wait > 0; wait--)
			atomic_signal_fence(memory_order_seq_cst);
		owner_walk_want(walk, &rig->owners.inodes);
		assert_true(owner_walk_end(walk, &rig->owners));
		assert_true(rig->owners.any);
		for (int i = 0; i < 3; i++)
			assert_string_equal(owner_of(rig, 1000 + (uint64_t)i),
					    round >> i & 1 ? want[i] : "-");
	}
}

/* Sockets of this very process, next to each other and far apart. */
static void live_tables_have_gaps(void **state)
{
	static const int fds[] = {40, 41, 43, 46, 200, 201, 900};
	struct rig *rig = *state;
	struct root root;
	char pid[16];

	snprintf(pid, sizeof pid, "%d", (int)getpid());
	assert_true(root_init(&root, NULL));
	for (size_t i = 0; i < COUNT(fds); i++) {
		int fd = socket(AF_UNIX, SOCK_STREAM, 0);

		assert_true(fd >= 0);
		assert_int_equal(dup2(fd, fds[i]), fds[i]);
		close(fd);
	}
	(void)owner_walk_end(owner_walk_start(&root, false), &rig->owners);
	for (size_t i = 0; i < COUNT(fds); i++) {
		const struct process *owner;
		struct stat stat;

		assert_int_equal(fstat(fds[i], &stat), 0);
		owner = owners_find(&rig->owners, stat.st_ino);
		assert_non_null(owner);
		assert_string_equal(owner->pid, pid);
		close(fds[i]);
	}
}

/* No /proc at all. */
static void nothing_to_walk(void **state)
{
	struct rig *rig = *state;

	assert_false(owner_walk_end(owner_walk_start(&rig->machine.root, false),
				    &rig->owners));
	assert_int_equal(errno, ENOENT);
	assert_false(rig->owners.denied);
	assert_string_equal(owner_of(rig, 100), "-");
	machine_dir(&rig->machine, "proc");
	load(rig, false);
	assert_int_equal(rig->owners.inodes.used, 0);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(links),
	    cmocka_unit_test(command_lines),
	    rig_test(sockets_find_their_owners),
	    rig_test(long_links_are_cut),
	    rig_test(long_command_lines_are_cut),
	    rig_test(the_first_owner_counts),
	    rig_test(contexts),
	    rig_test(many_sockets),
	    rig_test(threads_change_nothing),
	    rig_test(what_is_not_wanted_changes_nothing),
	    rig_test(live_tables_have_gaps),
	    rig_test(nothing_to_walk),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
