/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "opttab.h"

static int paper_setup(void **state)
{
	static struct paper paper;

	paper_make(&paper);
	*state = &paper;
	return 0;
}

static int paper_teardown(void **state)
{
	paper_free(*state);
	return 0;
}

/* Monitoring code looks for the first line, and for -p. */
static void begins_as_expected(void **state)
{
	struct paper *paper = *state;
	const char *text;

	opts_usage(paper->file);
	text = paper_text(paper);
	assert_memory_equal(text, "usage: netstat [", 16);
	assert_non_null(strstr(text, "\n        -p, --programs "));
	assert_int_equal(text[strlen(text) - 1], '\n');
}

/* Each common option is named, in its two forms if it has two. */
static void names_common_options(void **state)
{
	struct paper *paper = *state;
	const struct opt *opt;
	const char *text;

	opts_usage(paper->file);
	text = paper_text(paper);
	for (size_t i = 0; (opt = opttab_at(i)); i++) {
		char form[80];

		if (!opt->common)
			continue;
		snprintf(form, sizeof form, "\n        -%.1s%s%s%s%s ",
			 opt->letter ? &opt->letter : "",
			 opt->letter && opt->name ? ", -" : "",
			 opt->name ? "-" : "", opt->name ? opt->name : "",
			 opt->argname ? opt->argname : "");
		assert_non_null(strstr(text, form));
		assert_non_null(strstr(text, opt->help));
	}
}

static void names_sockets_and_families(void **state)
{
	struct paper *paper = *state;

	opts_usage(paper->file);
	assert_non_null(strstr(paper_text(paper),
			       "\n  <socket>=-t -S -u -U -w -x -2 -f "
			       "<family>=-4 -6 -A NAME[,NAME...] --NAME\n"));
}

/* With the families below it, and a line for the prompt. */
static void fits_a_terminal(void **state)
{
	struct paper *paper = *state;
	const char *text;
	size_t lines = 0;

	opts_usage(paper->file);
	opts_families(paper->file);
	text = paper_text(paper);
	assert_non_null(strstr(text, "netstat(8)"));
	for (const char *end; (end = strchr(text, '\n')); text = end + 1) {
		assert_true(end - text <= 80);
		lines++;
	}
	assert_true(lines < 24);
}

/* The blank at the end of each line is net-tools 2.10's. */
static void lists_the_families(void **state)
{
	struct paper *paper = *state;

	opts_families(paper->file);
	assert_string_equal(
	    paper_text(paper),
	    "    inet (DARPA Internet) inet6 (IPv6) ax25 (AMPR AX.25) \n"
	    "    netrom (AMPR NET/ROM) rose (AMPR ROSE) ipx (Novell IPX) \n"
	    "    ddp (Appletalk DDP) x25 (CCITT X.25) \n");
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(begins_as_expected, paper_setup,
					    paper_teardown),
	    cmocka_unit_test_setup_teardown(names_common_options, paper_setup,
					    paper_teardown),
	    cmocka_unit_test_setup_teardown(names_sockets_and_families,
					    paper_setup, paper_teardown),
	    cmocka_unit_test_setup_teardown(fits_a_terminal, paper_setup,
					    paper_teardown),
	    cmocka_unit_test_setup_teardown(lists_the_families, paper_setup,
					    paper_teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
