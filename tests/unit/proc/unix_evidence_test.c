/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "proc/lines.h"
#include "proc/sock_holders.h"
#include "proc/unix_evidence.h"

static const struct unix_layout layout = {true};

/* Rows of named and of unnamed sockets; after the first all is suspicious. */
#define ROW(inode, name) "0: 2 0 10000 1 1 " inode name
#define WAITS(name) "0: 2 0 10000 1 2 0" name

enum { LINES_MAX = 6, ANY = -1 };

/*
 * A table at two readings, what is held (NULL: it can't be told), how many
 * sockets are counted, and the verdict of each line of the table.
 */
static const struct {
	const char *first[LINES_MAX], *second[LINES_MAX];
	const uint64_t *held;
	int64_t sockets;
	const char *forged; /* of the second reading: x is forged */
	size_t left;
} cases[] = {
#define SAME(...)           \
	{__VA_ARGS__},      \
	{                   \
		__VA_ARGS__ \
	}
    {SAME(ROW("1", " @a"), ROW("2", " @b"), ROW("3", "")), NULL, ANY, "...", 0},
    /* nobody holds it */
    {SAME(ROW("1", " @a"), ROW("9", " @b"), ROW("3", " @c")),
     (const uint64_t[]){1, 3, 0}, ANY, ".x.", 0},
    /* but it is new, or has gone */
    {{ROW("1", " @a")},
     {ROW("1", " @a"), ROW("9", " @b")},
     (const uint64_t[]){1, 0},
     ANY,
     "..",
     0},
    {{ROW("1", " @a"), ROW("9", " @b")},
     {ROW("1", " @a"), ROW("8", " @b")},
     (const uint64_t[]){1, 0},
     ANY,
     "..",
     0},
    /* connections that wait have no inode, may repeat, and nobody holds them */
    {SAME(ROW("1", " @a"), WAITS(" @a"), WAITS(" @a")),
     (const uint64_t[]){1, 0}, ANY, "...", 0},
    /* in the table twice: once for certain; twice alike; otherwise */
    {SAME(ROW("2", ""), ROW("1", " @a"), ROW("2", " @x")), NULL, ANY, "..x", 0},
    {SAME(ROW("1", " @a"), ROW("2", " @b"), ROW("2", " @b"), ROW("2", " @b")),
     NULL, ANY, "..xx", 0},
    {SAME(ROW("1", " @a"), ROW("2", " @b"), ROW("2", " @c")), NULL, ANY, "...",
     1},
    /* at both readings, or it is no more than a table that changed */
    {{ROW("1", " @a"), ROW("2", " @b")},
     {ROW("1", " @a"), ROW("2", " @b"), ROW("2", " @b")},
     NULL,
     ANY,
     "...",
     0},
    {{ROW("2", ""), ROW("1", " @a")},
     {ROW("2", ""), ROW("1", " @a"), ROW("2", " @b")},
     NULL,
     ANY,
     "...",
     0},
    /* the row after a part of a name may be one of it as well */
    {SAME(ROW("1", " @a"), ROW("9", ""), ROW("2", ""), ROW("2", " @b")), NULL,
     ANY, "....", 1},
    /* more rows than sockets */
    {SAME(ROW("1", " @a"), ROW("2", " @b")), NULL, 2, "..", 0},
    {SAME(ROW("1", " @a"), ROW("2", " @b")), NULL, 3, "..", 0},
    {SAME(ROW("1", " @a"), ROW("2", " @b")), NULL, 1, ".x", 0},
    {SAME(ROW("1", " @a"), ROW("2", " @b"), ROW("3", " @c")), NULL, 2, "...",
     1},
    {SAME(ROW("1", " @a"), WAITS(" @a")), NULL, 1, ".x", 0},
    /* of which some are known */
    {SAME(ROW("1", " @a"), ROW("2", " @b"), ROW("2", " @b")), NULL, 2, "..x",
     0},
    {SAME(ROW("1", " @a"), ROW("2", " @b"), ROW("2", " @b")), NULL, 1, ".xx",
     0},
    /* a count that can't be right */
    {SAME(ROW("1", " @a"), ROW("2", " @b")), NULL, 0, "..", 0},
    /* of other connections */
    {{ROW("1", " @a"), WAITS(" @a"), ROW("3", " @c")},
     {ROW("1", " @a"), WAITS(" @a"), ROW("4", " @c")},
     NULL,
     1,
     "...",
     0},
};

static void table_add(struct unix_evidence *evidence, unsigned reading,
		      const char *const lines[LINES_MAX])
{
	struct unix_guard guard = {.inode = 0};

	for (size_t i = 0; i < LINES_MAX && lines[i]; i++)
		unix_evidence_add(evidence, reading, &guard,
				  span_from(lines[i]), layout);
}

