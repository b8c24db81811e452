/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "proc/sockstat.h"

/* Linux 3.10; a newer one with a word more, and without UDPLITE. */
static const char old[] = "sockets: used 290\n"
			  "TCP: inuse 8 orphan 1 tw 21 alloc 12 mem 2\n"
			  "UDP: inuse 3 mem 1\n"
			  "UDPLITE: inuse 4\n"
			  "RAW: inuse 5\n"
			  "FRAG: inuse 6 memory 7\n";
static const char pressed[] =
    "sockets: used 290\n"
    "TCP: inuse 8 pressure 1 orphan 9 tw 21 alloc 12 mem 2\n"
    "FRAG: memory 7 inuse 6";

static void fill(struct sockstat *stat, const char *text)
{
	stat->len = strlen(text);
	assert_true(stat->len <= sizeof stat->text);
	memcpy(stat->text, text, stat->len);
}

static void by_name(void **state)
{
	static const struct {
		const char *text, *line, *word;
		bool found;
		uint64_t number;
	} cases[] = {
	    {old, "sockets", "used", true, 290},
	    {old, "TCP", "inuse", true, 8},
	    {old, "TCP", "mem", true, 2},
	    {old, "UDP", "mem", true, 1},
	    {old, "UDPLITE", "inuse", true, 4},
	    {old, "FRAG", "memory", true, 7},
	    {old, "FRAG", "mem", false, 0},
	    {old, "TCP6", "inuse", false, 0},
	    {old, "TC", "inuse", false, 0},
	    {old, "", "inuse", false, 0},
	    {pressed, "TCP", "orphan", true, 9},
	    {pressed, "TCP", "alloc", true, 12},
	    {pressed, "FRAG", "memory", true, 7},
	    {pressed, "FRAG", "inuse", true, 6},
	    {pressed, "UDPLITE", "inuse", false, 0},
	    {"", "TCP", "inuse", false, 0},
	    {"TCP", "TCP", "inuse", false, 0},
	    {"TCP:", "TCP", "inuse", false, 0},
	    {"TCP: inuse", "TCP", "inuse", false, 0},
	    {"TCP: inuse -1", "TCP", "inuse", false, 0},
	    {"TCP: inuse 1x", "TCP", "inuse", false, 0},
	    {"TCP: inuse x", "TCP", "inuse", false, 0},
	    {"TCP: inuse 0x1", "TCP", "inuse", false, 0},
	    {"TCP : inuse 1", "TCP", "inuse", false, 0},
	    {"XTCP: inuse 1\nTCP: inuse 2", "TCP", "inuse", true, 2},
	    /* a value is no name */
	    {"TCP: a inuse inuse 2", "TCP", "inuse", true, 2},
	    {"TCP: a inuse", "TCP", "inuse", false, 0},
	    {"TCP: inuse 99999999999999999999999", "TCP", "inuse", true,
	     UINT64_MAX},
	};
	struct sockstat stat;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		uint64_t number = 0;

		fill(&stat, cases[i].text);
		assert_int_equal(
		    sockstat_get(&stat, cases[i].line, cases[i].word, &number),
		    cases[i].found);
		if (cases[i].found)
			assert_int_equal(number, cases[i].number);
	}
}

static void files(void **state)
{
	struct rig *rig = *state;
	struct sockstat stat;
	uint64_t number;
	char big[2 * SOCKSTAT_SIZE];

	sockstat_load(&stat, &rig->machine.root, "net/sockstat");
	assert_int_equal(stat.len, 0);
	machine_put(&rig->machine, "proc/net/sockstat", old);
	sockstat_load(&stat, &rig->machine.root, "net/sockstat");
	assert_true(sockstat_get(&stat, "RAW", "inuse", &number));
	assert_int_equal(number, 5);
	/* what is longer than any kernel's is read as far as there is room */
	memset(big, 'x', sizeof big);
	machine_put_bytes(&rig->machine, "proc/net/sockstat", big, sizeof big);
	sockstat_load(&stat, &rig->machine.root, "net/sockstat");
	assert_int_equal(stat.len, SOCKSTAT_SIZE);
	assert_false(sockstat_get(&stat, "RAW", "inuse", &number));
}

static void empty(void **state)
{
	static const struct {
		const char *text, *text6;
		bool empty;
	} cases[] = {
	    {"sockets: used 0\nTCP: inuse 0 tw 0\n", "TCP6: inuse 0\n", true},
	    {"sockets: used 1\nTCP: inuse 0 tw 0\n", "", false},
	    {"sockets: used 0\nTCP: inuse 0 tw 1\n", "", false},
	    {"sockets: used 0\nTCP: inuse 0 tw 0\nUDP: inuse 1\n", "", false},
	    {"sockets: used 0\nTCP: inuse 0 tw 0\n", "RAW6: inuse 1\n", false},
	    /* what is not counted may be there */
	    {"", "", false},
	};
	struct rig *rig = *state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		machine_put(&rig->machine, "proc/net/sockstat", cases[i].text);
		machine_put(&rig->machine, "proc/net/sockstat6",
			    cases[i].text6);
		assert_int_equal(sockstat_is_empty(&rig->machine.root),
				 cases[i].empty);
	}
}

static void sysctls(void **state)
{
	static const struct {
		const char *text;
		size_t n;
		uint64_t first, last;
	} cases[] = {
	    {"190743\t254327\t381486\n", 3, 190743, 381486},
	    {"1\t2\t3\t4\t5\n", 4, 1, 4},
	    {"7", 1, 7, 7},
	    {" 7\n", 1, 7, 7},
	    {"7x 8", 0, 0, 0},
	    {"7 8x", 1, 7, 7},
	    {"0x7", 0, 0, 0},
	    {"7\n\n", 1, 7, 7},
	    {"18446744073709551616", 1, UINT64_MAX, UINT64_MAX},
	    {"-1\n", 0, 0, 0},
	    {"1 -1\n", 1, 1, 1},
	    {"x", 0, 0, 0},
	    {"", 0, 0, 0},
	};
	struct rig *rig = *state;
	uint64_t numbers[4];

	assert_int_equal(sysctl_load(&rig->machine.root, "sys/x", numbers, 4),
			 0);
	for (size_t i = 0; i < COUNT(cases); i++) {
		size_t n;

		machine_put(&rig->machine, "proc/sys/x", cases[i].text);
		n = sysctl_load(&rig->machine.root, "sys/x", numbers, 4);
		assert_int_equal(n, cases[i].n);
		if (n > 0) {
			assert_int_equal(numbers[0], cases[i].first);
			assert_int_equal(numbers[n - 1], cases[i].last);
		}
	}
}

static void ports(void **state)
{
	static const struct {
		const char *list;
		unsigned n; /* from 1000 to 1009 */
	} cases[] = {
	    {"", 0},
	    {"\n", 0},
	    {"1000\n", 1},
	    {"999,1010\n", 0},
	    {"1000,1009\n", 2},
	    {"1002-1004", 3},
	    {"1-65535\n", 10},
	    {"1-1000,1009-2000\n", 2},
	    {"1004-1002", 0},
	    {"1-65535,1-65535", 10},
	    {"1000,x,1001", 1},
	    {"1000-", 0},
	    {"1000 1001", 1},
	    {"99999999999999999999-1", 0},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(
		    ports_count(span_from(cases[i].list), 1000, 1009),
		    cases[i].n);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(by_name), rig_test(files),		rig_test(empty),
	    rig_test(sysctls),	       cmocka_unit_test(ports),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
