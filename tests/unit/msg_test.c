/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "msg.h"
#include "proc/lines.h"

static void words(void **state)
{
	const struct lines lines = {.path = "net/sctp/eps", .number = 2};
	struct rig *rig = *state;

	rig_listen(rig);
	msg_print(&rig->ctx, ABOUT("some", NULL), "%s and %d", "one", 2);
	msg_warn(&rig->ctx, ABOUT("some", NULL), "%s: gone", "eth0");
	msg_bogus(&rig->ctx, &lines, "sctp eps");
	msg_missing(&rig->ctx, "AF INET (tcp)");
	assert_string_equal(rig_said(rig),
			    "one and 2\n"
			    "netstat: eth0: gone\n"
			    "warning, got bogus sctp eps line.\n"
			    "netstat: no support for `AF INET (tcp)' on this "
			    "system.\n");
	assert_string_equal(rig_printed(rig), "");
}

/* A name from outside can neither break a line nor reach the terminal. */
static void stranger_names_are_cleaned(void **state)
{
	struct rig *rig = *state;

	rig_listen(rig);
	msg_warn(&rig->ctx, ABOUT("some", NULL), "%s",
		 "a\nb\033[2J\177\303\244");
	assert_string_equal(rig_said(rig), "netstat: a.b.[2J...\n");
}

/* The user's own words may be in any language, but not in a terminal's. */
static void words_of_the_command_line(void **state)
{
	struct rig *rig = *state;

	rig_listen(rig);
	msg_words(stderr, "option '--%s'", "a\nb\033[2J\303\244\342\200\256");
	msg_words(NULL, "%s", "unheard");
	assert_string_equal(rig_said(rig), "option '--a.b.[2J\303\244...'\n");
}

static void long_ones_are_cut(void **state)
{
	struct rig *rig = *state;
	char name[5000];
	const char *said;

	memset(name, 'x', sizeof name - 1);
	name[sizeof name - 1] = '\0';
	rig_listen(rig);
	msg_print(&rig->ctx, ABOUT("some", NULL), "%s", name);
	said = rig_said(rig);
	assert_int_equal(strlen(said), 1024);
	assert_int_equal(strspn(said, "x"), 1023);
	assert_string_equal(said + 1023, "\n");
}

static void long_words_of_the_command_line_stay_whole(void **state)
{
	static char word[20000];
	struct rig *rig = *state;
	const char *said;

	memset(word, 'x', sizeof word - 1);
	rig_listen(rig);
	msg_words(stderr, "%s", word);
	said = rig_said(rig);
	assert_int_equal(strlen(said), sizeof word);
	assert_int_equal(strspn(said, "x"), sizeof word - 1);
}

/* What is gathered for a file stays gathered: only a terminal needs order. */
static void output_waits(void **state)
{
	struct rig *rig = *state;

	out_str(&rig->out, "row\n");
	rig_listen(rig);
	msg_print(&rig->ctx, ABOUT("some", NULL), "message");
	assert_string_equal(rig_said(rig), "message\n");
	assert_int_equal(rig->out.len, 4);
	assert_string_equal(rig_printed(rig), "row\n");
}

static void take_warning(struct ctx *ctx, const struct warning *warning)
{
	out_printf(ctx->out, "%s|%s|%u|%s\n", warning->code,
		   warning->file ? warning->file : "", warning->line,
		   warning->message);
}

/* An output is told of each, and of what it is about. */
static void outputs_are_told(void **state)
{
	static const struct output_ops ops = {.warn = take_warning};
	const struct lines lines = {.path = "net/tcp", .number = 2};
	struct rig *rig = *state;

	rig_take(rig, &ops);
	rig_listen(rig);
	msg_print(&rig->ctx, ABOUT("some", NULL), "a\nb");
	msg_warn(&rig->ctx, ABOUT("some", NULL), "gone");
	msg_warn(&rig->ctx, &(struct warning){.code = "kind", .file = "x"},
		 "number %d", 3);
	msg_bogus(&rig->ctx, &lines, "tcp");
	msg_missing(&rig->ctx, "AF UNIX");
	rig->ctx.silent = true;
	msg_print(&rig->ctx, ABOUT("some", NULL), "unheard");
	assert_string_equal(rig_said(rig),
			    "a.b\nnetstat: gone\nnetstat: number 3\n"
			    "warning, got bogus tcp line.\n"
			    "netstat: no support for `AF UNIX' on this "
			    "system.\n");
	assert_string_equal(
	    rig_printed(rig),
	    "some||0|a.b\nsome||0|gone\nkind|x|0|number 3\n"
	    "bogus_line|net/tcp|2|warning, got bogus tcp line.\n"
	    "no_support||0|no support for `AF UNIX' on this system.\n");
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(words),
	    rig_test(stranger_names_are_cleaned),
	    rig_test(words_of_the_command_line),
	    rig_test(long_ones_are_cut),
	    rig_test(long_words_of_the_command_line_stay_whole),
	    rig_test(output_waits),
	    rig_test(outputs_are_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
