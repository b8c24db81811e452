/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "list/summary.h"
#include "proc/inet.h"

#define HEAD "sl local rem st tx_queue rx_queue tr tm->when retrnsmt uid\n"
/* A row: its ends, its state, its receive queue, its timer, its inode. */
#define ROW(local, remote, st, rx, tr, inode)                   \
	"   0: " local " " remote " " st " 00000000:" rx " " tr \
	":00000000 00000000     0        0 " inode " 1 0 20 4 30 10 -1\n"
#define ZERO "00000000:0000"
#define HERE "0100007F:C350" /* port 50000 */
#define THERE "0200007F:1F40"
#define NONE "00000000"

/* How a row counts as unaccepted, as closed, and at its destination. */
static void tcp_rows(void **state)
{
	static const struct {
		const char *row;
		uint64_t unaccepted, closed, ports, queues;
	} cases[] = {
	    {ROW(HERE, THERE, "01", NONE, "00", "7"), 0, 0, 1, 0},
	    {ROW(HERE, THERE, "01", NONE, "00", "0"), 1, 0, 1, 0},
	    {ROW(HERE, THERE, "08", NONE, "00", "0"), 1, 0, 1, 0},
	    {ROW(HERE, THERE, "02", NONE, "01", "7"), 0, 0, 1, 0},
	    {ROW(HERE, THERE, "03", NONE, "01", "0"), 0, 0, 1, 0},
	    {ROW(HERE, THERE, "04", NONE, "01", "0"), 0, 1, 1, 0},
	    {ROW(HERE, THERE, "04", NONE, "01", "7"), 0, 0, 1, 0},
	    {ROW(HERE, THERE, "05", NONE, "02", "0"), 0, 1, 1, 0},
	    /* the kernel keeps it small */
	    {ROW(HERE, THERE, "05", NONE, "03", "0"), 0, 0, 1, 0},
	    {ROW(HERE, THERE, "06", NONE, "03", "0"), 0, 0, 1, 0},
	    {ROW(HERE, THERE, "09", NONE, "01", "0"), 0, 1, 1, 0},
	    {ROW(HERE, THERE, "0B", NONE, "01", "0"), 0, 1, 1, 0},
	    /* not a port of the kernel's choice */
	    {ROW("0100007F:0050", THERE, "01", NONE, "00", "7"), 0, 0, 0, 0},
	    {ROW("0100007F:EE48", THERE, "01", NONE, "00", "7"), 0, 0, 0, 0},
	    {ROW(HERE, ZERO, "07", NONE, "00", "7"), 0, 0, 0, 0},
	    {ROW(HERE, ZERO, "0A", NONE, "00", "7"), 0, 0, 0, 0},
	    {ROW(HERE, ZERO, "0A", "00000002", "00", "7"), 0, 0, 0, 1},
	};
	struct rig *rig = *state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct tally tally;
		char text[1024];

		snprintf(text, sizeof text, HEAD "%s", cases[i].row);
		machine_put(&rig->machine, "proc/net/tcp", text);
		tally_load(&rig->ctx, &tally);
		assert_int_equal(tally.sockets[0], 1);
		assert_int_equal(tally.unaccepted, cases[i].unaccepted);
		assert_int_equal(tally.closed, cases[i].closed);
		assert_int_equal(tally.destinations.inet.n, cases[i].ports);
		assert_int_equal(tally.waitings.n, cases[i].queues);
		tally_free(&tally);
	}
}

