/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <unistd.h>

#include "query_case.h"

#include "asked.h"

/* Reads what the options ask for; gives what is said. */
static const char *said_of(struct rig *rig, const struct opts *opts, bool good)
{
	FILE *file = fdopen(dup(paper_fd(&rig->said)), "w");
	struct asked asked;

	assert_non_null(file);
	assert_int_equal(asked_read(&asked, opts, &rig->machine.root, file),
			 good);
	asked_free(&asked);
	fclose(file);
	return paper_text(&rig->said);
}

#define SUMMARY_OF_ALL                                                       \
	"netstat: --summary counts all sockets: --filter chooses its rows, " \
	"not -l, a kind or a family\n"

static void refused(void **state)
{
	static const struct {
		struct opts opts;
		const char *said;
	} rows[] = {
	    {{.filter = "uid = x"},
	     "netstat: --filter: `uid' is a number\n  uid = x\n        ^\n"},
	    {{.port = "80-22"},
	     "netstat: --port: the range of ports is empty\n  80-22\n  ^\n"},
	    {{.port = "22 or uid=0"},
	     "netstat: --port: a port, or two with `-' between them, is "
	     "expected\n"},
	    {{.port = ""},
	     "netstat: --port: a port, or two with `-' between them, is "
	     "expected\n"},
	    {{.count = "state", .sort = "uid"},
	     "netstat: --sort: `uid' is not counted\n"},
	    {{.count = "state", .columns = "uid"},
	     "netstat: --count and --columns exclude each other\n"},
	    {{.sort = "count"},
	     "netstat: --sort: no key is called `count'\n  count\n  ^\n"},
	    {{.mode = MODE_STATS, .port = "22"},
	     "netstat: --filter, --port, --sort, --count and --columns are not "
	     "for -s\n"},
	    {{.mode = MODE_SUMMARY, .listening = true}, SUMMARY_OF_ALL},
	    {{.mode = MODE_SUMMARY, .want = WANT_UNIX}, SUMMARY_OF_ALL},
	    {{.mode = MODE_SUMMARY, .n_families = 1}, SUMMARY_OF_ALL},
	    {{.mode = MODE_ROUTE, .owners = true},
	     "netstat: --owners is for sockets and --summary\n"},
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		assert_string_equal(said_of(*state, &rows[i].opts, false),
				    rows[i].said);
}

static void taken(void **state)
{
	static const struct opts rows[] = {
	    {.mode = MODE_SUMMARY, .all = true, .programs = true},
	    {.port = "22"},
	    {.port = ":22-80", .filter = "uid = 0"},
	    {.sort = "-uid,inode"},
	    {.count = "state,uid", .sort = "-count,uid"},
	    {.columns = "uid,proto"},
	    {.mode = MODE_ROUTE, .filter = "dst 10/8"},
	    {.owners = true},
	    {.mode = MODE_SUMMARY, .owners = true},
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		assert_string_equal(said_of(*state, &rows[i], true), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {rig_test(refused), rig_test(taken)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
