/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

static void text_head(struct ctx *ctx, const void *arg)
{
	out_printf(ctx->out, "head %s\n", arg ? (const char *)arg : "alone");
}

static void text_row(struct ctx *ctx, const void *record)
{
	out_printf(ctx->out, "row %s\n", (const char *)record);
}

static const struct record_type kind = {
    .name = "kind", .head = text_head, .text = text_row};

/* An output of words, in which each call can be told from the text. */
static void take_section(struct ctx *ctx, const struct record_type *type)
{
	out_printf(ctx->out, "[section %s]", type->name);
}

static void take_head(struct ctx *ctx, const struct record_type *type,
		      const void *arg)
{
	out_printf(ctx->out, "[head %s %s]", type->name,
		   arg ? (const char *)arg : "alone");
}

static void take_row(struct ctx *ctx, const struct record_type *type,
		     const void *record)
{
	out_printf(ctx->out, "[row %s %s]", type->name, (const char *)record);
}

static void take_warning(struct ctx *ctx, const struct warning *warning)
{
	out_printf(ctx->out, "[warn %s %s]", warning->code, warning->message);
}

static const struct output_ops all_ops = {.section = take_section,
					  .head = take_head,
					  .row = take_row,
					  .warn = take_warning};
/* what an output must have */
static const struct output_ops row_ops = {.row = take_row};

/* All that a list can do, in its order; gives what it says on stderr. */
static const char *list(struct rig *rig)
{
	rig_listen(rig);
	emit_section(&rig->ctx, &kind);
	emit_head(&rig->ctx, &kind, NULL);
	emit_head(&rig->ctx, &kind, "arg");
	emit(&rig->ctx, &kind, "one");
	emit_note(&rig->ctx, ABOUT("some", "net/x"), "%s is not number %d",
		  "this", 2);
	emit(&rig->ctx, &kind, "two");
	return rig_said(rig);
}

/* Text has no sections, and its notes stand among the rows. */
static void without_an_output(void **state)
{
	struct rig *rig = *state;

	assert_string_equal(list(rig), "");
	assert_string_equal(rig_printed(rig), "head alone\n"
					      "head arg\n"
					      "row one\n"
					      "this is not number 2\n"
					      "row two\n");
}

static void with_an_output(void **state)
{
	struct rig *rig = *state;

	rig_take(rig, &all_ops);
	assert_string_equal(list(rig), "this is not number 2\n");
	assert_string_equal(rig_printed(rig), "[section kind]"
					      "[head kind alone]"
					      "[head kind arg]"
					      "[row kind one]"
					      "[warn some this is not number 2]"
					      "[row kind two]");
}

/* What an output has no function for is passed over, and is no text then. */
static void with_rows_alone(void **state)
{
	struct rig *rig = *state;

	rig_take(rig, &row_ops);
	assert_string_equal(list(rig), "this is not number 2\n");
	assert_string_equal(rig_printed(rig), "[row kind one][row kind two]");
}

/* A run that is silent has no messages, but a note of the text is a row. */
static void silent_notes(void **state)
{
	struct rig *rig = *state;

	rig->ctx.silent = true;
	assert_string_equal(list(rig), "");
	assert_non_null(strstr(rig_printed(rig), "this is not number 2\n"));
	rig_take(rig, &all_ops);
	assert_string_equal(list(rig), "");
	assert_null(strstr(rig_printed(rig), "this is not number 2"));
}

static void long_notes_are_cut(void **state)
{
	struct rig *rig = *state;
	char text[5000];
	const char *printed;

	memset(text, 'x', sizeof text - 1);
	text[sizeof text - 1] = '\0';
	emit_note(&rig->ctx, ABOUT("some", "net/x"), "%s", text);
	printed = rig_printed(rig);
	assert_int_equal(strspn(printed, "x"), 1023);
	assert_string_equal(printed + 1023, "\n");
}

static void what_is_wanted(void **state)
{
	struct rig *rig = *state;

	rig->ctx.wanted = 0;
	assert_false(emit_wants(&rig->ctx, NEEDS_REST));
	rig->ctx.wanted = NEEDS_LONG;
	assert_false(emit_wants(&rig->ctx, NEEDS_REST));
	rig->ctx.wanted = NEEDS_LONG | NEEDS_REST;
	assert_true(emit_wants(&rig->ctx, NEEDS_REST));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(without_an_output),  rig_test(with_an_output),
	    rig_test(with_rows_alone),	  rig_test(silent_notes),
	    rig_test(long_notes_are_cut), rig_test(what_is_wanted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
