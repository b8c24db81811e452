/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "rows.h"

#include "show/json_value.h"

static void row_print(struct ctx *ctx, const struct record_type *type,
		      const void *record)
{
	json_members(ctx, type->table, record, 0);
	out_char(ctx->out, '\n');
}

/* Only what is not always there. */
static void needs_print(struct ctx *ctx, const struct record_type *type,
			const void *record)
{
	const char *comma = "";

	for (size_t i = 0; i < type->table->n; i++) {
		const struct field_table one = {&type->table->fields[i], 1};

		if (!(one.fields->needs & ~NEEDS_ALWAYS) ||
		    !field_is_known(ctx, one.fields))
			continue;
		out_str(ctx->out, comma);
		json_members(ctx, &one, record, 0);
		comma = ",";
	}
	out_char(ctx->out, '\n');
}

static const struct output_ops row_ops = {.row = row_print};
static const struct output_ops needs_ops = {.row = needs_print};

static void rows_are(struct rig *rig, const char *want)
{
	static char got[sizeof rig->printed.text];

	strcpy(got, rig_printed(rig));
	for (char *at = got; *at; at++)
		if (*at == '"')
			*at = '\'';
	assert_string_equal(got, want);
}

static void cases_run(struct rig *rig, int (*run)(struct ctx *ctx),
		      const struct rows_case *cases, size_t n)
{
	rig->ctx.known |= NEEDS_ALWAYS;
	rig->ctx.wanted |= NEEDS_ALWAYS;
	for (size_t i = 0; i < n; i++) {
		machine_put(&rig->machine, cases[i].path, cases[i].text);
		rig_listen(rig);
		(void)run(&rig->ctx);
		(void)rig_said(rig);
		rows_are(rig, cases[i].rows);
		machine_remove(&rig->machine, cases[i].path);
	}
}

void rows_check(struct rig *rig, int (*run)(struct ctx *ctx),
		const struct rows_case *cases, size_t n)
{
	rig_take(rig, &row_ops);
	cases_run(rig, run, cases, n);
}

void rows_check_needs(struct rig *rig, int (*run)(struct ctx *ctx),
		      const struct rows_case *cases, size_t n)
{
	rig_take(rig, &needs_ops);
	cases_run(rig, run, cases, n);
}

void rows_family(struct rig *rig, const char *name)
{
	const struct family *family = family_find(span_from(name));

	assert_non_null(family);
	rig->opts.n_families = 1;
	rig->opts.families[0] = family;
	rig->opts.want = family->want;
}
