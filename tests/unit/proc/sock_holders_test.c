/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "proc/sock_holders.h"

/* All processes of a machine: 1, and 7 with two threads. */
static const char *const world[][2] = {
    {"proc/self/ns/pid", "pid:[4026531836]"},
    {"proc/1/fd/3", "socket:[10]"},
    {"proc/1/task/1/fd/3", "socket:[10]"},
    {"proc/7/fd/0", "/dev/null"},
    {"proc/7/fd/1", "socket:[20]"},
    {"proc/7/task/7/fd/1", "socket:[20]"},
    {"proc/7/task/8/fd/2", "socket:[30]"},
    {"proc/driver/fd/1", "socket:[40]"},
};

/* Without what stands below `without`, which may be NULL. */
static void world_make(struct machine *machine, const char *without)
{
	machine_make(machine);
	for (size_t i = 0; i < COUNT(world); i++)
		if (!without ||
		    strncmp(world[i][0], without, strlen(without)) != 0)
			machine_link(machine, world[i][0], world[i][1]);
}

static struct sock_holders look(const struct machine *machine,
				enum holders_depth depth)
{
	struct sock_holders holders = {.n = 0};

	sock_holders_look(&holders, &machine->root, depth);
	sock_holders_sort(&holders);
	return holders;
}

static void all_are_found(void **state)
{
	struct machine machine;
	struct sock_holders holders;

	(void)state;
	world_make(&machine, NULL);
	holders = look(&machine, HOLDERS_PROCESSES);
	assert_false(holders.incomplete);
	assert_true(sock_holders_have(&holders, 10));
	assert_true(sock_holders_have(&holders, 20));
	assert_false(sock_holders_have(&holders, 30));
	sock_holders_free(&holders);
	holders = look(&machine, HOLDERS_THREADS);
	assert_false(holders.incomplete);
	assert_true(sock_holders_have(&holders, 10));
	assert_true(sock_holders_have(&holders, 20));
	assert_true(sock_holders_have(&holders, 30));
	assert_false(sock_holders_have(&holders, 40));
	sock_holders_free(&holders);
	assert_false(sock_holders_have(&holders, 10));
	machine_free(&machine);
}

/* What makes that a socket may be held unseen, and at which depths. */
static const struct {
	const char *path, *link, *text;
	bool shallow, deep;
} hints[] = {
    {"proc/self/ns/pid", "pid:[4026532000]", NULL, true, true},
    {"proc/self/ns/pid", NULL, NULL, true, true},
    {"proc/1/fd", NULL, NULL, true, true},
    {"proc/7/task/7/fd/5", "anon_inode:[io_uring]", NULL, false, true},
    {"proc/7/fd/5", "anon_inode:[io_uring]", NULL, true, false},
    {"proc/7/fd/5", "anon_inode:[eventfd]", NULL, false, false},
    {"proc/7/task/7/fdinfo/1", NULL, "scm_fds: 2\n", false, true},
    /* a process that has ended meanwhile, and one that can't be read */
    {"proc/9/stat", NULL, "", false, false},
    {"proc/9/fd", NULL, "no folder", true, false},
};

static void what_hides_is_seen(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(hints); i++) {
		struct machine machine;
		struct sock_holders holders;

		world_make(&machine, hints[i].path);
		if (hints[i].link)
			machine_link(&machine, hints[i].path, hints[i].link);
		if (hints[i].text)
			machine_put(&machine, hints[i].path, hints[i].text);
		holders = look(&machine, HOLDERS_PROCESSES);
		assert_int_equal(holders.incomplete, hints[i].shallow);
		sock_holders_free(&holders);
		holders = look(&machine, HOLDERS_THREADS);
		assert_int_equal(holders.incomplete, hints[i].deep);
		sock_holders_free(&holders);
		machine_free(&machine);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(all_are_found),
	    cmocka_unit_test(what_hides_is_seen),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
