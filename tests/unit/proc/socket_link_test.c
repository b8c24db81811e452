/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "unit.h"

#include <inttypes.h>

#include "proc/socket_link.h"

/* The inode of each line; 0: none. */
struct line {
	const char *text;
	uint64_t inode;
};

static void names(void **state)
{
	static const struct line lines[] = {
	    {"socket:[4711]", 4711},
	    {"socket:[18446744073]", 18446744073},
	    {"socket:[0]", 0},
	    {"socket:[4711] ", 0},
	    {"socket:[4711", 0},
	    {"socket:[]", 0},
	    {"socket:[-1]", 0},
	    {"socket:[ 1]", 0},
	    {"socket:[0x1]", 0},
	    {"socket:[99999999999999999999]", 0},
	    {"/socket:[1]", 0},
	    {"socket", 0},
	    {"", 0},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(lines); i++) {
		uint64_t inode = 0;

		if (!socket_name_parse(span_from(lines[i].text), &inode))
			inode = 0;
		assert_int_equal(inode, lines[i].inode);
	}
}

#define MAP "7f0c06c62000-7f0c06c63000 r--s 00000000 00:09 17163054 "

static void maps(void **state)
{
	static const struct line lines[] = {
	    {MAP "                  socket:[17163054]", 17163054},
	    {MAP "socket:[1]", 1},
	    {MAP "/lib/socket:[1]", 0},
	    {MAP "/a socket:[1]", 0},
	    {MAP "socket:[1] (deleted)", 0},
	    {MAP "anon_inode:[io_uring]", 0},
	    {MAP, 0},
	    {"7f0c06c62000-7f0c06c63000 rw-p", 0},
	    {"socket:[1]", 0},
	    {"", 0},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(lines); i++) {
		uint64_t inode = 0;

		if (maps_parse(span_from(lines[i].text), &inode) != SCAN_OK)
			inode = 0;
		assert_int_equal(inode, lines[i].inode);
	}
}

/* The lines follow each other. */
static void io_uring(void **state)
{
	static const struct line lines[] = {
	    {"pos:\t0", 0},
	    {"    0: socket:[1]", 0}, /* before the files */
	    {"SqThread:\t-1", 0},
	    {"UserFiles:\t4", 0},
	    {"    0: socket:[17163053]", 17163053},
	    {"    1: /tmp/0: socket:[2]", 0},
	    {"    2: <none>", 0},
	    {"12345: socket:[3]", 3},
	    {"UserBufs:\t1", 0},
	    {"    0: socket:[4]", 0},
	    {"", 0},
	    /* a file's name with a line break would end them, not add one */
	    {"UserFiles:\t1", 0},
	    {"    0: /tmp/a", 0},
	    {"x: socket:[5]", 0},
	    {"    1: socket:[6]", 0},
	};
	bool inside = false;

	(void)state;
	for (size_t i = 0; i < COUNT(lines); i++) {
		uint64_t inode = 0;

		if (io_uring_parse(span_from(lines[i].text), &inside, &inode) !=
		    SCAN_OK)
			inode = 0;
		assert_int_equal(inode, lines[i].inode);
	}
}

static void scm_fds(void **state)
{
	static const struct line lines[] = {
	    {"scm_fds: 1", 1},	     {"scm_fds: 12", 12},
	    {"scm_fds: 0", 0},	     {"scm_fds: ", 0},
	    {"scm_fds: x", 0},	     {"scm_fds: 1 2", 0},
	    {"pos:\tscm_fds: 1", 0}, {"", 0},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(lines); i++) {
		uint64_t n = 0;

		if (scm_fds_parse(span_from(lines[i].text), &n) != SCAN_OK)
			n = 0;
		assert_int_equal(n, lines[i].inode);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(names),
	    cmocka_unit_test(maps),
	    cmocka_unit_test(io_uring),
	    cmocka_unit_test(scm_fds),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
