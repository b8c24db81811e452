/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "unit.h"

#include <inttypes.h>
#include <stdlib.h>

#include "proc/mountinfo.h"

#define HEAD "78 25 0:4 "

static const struct {
	const char *line;
	const char *found; /* point, namespace, hidepid; NULL: SCAN_BAD */
} lines[] = {
    {HEAD "net:[4026532458] /run/netns/a rw shared:9 - nsfs nsfs rw",
     "/run/netns/a 4026532458 0"},
    {HEAD "net:[1] /run/netns/a rw - nsfs nsfs rw", "/run/netns/a 1 0"},
    {HEAD "net:[1] /a\\040b\\012\\134 rw a:1 b c:2 - nsfs nsfs rw",
     "/a b\n\\ 1 0"},
    {HEAD "net:[1] /a\\0 rw - nsfs  rw", "/a\\0 1 0"},
    {HEAD "mnt:[1] /a rw - nsfs nsfs rw", "/a 0 0"},
    {HEAD "net:[1]x /a rw - nsfs nsfs rw", "/a 0 0"},
    {HEAD "net:[x] /a rw - nsfs nsfs rw", "/a 0 0"},
    {HEAD "net:[1 /a rw - nsfs nsfs rw", "/a 0 0"},
    {HEAD "net: /a rw - nsfs nsfs rw", "/a 0 0"},
    {HEAD "net:[1] /a rw - ext4 /dev/sda rw", "/a 0 0"},
    {HEAD "/ /proc rw - proc proc rw", "/proc 0 0"},
    {HEAD "/ /proc rw - proc proc rw,hidepid=2", "/proc 0 2"},
    {HEAD "/ /proc rw - proc proc rw,gid=4,hidepid=invisible", "/proc 0 2"},
    {HEAD "/ /proc rw - proc proc hidepid=noaccess,subset=pid", "/proc 0 1"},
    {HEAD "/ /proc rw - proc proc rw,hidepid=ptraceable", "/proc 0 4"},
    {HEAD "/ /proc rw - proc proc rw,hidepid=off", "/proc 0 0"},
    {HEAD "/ /x rw - tmpfs tmpfs rw,hidepid=2", "/x 0 0"},
    {HEAD "/ /x rw tmpfs tmpfs rw", NULL},
    {HEAD "/ /x rw - tmpfs", NULL},
    {HEAD "/ /x rw - tmpfs tmpfs", NULL},
    {HEAD "/", NULL},
    {"1 2", NULL},
};

static void line_cases(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(lines); i++) {
		struct mount mount;
		char point[100], found[200];
		uint64_t number = 0;

		if (!lines[i].found) {
			assert_int_equal(
			    mountinfo_parse(span_from(lines[i].line), &mount),
			    SCAN_BAD);
			continue;
		}
		assert_int_equal(
		    mountinfo_parse(span_from(lines[i].line), &mount), SCAN_OK);
		assert_span(mount.device, "0:4");
		assert_true(mount_unescape(mount.point, point, sizeof point));
		if (!mount_netns(&mount, &number))
			number = 0;
		snprintf(found, sizeof found, "%s %" PRIu64 " %u", point,
			 number, mount_hidepid(&mount));
		assert_string_equal(found, lines[i].found);
	}
	assert_int_equal(mountinfo_parse(span_from(""), &(struct mount){0}),
			 SCAN_SKIP);
}

static void names_that_do_not_fit(void **state)
{
	char buf[5];

	(void)state;
	assert_true(mount_unescape(span_from("abcd"), buf, sizeof buf));
	assert_string_equal(buf, "abcd");
	assert_true(mount_unescape(span_from("abc\\040"), buf, sizeof buf));
	assert_string_equal(buf, "abc ");
	assert_false(mount_unescape(span_from("abcde"), buf, sizeof buf));
	assert_true(mount_unescape(span_from(""), buf, sizeof buf));
	assert_string_equal(buf, "");
	/* no name has a NUL */
	assert_false(mount_unescape(span_from("\\000a"), buf, sizeof buf));
	assert_true(mount_unescape(span_from("\\40"), buf, sizeof buf));
	assert_string_equal(buf, "\\40");
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(line_cases),
	    cmocka_unit_test(names_that_do_not_fit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
