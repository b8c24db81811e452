/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "unit.h"

#include <unistd.h>

#include "proc/status.h"

static void lines(void **state)
{
	struct status s = {.uid = 0};

	(void)state;
	/* the name comes from outside, and stands in the first line */
	assert_int_equal(status_parse(span_from("Name:\tUid:\t7"), &s),
			 SCAN_SKIP);
	assert_false(s.has_uid);
	assert_int_equal(status_parse(span_from("Uid:\t0\t1000\t1\t2"), &s),
			 SCAN_OK);
	assert_true(s.has_uid);
	assert_int_equal(s.uid, 1000);
	assert_int_equal(status_parse(span_from("Uid:\t5"), &s), SCAN_BAD);
	assert_int_equal(status_parse(span_from("Uid:"), &s), SCAN_BAD);
	assert_int_equal(s.uid, 1000);
	assert_int_equal(
	    status_parse(span_from("Uid:\t1\t4294967295\t1\t1"), &s), SCAN_OK);
	assert_int_equal(s.uid, UINT32_MAX);
	assert_int_equal(status_parse(span_from("Threads:\t12"), &s), SCAN_OK);
	assert_int_equal(s.threads, 12);
	assert_int_equal(status_parse(span_from("Threads:"), &s), SCAN_BAD);
	assert_false(s.has_memory);
	assert_int_equal(status_parse(span_from("VmSize:\t 5 kB"), &s),
			 SCAN_OK);
	assert_true(s.has_memory);
	assert_int_equal(
	    status_parse(span_from("CapEff:\t0000000000080004"), &s), SCAN_OK);
	assert_true(status_can(&s, CAP_NR_SYS_PTRACE));
	assert_true(status_can(&s, CAP_NR_DAC_READ_SEARCH));
	assert_false(status_can(&s, CAP_NR_SYS_ADMIN));
	assert_false(status_can(&s, CAP_NR_DAC_OVERRIDE));
	assert_int_equal(status_parse(span_from("CapEff:\tx"), &s), SCAN_BAD);
	assert_int_equal(status_parse(span_from(""), &s), SCAN_SKIP);
}

static void this_process(void **state)
{
	const struct root here = {.sysroot = NULL};
	struct status s;

	(void)state;
	assert_true(status_read(&here, "self/status", &s));
	assert_true(s.has_uid);
	assert_int_equal(s.uid, geteuid());
	assert_int_equal(s.threads, 1);
	assert_true(s.has_memory);
	assert_false(status_read(&here, "self/nothing", &s));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(lines),
	    cmocka_unit_test(this_process),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
