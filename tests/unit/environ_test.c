/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <stdlib.h>

#include "unit.h"

#include "environ.h"

/* All that makes libc's resolver do otherwise, and nothing else, is taken. */
static void what_the_resolver_reads_goes(void **state)
{
	static const char *const gone[] = {
	    "HOSTALIASES",	"LOCALDOMAIN",	"RESOLV_ADD_TRIM_DOMAINS",
	    "RESOLV_HOST_CONF", "RESOLV_MULTI", "RESOLV_OVERRIDE_TRIM_DOMAINS",
	    "RESOLV_REORDER",	"RES_OPTIONS",
	};

	(void)state;
	for (size_t i = 0; i < COUNT(gone); i++)
		assert_int_equal(setenv(gone[i], "x", 1), 0);
	assert_int_equal(setenv("RES", "kept", 1), 0);
	environ_clean();
	for (size_t i = 0; i < COUNT(gone); i++)
		assert_null(getenv(gone[i]));
	assert_string_equal(getenv("RES"), "kept");
	environ_clean();
}

/* Its value does not matter, not even that there is none. */
static void posix_order(void **state)
{
	(void)state;
	assert_int_equal(unsetenv("POSIXLY_CORRECT"), 0);
	assert_false(environ_posix());
	assert_int_equal(setenv("POSIXLY_CORRECT", "", 1), 0);
	assert_true(environ_posix());
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_the_resolver_reads_goes),
	    cmocka_unit_test(posix_order),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
