/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "proc/seq_file.h"

#include <unistd.h>

/* What is read of a pipe that holds two pieces of five bytes, one by one. */
static void check(bool table, size_t ask, const ssize_t want[3])
{
	struct seq_file file = {.table = table};
	char buf[16];
	int fds[2];

	assert_int_equal(pipe(fds), 0);
	file.fd = fds[0];
	assert_int_equal(write(fds[1], "12345", 5), 5);
	assert_int_equal(seq_file_read(&file, buf, ask), want[0]);
	assert_int_equal(write(fds[1], "67890", 5), 5);
	assert_int_equal(close(fds[1]), 0);
	assert_int_equal(seq_file_read(&file, buf, ask), want[1]);
	assert_int_equal(seq_file_read(&file, buf, ask), want[2]);
	close(fds[0]);
}

static void a_table_ends_with_a_short_read(void **state)
{
	(void)state;
	check(false, 16, (ssize_t[]){5, 5, 0});
	check(true, 16, (ssize_t[]){5, 0, 0});
	/* just what was asked for is no end */
	check(true, 5, (ssize_t[]){5, 5, 0});
	check(true, 4, (ssize_t[]){4, 4, 2});
	check(true, 6, (ssize_t[]){5, 0, 0});
}

static void an_error_is_no_end(void **state)
{
	struct seq_file file = {.fd = -1, .table = true};
	char byte;

	(void)state;
	assert_int_equal(seq_file_read(&file, &byte, 1), -1);
	assert_false(file.ended);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_table_ends_with_a_short_read),
	    cmocka_unit_test(an_error_is_no_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
