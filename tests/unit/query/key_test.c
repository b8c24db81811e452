/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "query_case.h"

static unsigned needs_of(struct rig *rig, const char *text)
{
	struct query_error error;
	struct filter *filter = case_compile(rig, MODE_SOCKETS, text, &error);
	unsigned needs;

	assert_non_null(filter);
	needs = filter_needs(filter);
	filter_free(filter);
	return needs;
}

/* A socket's uid is its own: only keys of processes switch the walk on. */
static void needs(void **state)
{
	struct rig *rig = *state;

	assert_int_equal(
	    needs_of(rig, "uid = 0") & (NEEDS_PROGRAMS | NEEDS_OWNERS), 0);
	assert_int_equal(needs_of(rig, "inode > 0 path = x") &
			     (NEEDS_PROGRAMS | NEEDS_OWNERS),
			 0);
	assert_int_not_equal(
	    needs_of(rig, "pid = 1") & (NEEDS_PROGRAMS | NEEDS_OWNERS), 0);
	assert_int_not_equal(
	    needs_of(rig, "program x") & (NEEDS_PROGRAMS | NEEDS_OWNERS), 0);
	assert_int_not_equal(
	    needs_of(rig, "container x") & (NEEDS_PROGRAMS | NEEDS_OWNERS), 0);
	assert_int_not_equal(needs_of(rig, "uid=0 or pid=1") &
				 (NEEDS_PROGRAMS | NEEDS_OWNERS),
			     0);
}

static void refused(void **state)
{
	struct rig *rig = *state;

	case_refused(rig, "sprt = 1", 0,
		     "no key is called `sprt'; `sport' is near");
	case_refused(rig, "uid = x", 6, "`uid' is a number");
	case_refused(rig, "uid = 18446744073709551616", 6,
		     "the number has more than 64 bits");
	case_refused(rig, "uid = -9223372036854775809", 6,
		     "the number has more than 64 bits");
	case_refused(rig, "proto > tcp", 5,
		     "`proto' has no order: = and != alone");
	case_refused(rig, "proto = tpc", 8,
		     "no such word: `tpc'; `tcp' is near");
	case_refused(rig, "dev = lo", 0,
		     "/proc does not tell `dev' of a socket; ss can");
}

/* An address alone; a text that may be one of IPX is none of IP. */
static void addresses(void **state)
{
	static const char alone[] =
	    "`local_address' is an address, without a port or a path";
	struct rig *rig = *state;
	struct query_error error;
	struct filter *filter;

	case_refused(rig, "local_address = 127.0.0.1:22", 16, alone);
	case_refused(rig, "local_address = [::1]:22", 16, alone);
	case_refused(rig, "local_address = unix:x", 16, alone);
	case_refused(rig, "local_address = 10.0.0.300", 16,
		     "`10.0.0.300' is no address, and no host is called so");
	filter = case_compile(rig, MODE_SOCKETS,
			      "local_address = 00000123:0080*", &error);
	assert_non_null(filter);
	assert_string_equal(error.message, "");
	filter_free(filter);
}

/* A state is no key; what is meant is said. */
static void words_of_states(void **state)
{
	struct rig *rig = *state;

	case_refused(rig, "state listen established", 13,
		     "no key is called `established'; for the state write "
		     "`state established'");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    rig_test(needs),
	    rig_test(refused),
	    rig_test(addresses),
	    rig_test(words_of_states),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
