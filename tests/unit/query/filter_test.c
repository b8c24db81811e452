/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "query_case.h"

#include "field/types.h"
#include "query/node.h"

static const char listener[] =
    " 0: 0100007F:9C40 00000000:0000 0A 00000000:00000000 00:00000000 00000000 "
    "0 0 11 1 0000000000000000 100 0 0 10 0";

static struct filter *compile(struct rig *rig, const char *text)
{
	struct query_error error;
	struct filter *filter = case_compile(rig, MODE_SOCKETS, text, &error);

	assert_string_equal(error.message, "");
	assert_non_null(filter);
	return filter;
}

/* Of two filters both must hold, and what either needs is needed. */
static void both(void **state)
{
	static const struct {
		const char *a, *b;
		bool admits;
	} rows[] = {
	    {"uid = 0", "inode = 11", true},
	    {"uid = 1", "inode = 11", false},
	    {"uid = 0", "inode = 12", false},
	    {"uid = 1 or uid = 0", "inode = 12 or inode = 11", true},
	};
	const struct inet_sock sock = case_sock(listener);
	struct rig *rig = *state;
	struct filter *filter;

	for (size_t i = 0; i < COUNT(rows); i++) {
		filter = filter_both(compile(rig, rows[i].a),
				     compile(rig, rows[i].b));
		assert_int_equal(
		    filter_admits(&rig->ctx, filter, &type_internet, &sock),
		    rows[i].admits);
		filter_free(filter);
	}
	filter = filter_both(compile(rig, "pid = 1"), compile(rig, "uid = 0"));
	assert_int_not_equal(filter_needs(filter) & NEEDS_PROGRAMS, 0);
	filter_free(filter);
	assert_null(filter_both(NULL, NULL));
	filter = compile(rig, "uid = 0");
	assert_ptr_equal(filter_both(filter, NULL), filter);
	assert_ptr_equal(filter_both(NULL, filter), filter);
	filter_free(filter);
}

/* Only what can't be true for a socket that does not listen. */
static void listeners(void **state)
{
	static const struct {
		const char *text;
		bool alone;
	} rows[] = {
	    {"state listen", true},
	    {"state = LISTEN", true},
	    {"state listen and uid = 0", true},
	    {"uid = 0 and state listen", true},
	    {"state listen or (uid = 0 state listen)", true},
	    {"state listen,time-wait and state listen", true},
	    {"state established and state listen", true},
	    {"state all exclude connected exclude closed", true},
	    {"state listen or uid = 0", false},
	    {"state listen,established", false},
	    {"not state listen", false},
	    {"not not state listen", false},
	    {"exclude listen", false},
	    {"state != listen", false},
	    {"state = L*", false},
	    {"uid = 0", false},
	};
	struct rig *rig = *state;
	struct filter *filter;

	for (size_t i = 0; i < COUNT(rows); i++) {
		filter = compile(rig, rows[i].text);
		if (filter_wants_listeners(filter) != rows[i].alone)
			print_message("%s\n", rows[i].text);
		assert_int_equal(filter_wants_listeners(filter), rows[i].alone);
		filter_free(filter);
	}
	/* with --port both must hold */
	filter =
	    filter_both(compile(rig, "state listen"), compile(rig, "port 22"));
	assert_true(filter_wants_listeners(filter));
	filter_free(filter);
}

static void assert_admits(struct rig *rig, const char *text, bool admits)
{
	const struct inet_sock sock = case_sock(listener);
	struct filter *filter = compile(rig, text);

	assert_int_equal(
	    filter_admits(&rig->ctx, filter, &type_internet, &sock), admits);
	filter_free(filter);
}

/* The ports that the kernel takes itself, as the machine has them. */
static void range(void **state)
{
	static const char path[] = "proc/sys/net/ipv4/ip_local_port_range";
	struct rig *rig = *state;

	/* by default, 32768 to 60999, where there is no good file */
	assert_admits(rig, "autobound", true);
	machine_put(&rig->machine, path, "39000\t40000\n");
	assert_admits(rig, "autobound", true);
	assert_admits(rig, "not autobound", false);
	machine_put(&rig->machine, path, "39000\t39999\n");
	assert_admits(rig, "autobound", false);
	machine_put(&rig->machine, path, "40001\t60000\n");
	assert_admits(rig, "autobound", false);
	machine_put(&rig->machine, path, "50000 40001\n");
	assert_admits(rig, "autobound", true);
	machine_put(&rig->machine, path, "50000 70000\n");
	assert_admits(rig, "autobound", true);
	machine_put(&rig->machine, path, "x\n");
	assert_admits(rig, "autobound", true);
}

/* What is after the end does not make a whole of the expression. */
static void the_end(void **state)
{
	struct rig *rig = *state;

	case_refused(rig, "uid=0 , uid=1", 6,
		     "`and', `or' or the end is expected");
	case_refused(rig, "uid=0 = 1", 6, "`and', `or' or the end is expected");
	case_refused(rig, "uid=0 'x'", 6, "`and', `or' or the end is expected");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    rig_test(both),
	    rig_test(listeners),
	    rig_test(range),
	    rig_test(the_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
