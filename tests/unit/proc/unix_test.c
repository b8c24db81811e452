/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "proc/unix.h"

static const struct unix_layout modern = {true};

static enum scan parse(const char *line, struct unix_sock *sock)
{
	return unix_parse(span_from(line), modern, sock);
}

static void layouts(void **state)
{
	static const struct {
		const char *line;
		bool has_inode;
	} cases[] = {
	    {"Num       RefCount Protocol Flags    Type St Inode Path", true},
	    {"Inode", true},
	    {"xInodex", true},
	    {"Num RefCount Protocol Flags Type St Path", false},
	    {"inode INODE I-node Inod", false},
	    {"", false},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(
		    unix_layout_parse(span_from(cases[i].line)).has_inode,
		    cases[i].has_inode);
	/* the word must end before the line does */
	assert_false(unix_layout_parse((struct span){cases[1].line,
						     strlen(cases[1].line) - 1})
			 .has_inode);
}

static void all_fields(void **state)
{
	static const char line[] = "ffff8a0012345678: 00000002 00000000 "
				   "00010000 0001 01 17203 /run/dbus/bus more";
	struct unix_sock sock;

	(void)state;
	assert_int_equal(parse(line, &sock), SCAN_OK);
	assert_true(sock.num == 0xffff8a0012345678);
	assert_int_equal(sock.refcnt, 2);
	assert_int_equal(sock.protocol, 0);
	assert_int_equal(sock.flags, UNIX_ACCEPTCON);
	assert_int_equal(sock.type, 1);
	assert_int_equal(sock.state, UNIX_UNCONNECTED);
	assert_true(sock.has_inode);
	assert_int_equal(sock.inode, 17203);
	assert_span(sock.path, "/run/dbus/bus");
	assert_span(sock.rest, " more");
}

static void first_words(void **state)
{
	static const struct {
		const char *word;
		bool ok;
	} cases[] = {
	    {"0:", true},
	    {"0000000000000000:", true},
	    {"0xff:", true},
	    {"(nil):", true},
	    {"-1:", true},
	    {" \t1:", true},
	    {"11111111111111111111:", true},
	    {"x:", false},
	    {"g:", false},
	    {"(null):", false},
	    {"0 :", false},
	    {":", false},
	    {"0", false},
	    {"(nil) :", false},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct unix_sock sock;
		char line[100];

		snprintf(line, sizeof line, "%s 2 0 0 1 1 7", cases[i].word);
		assert_int_equal(parse(line, &sock),
				 cases[i].ok ? SCAN_OK : SCAN_BAD);
	}
}

/* What printf prints for no pointer is 0. */
static void hidden_pointers(void **state)
{
	struct unix_sock sock;

	(void)state;
	memset(&sock, 0xff, sizeof sock);
	assert_int_equal(parse("(nil): 2 0 0 1 1 7", &sock), SCAN_OK);
	assert_int_equal(sock.num, 0);
	assert_int_equal(sock.refcnt, 2);
}

static void tails(void **state)
{
	static const struct {
		const char *line;
		bool ok;
		uint64_t inode;
		const char *path, *rest;
	} cases[] = {
	    {"0: 2 0 0 1 1 7 /a", true, 7, "/a", ""},
	    {"0:2 0 0 1 1 7 /a", true, 7, "/a", ""},
	    {"0: 2 0 0 1 1 7", true, 7, "", ""},
	    {"0: 2 0 0 1 1 7 ", true, 7, "", ""},
	    {"0: 2 0 0 1 1 7 @/tmp/.X11-unix/X0", true, 7, "@/tmp/.X11-unix/X0",
	     ""},
	    {"0: 2 0 0 1 1 7 /a\tb", true, 7, "/a", "\tb"},
	    {"0: 2 0 0 1 1 7 /a\rb", true, 7, "/a", "\rb"},
	    {"0: 2 0 0 1 1 7 \033[2J\177\303\244 x", true, 7,
	     "\033[2J\177\303\244", " x"},
	    {"0: 2 0 0 1 1 0x5 /a", true, 0, "x5", " /a"},
	    {"0: 2 0 0 1 1 -1 /a", true, UINT64_MAX, "/a", ""},
	    {"0: 2 0 0 1 1", true, 0, "", ""},
	    {"0: 2 0 0 1 1 /a", true, 0, "", ""},
	    {"0: 2 0 0 1", false, 0, NULL, NULL},
	    {"0: 2 0 0 1 x", false, 0, NULL, NULL},
	    {"0: 2 0 0", false, 0, NULL, NULL},
	    {"0:", false, 0, NULL, NULL},
	    {"", false, 0, NULL, NULL},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct unix_sock sock;

		memset(&sock, 0xff, sizeof sock);
		assert_int_equal(parse(cases[i].line, &sock),
				 cases[i].ok ? SCAN_OK : SCAN_BAD);
		if (!cases[i].ok)
			continue;
		assert_true(sock.inode == cases[i].inode);
		assert_span(sock.path, cases[i].path);
		assert_span(sock.rest, cases[i].rest);
	}
}

static void numbers_are_cut(void **state)
{
	static const char line[] =
	    "0: FFFFFFFFF 100000000 1FFFFFFFFFFFFFFFF 100000005 -1 1";
	struct unix_sock sock;

	(void)state;
	assert_int_equal(parse(line, &sock), SCAN_OK);
	assert_true(sock.refcnt == 0xfffffffff);
	assert_true(sock.protocol == 0x100000000);
	assert_true(sock.flags == UINT64_MAX);
	assert_int_equal(sock.type, 5);
	assert_true(sock.state == -1);
}

/* The layout is the header's affair: the line is read in the same way. */
static void without_inodes(void **state)
{
	static const char line[] = "0: 2 0 10000 1 1 7 /a";
	struct unix_sock sock;

	(void)state;
	assert_int_equal(
	    unix_parse(span_from(line), (struct unix_layout){false}, &sock),
	    SCAN_OK);
	assert_false(sock.has_inode);
	assert_int_equal(sock.inode, 7);
}

static void what_listens(void **state)
{
	static const struct {
		const char *line;
		bool listens;
	} cases[] = {
	    {"0: 2 0 10000 1 1 7", true},     {"0: 2 0 70000 1 1 7", true},
	    {"0: 2 0 00000 1 1 7", false},    {"0: 2 0 20000 1 1 7", false},
	    {"0: 2 0 10000 1 3 7", false},    {"0: 2 0 10000 1 0 7", false},
	    {"0: 2 0 100010000 1 1 7", true},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct unix_sock sock;

		assert_int_equal(parse(cases[i].line, &sock), SCAN_OK);
		assert_int_equal(unix_listens(&sock), cases[i].listens);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(layouts),	      cmocka_unit_test(all_fields),
	    cmocka_unit_test(first_words),    cmocka_unit_test(hidden_pointers),
	    cmocka_unit_test(tails),	      cmocka_unit_test(numbers_are_cut),
	    cmocka_unit_test(without_inodes), cmocka_unit_test(what_listens),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
