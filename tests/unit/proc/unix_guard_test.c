/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "proc/unix_guard.h"

static const struct unix_layout layout = {true};

static bool read_row(const char *line, struct unix_sock *sock)
{
	return unix_parse(span_from(line), layout, sock) == SCAN_OK;
}

/* The guard after a row. */
static struct unix_guard guard_behind(const char *line)
{
	struct unix_guard guard = {.inode = 0};
	struct unix_sock sock;

	assert_true(read_row(line, &sock));
	unix_guard_row(&guard, &sock);
	return guard;
}

#define ROW(inode, name) "0: 2 0 10000 1 1 " inode name

static void what_fits_is_suspicious(void **state)
{
	struct unix_guard guard = {.inode = 0};
	char line[UNIX_NAME_MAX + 1];

	(void)state;
	memset(line, 'x', sizeof line);
	assert_false(unix_guard_suspects(&guard, (struct span){line, 1}));
	guard = guard_behind(ROW("7", ""));
	assert_false(unix_guard_suspects(&guard, (struct span){line, 0}));
	guard = guard_behind(ROW("7", " "));
	assert_true(unix_guard_suspects(&guard, (struct span){line, 107}));
	assert_false(unix_guard_suspects(&guard, (struct span){line, 108}));
	guard = guard_behind(ROW("7", " @ab cd"));
	assert_true(unix_guard_suspects(&guard, (struct span){line, 101}));
	assert_false(unix_guard_suspects(&guard, (struct span){line, 102}));
	unix_guard_forged(&guard, (struct span){line, 50});
	assert_true(unix_guard_suspects(&guard, (struct span){line, 50}));
	assert_false(unix_guard_suspects(&guard, (struct span){line, 51}));
}

/* The sockets that the kernel knows of in the table below. */
static void names_make(struct unix_names *names)
{
	static const struct {
		uint32_t inode;
		const char *name;
	} rows[] = {
	    {30, "/plain"},
	    {10, "@one\n" ROW("99", " /x")},
	    {20, "@two\n\n" ROW("30", " /plain")},
	    {40, ""},
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		assert_true(unix_names_add(names, rows[i].inode,
					   span_from(rows[i].name)));
	unix_names_sort(names);
}

static const struct {
	const char *before, *between, *line;
	enum unix_verdict verdict;
} cases[] = {
    /* as many lines as the name before has, and no more */
    {ROW("10", " @one"), NULL, ROW("99", " /x"), UNIX_FORGED},
    {ROW("10", " @one"), ROW("99", " /x"), ROW("30", " /plain"), UNIX_ROW},
    {ROW("20", " @two"), NULL, "", UNIX_FORGED},
    {ROW("20", " @two"), "", ROW("30", " /plain"), UNIX_FORGED},
    {ROW("30", " /plain"), NULL, ROW("99", " /x"), UNIX_ROW},
    /* a connection that waits shows its listener's name */
    {ROW("0", " @one"), NULL, ROW("99", " /x"), UNIX_FORGED},
    {ROW("0", " @one"), NULL, ROW("99", " /y"), UNIX_ROW},
    {ROW("0", " @two"), "", ROW("30", " /plain"), UNIX_FORGED},
    /* the socket before has gone */
    {ROW("5", " @one"), NULL, ROW("99", " /x"), UNIX_FORGED},
    {ROW("5", " @gone"), NULL, ROW("30", " /plain"), UNIX_ROW},
    {ROW("5", " @gone"), NULL, ROW("30", " /plain "), UNIX_FORGED},
    {ROW("5", " @gone"), NULL, ROW("40", ""), UNIX_ROW},
    {ROW("5", " @gone"), NULL, ROW("99", " /x"), UNIX_UNDECIDED},
    {ROW("5", " @gone"), NULL, "no row", UNIX_FORGED},
    /* the first line of a name is all that a row has of it */
    {ROW("5", " @gone"), NULL, ROW("10", " @one"), UNIX_ROW},
    {ROW("5", " @gone"), NULL, ROW("10", " @on"), UNIX_UNDECIDED},
    /* a name stays what it is, but may come after the row was printed */
    {ROW("5", " @gone"), NULL, ROW("30", " /other"), UNIX_FORGED},
    {ROW("0", " @gone"), NULL, ROW("30", " /other"), UNIX_FORGED},
    {ROW("5", " @gone"), NULL, ROW("30", ""), UNIX_UNDECIDED},
    {ROW("5", " @gone"), NULL, ROW("40", " /new"), UNIX_UNDECIDED},
    /* the answer is older than the name of the row before */
    {ROW("40", " @new"), NULL, ROW("99", " /x"), UNIX_UNDECIDED},
    {ROW("40", " @new"), NULL, ROW("30", " /plain"), UNIX_ROW},
};

static void verdicts(void **state)
{
	struct unix_names names = {.known = false};

	(void)state;
	names_make(&names);
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct unix_guard guard = guard_behind(cases[i].before);
		struct unix_sock sock;
		bool read = read_row(cases[i].line, &sock);

		if (cases[i].between)
			unix_guard_forged(&guard, span_from(cases[i].between));
		assert_int_equal(unix_guard_judge(&guard, &names,
						  span_from(cases[i].line),
						  read ? &sock : NULL),
				 cases[i].verdict);
	}
	unix_names_free(&names);
}

/* Without an answer of the kernel nothing can be told. */
static void unknown(void **state)
{
	struct unix_guard guard = guard_behind(ROW("7", " @a"));
	struct unix_names names = {.known = false};

	(void)state;
	assert_int_equal(unix_guard_judge(&guard, &names, span_from("x"), NULL),
			 UNIX_UNDECIDED);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_fits_is_suspicious),
	    cmocka_unit_test(verdicts),
	    cmocka_unit_test(unknown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
