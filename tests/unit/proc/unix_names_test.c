/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "proc/unix_diag.h"

static void many_are_found(void **state)
{
	struct unix_names names = {.known = false};
	const struct unix_name *name;

	(void)state;
	assert_null(unix_names_find(&names, 1));
	for (uint32_t i = 1000; i > 0; i--)
		assert_true(unix_names_add(&names, i, span_from("@a")));
	assert_true(unix_names_add(&names, 2000, (struct span){"\0b\0", 3}));
	assert_false(names.breaks);
	assert_false(names.known);
	unix_names_sort(&names);
	assert_true(names.known);
	name = unix_names_find(&names, 500);
	assert_non_null(name);
	assert_int_equal(name->inode, 500);
	assert_null(unix_names_find(&names, 1001));
	assert_null(unix_names_find(&names, 0));
	assert_null(unix_names_find(&names, 500 + (UINT64_C(1) << 32)));
	name = unix_names_find(&names, 2000);
	assert_non_null(name);
	assert_int_equal(name->len, 3);
	assert_memory_equal(name->name, "@b@", 3);
	assert_false(unix_names_begin(&names, span_from("@a")));
	unix_names_free(&names);
	assert_null(names.list);
}

static void line_breaks(void **state)
{
	struct unix_names names = {.known = false};
	char longest[UNIX_NAME_MAX + 20];

	(void)state;
	memset(longest, '\n', sizeof longest);
	assert_true(unix_names_add(&names, 1, span_from("@a\nbc\nd")));
	assert_true(
	    unix_names_add(&names, 2, (struct span){longest, sizeof longest}));
	unix_names_sort(&names);
	assert_true(names.breaks);
	assert_int_equal(unix_names_find(&names, 1)->breaks, 2);
	assert_int_equal(unix_names_find(&names, 2)->len, UNIX_NAME_MAX);
	assert_true(unix_names_begin(&names, span_from("@a")));
	assert_true(unix_names_begin(&names, span_from("@a\nbc")));
	assert_true(unix_names_begin(&names, span_from("@a\nbc\nd")));
	assert_false(unix_names_begin(&names, span_from("@a\nb")));
	assert_false(unix_names_begin(&names, span_from("@a\nbc\nde")));
	assert_false(unix_names_begin(&names, span_from("@b")));
	unix_names_free(&names);
}

/* The kernel's own answer, about a socket of ours. */
static void the_kernel_is_asked(void **state)
{
	struct sockaddr_un addr = {.sun_family = AF_UNIX};
	struct unix_names names = {.known = false};
	const struct unix_name *name;
	struct stat stat;
	int sock = socket(AF_UNIX, SOCK_STREAM, 0), len;

	(void)state;
	assert_true(sock >= 0);
	len = snprintf(addr.sun_path + 1, sizeof addr.sun_path - 1,
		       "names_test\n%d", (int)getpid());
	assert_int_equal(
	    bind(sock, (struct sockaddr *)&addr,
		 (socklen_t)(sizeof(sa_family_t) + 1) + (socklen_t)len),
	    0);
	assert_int_equal(fstat(sock, &stat), 0);
	unix_diag_ask(&names);
	if (!names.known) {
		close(sock);
		unix_names_free(&names);
		skip(); /* a kernel without unix_diag */
	}
	name = unix_names_find(&names, stat.st_ino);
	assert_non_null(name);
	assert_int_equal(name->len, len + 1);
	assert_int_equal(name->breaks, 1);
	assert_memory_equal(name->name + 1, addr.sun_path + 1, (size_t)len);
	assert_int_equal(name->name[0], '@');
	close(sock);
	unix_names_free(&names);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(many_are_found),
	    cmocka_unit_test(line_breaks),
	    cmocka_unit_test(the_kernel_is_asked),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
