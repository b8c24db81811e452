/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "show/warnings.h"

/* What is kept does not hang on what it was made of. */
static void copies(void **state)
{
	struct warnings warnings = {.list = NULL};
	char message[] = "one", file[] = "net/tcp";

	(void)state;
	warnings_add(&warnings, &(struct warning){.code = "bogus_line",
						  .file = file,
						  .line = 7,
						  .message = message});
	warnings_add(&warnings,
		     &(struct warning){.code = "message", .message = message});
	message[0] = 'x';
	file[0] = 'x';
	assert_int_equal(warnings.n, 2);
	assert_string_equal(warnings.list[0].code, "bogus_line");
	assert_string_equal(warnings.list[0].file, "net/tcp");
	assert_int_equal(warnings.list[0].line, 7);
	assert_string_equal(warnings.list[0].message, "one");
	assert_null(warnings.list[1].file);
	assert_int_equal(warnings.list[1].line, 0);
	warnings_clear(&warnings);
	assert_int_equal(warnings.n, 0);
	assert_int_equal(warnings.size, 0);
}

/* A file of bogus lines takes no memory without bounds. */
static void too_many(void **state)
{
	struct warnings warnings = {.list = NULL};
	char text[32];

	(void)state;
	for (int i = 0; i < WARNINGS_MAX + 3; i++) {
		snprintf(text, sizeof text, "%d", i);
		assert_true(warnings_add(
		    &warnings,
		    &(struct warning){.code = "message", .message = text}));
	}
	assert_int_equal(warnings.n, WARNINGS_MAX);
	assert_int_equal(warnings.dropped, 3);
	assert_string_equal(warnings.list[0].message, "0");
	assert_string_equal(warnings.list[WARNINGS_MAX - 1].message, "999");
	warnings_clear(&warnings);
	assert_int_equal(warnings.dropped, 0);
	/* and again */
	warnings_add(&warnings,
		     &(struct warning){.code = "message", .message = "new"});
	assert_int_equal(warnings.n, 1);
	warnings_clear(&warnings);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(copies),
	    cmocka_unit_test(too_many),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
