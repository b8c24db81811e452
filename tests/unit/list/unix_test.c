/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "field/types.h"
#include "list/list.h"
#include "proc/unix.h"

/* Instead of a text: the inode, and whether the header promised one. */
static void take_inode(struct ctx *ctx, const struct record_type *type,
		       const void *record)
{
	const struct unix_sock *sock = record;

	assert_ptr_equal(type, &type_unix);
	out_printf(ctx->out, "%s%u\n", sock->has_inode ? "" : "no ",
		   (unsigned)sock->inode);
}

static const struct output_ops inodes = {.row = take_inode};

static void files(void **state)
{
	static const char header[] =
	    "Num RefCount Protocol Flags Type St Inode Path\n";
	static const struct {
		const char *text;
		bool all, listening;
		const char *shown, *said;
	} cases[] = {
	    {"0: 2 0 10000 1 1 7\n0: 2 0 0 1 3 8\n0: 2 0 0 1 1 9\n", false,
	     false, "8\n9\n", ""},
	    {"0: 2 0 10000 1 1 7\n0: 2 0 0 1 3 8\n0: 2 0 0 1 1 9\n", false,
	     true, "7\n", ""},
	    {"0: 2 0 10000 1 1 7\n0: 2 0 0 1 3 8\n0: 2 0 0 1 1 9", true, false,
	     "7\n8\n9\n", ""},
	    {"x\n0: 2 0 0 1 3 8\n\n", true, false, "8\n",
	     "warning, got bogus unix line.\nwarning, got bogus unix line.\n"},
	    {"", true, false, "", ""},
	};
	struct rig *rig = *state;
	char text[300];

	rig_take(rig, &inodes);
	for (size_t i = 0; i < COUNT(cases); i++) {
		snprintf(text, sizeof text, "%s%s", header, cases[i].text);
		rig->opts.all = cases[i].all;
		rig->opts.listening = cases[i].listening;
		assert_int_equal(rig_list_path(rig, "net/unix", text), 0);
		assert_string_equal(rig->said.text, cases[i].said);
		assert_string_equal(rig_printed(rig), cases[i].shown);
	}
}

/* The first line tells the layout, and is never a row. */
static void first_lines(void **state)
{
	static const struct {
		const char *text, *shown;
	} cases[] = {
	    {"Inode\n0: 2 0 0 1 3 8", "8\n"},
	    {"Path\n0: 2 0 0 1 3 8", "no 8\n"},
	    {"0: 2 0 0 1 3 7\n0: 2 0 0 1 3 8", "no 8\n"},
	    {"", ""},
	};
	struct rig *rig = *state;

	rig_take(rig, &inodes);
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_int_equal(rig_list_path(rig, "net/unix", cases[i].text),
				 0);
		assert_string_equal(rig_printed(rig), cases[i].shown);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(files),
	    rig_test(first_lines),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
