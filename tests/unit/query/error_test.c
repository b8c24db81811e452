/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include <unistd.h>

#include "query/error.h"

static void assert_said(const char *text, size_t at, const char *want)
{
	struct query_error error = {.at = 0};
	struct paper paper;
	FILE *file;

	paper_make(&paper);
	file = fdopen(dup(paper_fd(&paper)), "w");
	assert_non_null(file);
	assert_false(query_fail(&error, at, "message %d", 1));
	/* the first counts */
	assert_false(query_fail(&error, 0, "another"));
	query_error_print(file, "--filter", span_from(text), &error);
	fclose(file);
	assert_string_equal(paper_text(&paper), want);
	paper_free(&paper);
}

static void the_caret(void **state)
{
	(void)state;
	assert_said("a b", 2, "netstat: --filter: message 1\n  a b\n    ^\n");
	assert_said("\xc3\xa4 b", 3,
		    "netstat: --filter: message 1\n  \xc3\xa4 b\n    ^\n");
	/* two columns each, and none for an accent */
	assert_said("\xe6\x97\xa5\xe6\x9c\xac e\xcc\x81 b", 11,
		    "netstat: --filter: message 1\n  \xe6\x97\xa5\xe6\x9c"
		    "\xac e\xcc\x81 b\n         ^\n");
	assert_said("\xff\n b", 3,
		    "netstat: --filter: message 1\n  .. b\n     ^\n");
	assert_said("", 0, "netstat: --filter: message 1\n  \n  ^\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(the_caret)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
