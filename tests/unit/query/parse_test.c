/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "query_case.h"

#include <stdlib.h>

static void refused(void **state)
{
	struct rig *rig = *state;

	case_refused(rig, "", 0, "a test is expected at the end");
	case_refused(rig, "uid=0 or", 8, "a test is expected at the end");
	case_refused(rig, "(uid=0", 6, "a `)' is missing");
	case_refused(rig, "uid=0)", 5, "`and', `or' or the end is expected");
	case_refused(rig, "uid=0 \"x", 6, "a quote has no end");
	case_refused(rig, "path='x", 5, "a quote has no end");
	case_refused(rig, "uid=0 or uid=1 and uid=2", 15,
		     "`and' after `or' needs parentheses");
	case_refused(rig, "uid=0 or uid=1 uid=2", 15,
		     "`and' after `or' needs parentheses");
	case_refused(rig, "state foo", 6, "no state is called `foo'");
}

static void assert_hints(struct rig *rig, const char *text, const char *one,
			 const char *other)
{
	struct query_error *error = malloc(sizeof *error);

	assert_non_null(error);
	assert_null(case_compile(rig, MODE_SOCKETS, text, error));
	assert_string_equal(error->hints[0], one);
	assert_string_equal(error->hints[1], other);
	free(error);
}

/* Both readings, from the first term of the level on. */
static void readings(void **state)
{
	struct rig *rig = *state;

	assert_hints(rig, "uid=0 or uid=1 and uid=2",
		     "write (uid=0 or uid=1) and uid=2",
		     "or    uid=0 or (uid=1 and uid=2)");
	assert_hints(rig, "uid=0|uid=1|uid=2 uid=3 ",
		     "write (uid=0|uid=1|uid=2) and uid=3",
		     "or    uid=0|uid=1|(uid=2 and uid=3)");
	assert_hints(rig, "not (uid=0 or uid=1 & uid=2) and uid=3",
		     "write (uid=0 or uid=1) and uid=2",
		     "or    uid=0 or (uid=1 and uid=2)");
	/* states at the head are a term if an `or' follows, or else none */
	assert_hints(rig, " state listen or uid=1 and uid=2",
		     "write (state listen or uid=1) and uid=2",
		     "or    state listen or (uid=1 and uid=2)");
	assert_hints(rig, "state listen uid=0 or uid=1 and uid=2",
		     "write (uid=0 or uid=1) and uid=2",
		     "or    uid=0 or (uid=1 and uid=2)");
}

/* N times `repeated', with something around them. */
static char *repeat(const char *before, const char *repeated, size_t n,
		    const char *after)
{
	char *text = calloc(1, strlen(before) + n * strlen(repeated) +
				   strlen(after) + 1);

	assert_non_null(text);
	strcpy(text, before);
	for (size_t i = 0; i < n; i++)
		strcat(text, repeated);
	return strcat(text, after);
}

static void assert_compiles(struct rig *rig, char *text, const char *message)
{
	struct query_error error;
	struct filter *filter = case_compile(rig, MODE_SOCKETS, text, &error);

	assert_string_equal(error.message, message);
	assert_int_equal(filter != NULL, *message == '\0');
	filter_free(filter);
	free(text);
}

static void limits(void **state)
{
	struct rig *rig = *state;

	assert_compiles(rig, repeat("", " ", 4091, "uid=0"), "");
	assert_compiles(rig, repeat("", " ", 4092, "uid=0"),
			"the expression has more than 4096 bytes");
	assert_compiles(rig, repeat("", "uid=0 ", 128, ""), "");
	assert_compiles(rig, repeat("", "uid=0 ", 129, ""),
			"the expression has too many terms");
	assert_compiles(rig, repeat("", "not ", 63, "uid=0"), "");
	assert_compiles(rig, repeat("", "not ", 64, "uid=0"),
			"the expression is too deep");
	assert_compiles(rig, repeat("", "(", 4096, ""),
			"the expression is too deep");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    rig_test(refused), rig_test(readings), rig_test(limits)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
