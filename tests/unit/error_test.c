/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include <errno.h>

#include "error.h"

static void words_are_glibc_s(void **state)
{
	static const struct {
		int error;
		const char *text;
	} rows[] = {
	    {ENOENT, "No such file or directory"},
	    {EACCES, "Permission denied"},
	    {ELOOP, "Too many levels of symbolic links"},
	    {ENOMEM, "Cannot allocate memory"},
	    {EIO, "Input/output error"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_string_equal(error_text(rows[i].error), rows[i].text);
}

#ifdef __GLIBC__
static void table_agrees_with_glibc(void **state)
{
	(void)state;
	for (int error = 0; error < 134; error++) {
		char text[80];

		/* strerror may use the room of its last answer again */
		snprintf(text, sizeof text, "%s", error_text(error));
		assert_string_equal(text, strerror(error));
	}
}
#endif

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(words_are_glibc_s),
#ifdef __GLIBC__
	    cmocka_unit_test(table_agrees_with_glibc),
#endif
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
