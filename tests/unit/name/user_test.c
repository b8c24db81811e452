/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "name/names.h"

#include <pwd.h>

static void first_line_counts(void **state)
{
	struct rig *rig = *state;

	machine_put(&rig->machine, "etc/passwd",
		    "root:x:0:0::/:\ntoor:x:0:0::/:\n#x:x:3:3::/:\n"
		    "max:x:4294967295:1:::\nlast:x:7:7");
	assert_string_equal(user_name(&rig->names, 0), "root");
	assert_string_equal(user_name(&rig->names, 7), "last");
	assert_string_equal(user_name(&rig->names, UINT32_MAX), "max");
	assert_null(user_name(&rig->names, 3));
	assert_null(user_name(&rig->names, 1));
}

static void no_file_no_names(void **state)
{
	struct rig *rig = *state;

	assert_null(user_name(&rig->names, 0));
	/* and it is not looked for again */
	machine_put(&rig->machine, "etc/passwd", "root:x:0:0::/:\n");
	assert_null(user_name(&rig->names, 0));
}

/* Of this machine libc knows the users. */
static void libc_is_asked(void **state)
{
	const struct root here = {.sysroot = NULL};
	struct names names;
	const struct passwd *root;

	(void)state;
	names_init(&names, &here);
	root = getpwuid(0);
	if (root) {
		const char *name = user_name(&names, 0);

		assert_non_null(name);
		assert_string_equal(name, getpwuid(0)->pw_name);
	} else {
		assert_null(user_name(&names, 0));
	}
	names_free(&names);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(first_line_counts),
	    rig_test(no_file_no_names),
	    cmocka_unit_test(libc_is_asked),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
