/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "list/prefetch.h"
#include "msg.h"

static bool get_count(const struct field_at *at, struct value *value)
{
	unsigned *const *count = at->record;

	value->unum = ++**count;
	return true;
}

/* The first is a name of a host, the others are not. */
static const struct field fields[] = {
    {"host", .type = VALUE_UINT, .get = get_count, .needs = NEEDS_HOSTS},
    {"port", .type = VALUE_UINT, .get = get_count, .needs = NEEDS_PORTS},
    {"plain", .type = VALUE_UINT, .get = get_count},
};
static const struct field_table table = {fields, COUNT(fields)};

static void text_count(struct ctx *ctx, const void *record)
{
	unsigned *const *count = record;

	**count += 100;
	out_str(ctx->out, "text");
}

static const struct record_type kind = {
    .name = "kind", .table = &table, .text = text_count};

static void take_nothing(struct ctx *ctx, const struct record_type *type,
			 const void *record)
{
	(void)type;
	(void)record;
	out_str(ctx->out, "row");
}

static const struct output_ops listing_ops = {.row = take_nothing};

/* The record is a pointer to how often it was asked. A part of a listing: one
 * row, and a message. */
static void part(struct ctx *ctx, const void *arg)
{
	assert_true(ctx->names->prefetch);
	assert_true(ctx->silent);
	msg_print(ctx, ABOUT("some", NULL), "not to be said");
	emit(ctx, &kind, arg);
}

/* How the record was asked, and that nothing of it is seen. */
static unsigned asked(struct rig *rig)
{
	unsigned count = 0, *record = &count;

	rig_listen(rig);
	prefetch(&rig->ctx, part, &record);
	assert_string_equal(rig_said(rig), "");
	assert_string_equal(rig_printed(rig), "");
	assert_false(rig->names.prefetch);
	return count;
}

/* A recorded machine's names are there at once, and with -n there are none. */
static void when_it_pays(void **state)
{
	struct rig *rig = *state;
	struct root here;

	assert_false(prefetch_pays(&rig->ctx));
	assert_int_equal(asked(rig), 0);
	assert_true(root_init(&here, NULL));
	rig->ctx.root = &here;
	assert_true(prefetch_pays(&rig->ctx));
	assert_int_equal(asked(rig), 100);
	rig->opts.numeric_hosts = true;
	assert_false(prefetch_pays(&rig->ctx));
	assert_int_equal(asked(rig), 0);
}

/* With another output only the names of hosts are asked for, if known. */
static void fields_alone(void **state)
{
	struct rig *rig = *state;
	struct root here;

	assert_true(root_init(&here, NULL));
	rig->ctx.root = &here;
	rig_take(rig, &listing_ops);
	assert_int_equal(asked(rig), 0);
	rig->ctx.known = NEEDS_HOSTS | NEEDS_PORTS;
	assert_int_equal(asked(rig), 1);
	/* the listing's own output is not used for it */
	assert_ptr_equal(rig->ctx.output->ops, &listing_ops);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(when_it_pays),
	    rig_test(fields_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