static void files(void **state)
{
	struct rig *rig = *state;
	struct tally tally;

	machine_put(&rig->machine, "proc/net/tcp",
		    HEAD ROW(HERE, THERE, "01", NONE, "00", "7")
			ROW(HERE, THERE, "7F", NONE, "00", "7"));
	machine_put(&rig->machine, "proc/net/udp",
		    HEAD
		    "0: " HERE " " ZERO " 07 00000000:00000000 00:00000000 "
		    "00000000 0 0 7 2 0 5\n"
		    "1: " HERE " " ZERO " 07 00000000:00000000 00:00000000 "
		    "00000000 0 0 7 2 0 6\n"
		    /* before Linux 2.6.27 */
		    "2: " HERE " " ZERO " 07 00000000:00000000 00:00000000 "
		    "00000000 0 0 7 2 0\n");
	machine_put(&rig->machine, "proc/net/raw", HEAD);
	tally_load(&rig->ctx, &tally);
	assert_true(tally.known[0]);
	assert_false(tally.known[1]);
	assert_true(tally.known[2]);
	assert_true(tally.known[6]);
	assert_int_equal(tally.sockets[0], 2);
	assert_int_equal(tally.states[0][INET_ESTABLISHED], 1);
	/* a state without a name */
	assert_int_equal(tally.states[0][0], 1);
	assert_int_equal(tally.sockets[2], 3);
	assert_int_equal(tally.drops[0], 11);
	assert_int_equal(tally.sockets[6], 0);
	tally_free(&tally);
}

static void bad_rows(void **state)
{
	struct rig *rig = *state;
	struct tally tally;

	machine_put(&rig->machine, "proc/net/tcp",
		    HEAD "x\n" ROW(HERE, THERE, "01", NONE, "00", "7"));
	rig_listen(rig);
	tally_load(&rig->ctx, &tally);
	assert_non_null(strstr(rig_said(rig), "tcp"));
	assert_int_equal(tally.sockets[0], 1);
	tally_free(&tally);
}

static void ranges(void **state)
{
	static const struct {
		const char *text;
		bool known;
		unsigned low, high;
	} cases[] = {
	    {"1024\t2000\n", true, 1024, 2000},
	    {"7 7\n", true, 7, 7},
	    {"2000 1024\n", false, 32768, 60999},
	    {"1 65536\n", false, 32768, 60999},
	    {"1\n", false, 32768, 60999},
	    {"", false, 32768, 60999},
	};
	struct rig *rig = *state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct tally tally;

		machine_put(&rig->machine,
			    "proc/sys/net/ipv4/ip_local_port_range",
			    cases[i].text);
		tally_load(&rig->ctx, &tally);
		assert_int_equal(tally.has_range, cases[i].known);
		assert_int_equal(tally.low, cases[i].low);
		assert_int_equal(tally.high, cases[i].high);
		tally_free(&tally);
	}
}

/* Of a record where all processes are seen, and of a container. */
static void inuse(void **state)
{
	struct rig *rig = *state;
	const struct root *root = &rig->machine.root;
	uint64_t n;

	rig->machine.root.recorded = true;
	machine_put(&rig->machine, "proc/1/net/sockstat", "TCP: inuse 5\n");
	machine_put(&rig->machine, "proc/1/net/sockstat6", "TCP6: inuse 2\n");
	machine_put(&rig->machine, "proc/9/net/sockstat", "TCP: inuse 30\n");
	machine_link(&rig->machine, "proc/1/ns/net", "net:[41]");
	machine_link(&rig->machine, "proc/9/ns/net", "net:[42]");
	machine_link(&rig->machine, "proc/net", "1/net");
	machine_link(&rig->machine, "proc/self/ns/net", "net:[41]");
	assert_false(netns_tcp_inuse(root, &n));
	machine_link(&rig->machine, "proc/self/ns/pid", "pid:[4026532001]");
	assert_false(netns_tcp_inuse(root, &n));
	machine_remove(&rig->machine, "proc/self/ns/pid");
	machine_link(&rig->machine, "proc/self/ns/pid", "pid:[4026531836]");
	assert_true(netns_tcp_inuse(root, &n));
	assert_int_equal(n, 37);
	machine_remove(&rig->machine, "proc/9/net/sockstat");
	assert_false(netns_tcp_inuse(root, &n));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(tcp_rows), rig_test(files), rig_test(bad_rows),
	    rig_test(ranges),	rig_test(inuse),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