/* Asks for each suspicious line as a listing does. */
static void table_judge(struct unix_evidence *evidence,
			const char *const lines[LINES_MAX], const char *forged)
{
	struct unix_guard guard = {.inode = 0};

	assert_int_equal(lines[strlen(forged)] != NULL, 0);
	for (size_t i = 0; forged[i]; i++) {
		struct span line = span_from(lines[i]);
		struct unix_sock sock;
		bool is_forged = false;

		assert_int_equal(unix_parse(span_from(line.at), layout, &sock),
				 SCAN_OK);
		if (unix_guard_suspects(&guard, line))
			is_forged = unix_evidence_judge(evidence, line,
							&sock) == UNIX_FORGED;
		assert_int_equal(is_forged, forged[i] == 'x');
		if (is_forged)
			unix_guard_forged(&guard, line);
		else
			unix_guard_doubt(&guard, line, &sock);
	}
}

static void rows_are_judged(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct unix_evidence evidence = {.n = 0};
		struct sock_holders holders = {.incomplete = !cases[i].held};
		uint64_t held[LINES_MAX] = {0};

		holders.inodes = held;
		while (cases[i].held && cases[i].held[holders.n]) {
			held[holders.n] = cases[i].held[holders.n];
			holders.n++;
		}
		table_add(&evidence, 0, cases[i].first);
		table_add(&evidence, 1, cases[i].second);
		unix_evidence_build(&evidence, &holders,
				    (uint64_t)cases[i].sockets);
		table_judge(&evidence, cases[i].second, cases[i].forged);
		assert_int_equal(evidence.left, cases[i].left);
		unix_evidence_free(&evidence);
	}
}

/* One line more than at the reading, and one that reads as no row. */
static void others_are_not_known(void **state)
{
	struct unix_evidence evidence = {.n = 0};
	struct span line = span_from(ROW("2", " @b"));
	struct unix_sock sock = {.inode = 2};

	(void)state;
	assert_int_equal(unix_evidence_judge(&evidence, line, &sock),
			 UNIX_UNDECIDED);
	assert_int_equal(unix_evidence_judge(&evidence, line, NULL),
			 UNIX_FORGED);
}

/* A copy of a row that is known to be none of a name's is left out. */
static void copies_after_a_sure_row(void **state)
{
	static const char *const table[LINES_MAX] = {
	    ROW("1", " @a"), ROW("2", " @b"), ROW("2", " @b")};
	const struct sock_holders holders = {.incomplete = true};
	struct unix_evidence evidence = {.n = 0};
	struct span line = span_from(table[1]);
	struct unix_sock sock = {.inode = 2};

	(void)state;
	table_add(&evidence, 0, table);
	table_add(&evidence, 1, table);
	unix_evidence_build(&evidence, &holders, UINT64_MAX);
	unix_evidence_pass(&evidence, line, &sock);
	assert_int_equal(unix_evidence_judge(&evidence, line, &sock),
			 UNIX_FORGED);
	unix_evidence_free(&evidence);
}

static void files_are_read(void **state)
{
	static const char row[] = ROW("2", " @b");
	struct unix_evidence evidence = {.n = 0};
	struct machine machine;
	struct unix_sock sock;

	(void)state;
	machine_make(&machine);
	machine_put(&machine, "proc/net/unix",
		    "Num RefCount Protocol Flags Type St Inode Path\n" ROW(
			"1", " @a") "\n" ROW("2", " @b") "\n");
	machine_put(&machine, "proc/net/protocols",
		    "protocol size sockets\nUNIX-STREAM 1 1 -1\n"
		    "UNIX 1 0 -1\n"
		    "TCP 1 7 0\n");
	unix_evidence_gather(&evidence, &machine.root, "net/unix");
	assert_int_equal(unix_parse(span_from(row), layout, &sock), SCAN_OK);
	assert_int_equal(unix_evidence_judge(&evidence, span_from(row), &sock),
			 UNIX_FORGED);
	assert_int_equal(unix_evidence_judge(&evidence, span_from(row), &sock),
			 UNIX_UNDECIDED);
	unix_evidence_free(&evidence);
	machine_remove(&machine, "proc/net/protocols");
	unix_evidence_gather(&evidence, &machine.root, "net/unix");
	assert_int_equal(unix_evidence_judge(&evidence, span_from(row), &sock),
			 UNIX_UNDECIDED);
	unix_evidence_free(&evidence);
	machine_free(&machine);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(rows_are_judged),
	    cmocka_unit_test(others_are_not_known),
	    cmocka_unit_test(copies_after_a_sure_row),
	    cmocka_unit_test(files_are_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
