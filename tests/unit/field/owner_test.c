/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "field/field.h"
#include "field/owner.h"
#include "list/programs.h"
#include "proc/finder.h"

/* As in the records of sockets, whose first member it is. */
struct record {
	struct sock_owner owner;
};

static const struct field fields[] = {OWNER_FIELDS(struct record)};
static const struct field_table table = {fields, COUNT(fields)};

struct owned {
	struct finder finder;
	struct record record;
};

static void owned_make(struct rig *rig, struct owned *owned)
{
	*owned = (struct owned){
	    .record.owner = {.kind = OWNER_PROCESS, .certain = true}};
	assert_true(finder_start(&owned->finder, rig->ctx.root));
	programs_find(&rig->ctx, &owned->finder);
	rig->ctx.finder = &owned->finder;
	owned->record.owner.holders = holders_first(owned->finder.holders, 100);
}

/* A field of the socket, or of its i-th process. */
static bool get(struct rig *rig, const struct owned *owned,
		const struct field_table *of, const char *name, size_t i,
		struct value *value)
{
	const struct field *field = field_find(of, span_from(name));

	assert_non_null(field);
	memset(value, 0xa5, sizeof *value);
	return field_get(&rig->ctx, field, &owned->record, i, value);
}

static void machine_fill(const struct rig *rig)
{
	machine_put_bytes(&rig->machine, "proc/7/cmdline", "/bin/a\0-b", 10);
	machine_link(&rig->machine, "proc/7/fd/3", "socket:[100]");
	machine_link(&rig->machine, "proc/7/fd/9", "socket:[100]");
	machine_put(&rig->machine, "proc/7/status",
		    "Name:\ta\nUid:\t1\t1000\t3\t4\n");
	machine_put(&rig->machine, "proc/7/attr/current", "a_u:b_r:c_t:s0\n");
	machine_put(&rig->machine, "proc/7/cgroup", "0::/lxc/web\n");
}

static void processes(void **state)
{
	struct rig *rig = *state;
	struct owned owned;
	struct value value;

	machine_fill(rig);
	owned_make(rig, &owned);
	assert_true(get(rig, &owned, &table, "owner", 0, &value));
	assert_string_equal(value.word, "process");
	assert_true(get(rig, &owned, &table, "owner_certain", 0, &value));
	assert_true(value.flag);
	assert_true(get(rig, &owned, &table, "container", 0, &value));
	assert_span(value.text, "web");
	assert_true(get(rig, &owned, &table, "processes", 1, &value));
	assert_false(get(rig, &owned, &table, "processes", 2, &value));
	for (size_t i = 0; i < 2; i++) {
		assert_true(
		    get(rig, &owned, &owner_processes, "pid", i, &value));
		assert_int_equal(value.unum, 7);
		assert_true(
		    get(rig, &owned, &owner_processes, "fd", i, &value));
		assert_int_equal(value.num, i == 0 ? 3 : 9);
	}
	assert_true(get(rig, &owned, &owner_processes, "program", 0, &value));
	assert_span(value.text, "a");
	assert_true(get(rig, &owned, &owner_processes, "cmdline", 0, &value));
	assert_span(value.text, "/bin/a -b");
	assert_true(get(rig, &owned, &owner_processes, "uid", 0, &value));
	assert_int_equal(value.unum, 1000);
	assert_true(get(rig, &owned, &owner_processes, "via", 0, &value));
	assert_string_equal(value.word, "fd");
	assert_true(
	    get(rig, &owned, &owner_processes, "security_context", 0, &value));
	assert_span(value.text, "a_u:b_r:c_t:s0");
	finder_free(&owned.finder);
}

/* What a process doesn't tell is absent, and so is all of one without. */
static void absent(void **state)
{
	static const char *const names[] = {
	    "pid", "program", "cmdline",	 "uid",
	    "fd",  "via",     "security_context"};
	struct rig *rig = *state;
	struct owned owned;
	struct value value;

	machine_put(&rig->machine, "proc/7/cmdline", "a");
	machine_link(&rig->machine, "proc/7/fd/x", "socket:[100]");
	machine_put(&rig->machine, "proc/7/maps",
		    "7f00-7f01 r--s 00000000 00:08 100    socket:[100]\n");
	owned_make(rig, &owned);
	assert_false(get(rig, &owned, &table, "container", 0, &value));
	assert_false(get(rig, &owned, &owner_processes, "uid", 0, &value));
	assert_false(get(rig, &owned, &owner_processes, "fd", 0, &value));
	assert_false(
	    get(rig, &owned, &owner_processes, "security_context", 0, &value));
	owned.record.owner.holders = 0;
	for (size_t i = 0; i < COUNT(names); i++)
		assert_false(
		    get(rig, &owned, &owner_processes, names[i], 0, &value));
	rig->ctx.finder = NULL;
	assert_false(get(rig, &owned, &table, "owner", 0, &value));
	assert_false(get(rig, &owned, &table, "owner_certain", 0, &value));
	assert_false(get(rig, &owned, &table, "processes", 0, &value));
	finder_free(&owned.finder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {rig_test(processes),
					   rig_test(absent)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
