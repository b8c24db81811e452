/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include <inttypes.h>

#include "list/programs.h"
#include "proc/finder.h"

/* The first PID namespace has the number that <linux/proc_ns.h> gives it. */
#define FIRST_PIDS "pid:[4026531836]"

#define TCP_HEAD                                                              \
	"  sl  local_address rem_address   st tx_queue rx_queue tr tm->when " \
	"retrnsmt   uid  timeout inode\n"
#define TCP_ROW(local, state, timer, inode)                                \
	"   0: " local " 0100007F:1000 " state " 00000000:00000000 " timer \
	":00000000 00000000     0        0 " inode " 1 0 20 4 30 10 -1\n"

static void process_put(const struct rig *rig, const char *pid,
			const char *link)
{
	char path[64];

	snprintf(path, sizeof path, "proc/%s/cmdline", pid);
	machine_put(&rig->machine, path, "a");
	snprintf(path, sizeof path, "proc/%s/fd/3", pid);
	machine_link(&rig->machine, path, link);
}

static void load(struct rig *rig, struct finder *finder)
{
	assert_true(finder_start(finder, rig->ctx.root));
	programs_find(&rig->ctx, finder);
	finder_load(finder, rig->ctx.root, NULL, true);
}

/* KIND, with a ? where it is a guess, and the PID of the first holder. */
static const char *owner_text(const struct finder *finder,
			      const struct sock_owner *owner)
{
	static char text[64];
	const char *pid = "-";

	if (owner->holders)
		pid = holders_at(finder->holders, owner->holders).process->pid;
	snprintf(text, sizeof text, "%s%s %s",
		 enum_name(&owner_words, owner->kind),
		 owner->certain ? "" : "?", pid);
	return text;
}

static const char *tcp(struct finder *finder, const char *row)
{
	struct inet_sock sock;

	assert_int_equal(inet_parse(span_from(row), &sock), SCAN_OK);
	finder_inet(finder, &sock, &sock.owner);
	return owner_text(finder, &sock.owner);
}

static const char *unix_row(struct finder *finder, uint64_t inode,
			    const char *name)
{
	struct unix_sock sock = {.inode = inode};

	sock.named = name;
	if (name)
		sock.name = span_from(name);
	finder_unix(finder, &sock, &sock.owner);
	return owner_text(finder, &sock.owner);
}

/* Without an inode the state tells, and the timer of a small socket. */
static void states(void **state)
{
	static const struct {
		const char *row, *want;
	} cases[] = {
	    {TCP_ROW("0100007F:0050", "06", "03", "0"), "time-wait -"},
	    {TCP_ROW("0100007F:0050", "05", "03", "0"), "closing -"},
	    {TCP_ROW("0100007F:0050", "05", "00", "0"), "closed -"},
	    {TCP_ROW("0100007F:0050", "04", "01", "0"), "closed -"},
	    {TCP_ROW("0100007F:0050", "09", "01", "0"), "closed -"},
	    {TCP_ROW("0100007F:0050", "0B", "01", "0"), "closed -"},
	    {TCP_ROW("0100007F:0050", "03", "01", "0"), "handshake -"},
	    /* nobody listens */
	    {TCP_ROW("0100007F:0051", "01", "00", "0"), "closed -"},
	    {TCP_ROW("0100007F:0051", "08", "00", "0"), "closed -"},
	    {TCP_ROW("0100007F:0050", "01", "00", "500"), "process 7"},
	    {TCP_ROW("0100007F:0050", "63", "00", "0"), "closed -"},
	};
	struct finder finder = {.holders = NULL};
	struct rig *rig = *state;

	process_put(rig, "7", "socket:[500]");
	load(rig, &finder);
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_string_equal(tcp(&finder, cases[i].row), cases[i].want);
	finder_free(&finder);
}

#define TCP6_ROW(local, state, inode)                                   \
	"   0: " local " 00000000000000000000000000000000:0000 " state  \
	" 00000000:00000000 00:00000000 00000000     0        0 " inode \
	" 1 0 20 4 30 10 -1\n"
#define ANY6 "00000000000000000000000000000000"
#define MAPPED "0000000000000000FFFF0000"

/*
 * The exact address, then any of its family; of one that is mapped any mapped
 * one, and any of IPv6.
 */
static void listeners(void **state)
{
	static const char listening[] =
	    TCP_HEAD TCP_ROW("00000000:0050", "0A", "00", "501")
		TCP_ROW("0100007F:0051", "0A", "00", "500")
		    TCP_ROW("0100007F:0051", "0A", "00", "501")
			TCP_ROW("0100007F:0054", "0A", "00", "500")
			    TCP_ROW("00000000:0054", "0A", "00", "501");
	static const char listening6[] =
	    TCP_HEAD TCP6_ROW(ANY6 ":0052", "0A", "502")
		TCP6_ROW(MAPPED "00000000:0053", "0A", "502");
	struct finder finder = {.holders = NULL};
	struct rig *rig = *state;

	process_put(rig, "7", "socket:[500]");
	process_put(rig, "8", "socket:[501]");
	process_put(rig, "9", "socket:[502]");
	machine_put(&rig->machine, "proc/net/tcp", listening);
	machine_put(&rig->machine, "proc/net/tcp6", listening6);
	load(rig, &finder);
	assert_string_equal(
	    tcp(&finder, TCP_ROW("0200007F:0050", "08", "00", "0")),
	    "unaccepted 8");
	assert_string_equal(
	    tcp(&finder, TCP6_ROW(MAPPED "0100007F:0052", "01", "0")),
	    "unaccepted 9");
	assert_string_equal(
	    tcp(&finder, TCP6_ROW(MAPPED "0100007F:0053", "01", "0")),
	    "unaccepted 9");
	/* it would be in the other table */
	assert_string_equal(
	    tcp(&finder, TCP_ROW("0100007F:0052", "01", "00", "0")),
	    "closed -");
	/* one at its address may have come later than the connection */
	assert_string_equal(
	    tcp(&finder, TCP_ROW("0100007F:0054", "01", "00", "0")),
	    "unaccepted? 7");
	/* two share the port */
	assert_string_equal(
	    tcp(&finder, TCP_ROW("0100007F:0051", "01", "00", "0")),
	    "unaccepted? 7");
	/* another namespace's, of which nothing was read */
	machine_remove(&rig->machine, "proc/net/tcp");
	machine_remove(&rig->machine, "proc/net/tcp6");
	finder_load(&finder, rig->ctx.root, NULL, false);
	assert_string_equal(
	    tcp(&finder, TCP_ROW("0100007F:0050", "01", "00", "0")),
	    "closed -");
	finder_free(&finder);
}

static void unix_listeners(void **state)
{
	struct finder finder = {.holders = NULL};
	struct rig *rig = *state;
	uint64_t waiting = 7;

	process_put(rig, "7", "socket:[500]");
	machine_put(&rig->machine, "proc/net/unix",
		    "Num       RefCount Protocol Flags    Type St Inode Path\n"
		    "0: 00000002 00000000 00010000 0001 01 500 @a b\n"
		    "0: 00000002 00000000 00000000 0001 02 0 @a b\n"
		    "0: 00000002 00000000 00000000 0001 02 0 @a b\n"
		    "0: 00000002 00000000 00000000 0001 02 0 @a\n"
		    "0: 00000002 00000000 00000000 0001 04 0 @a b\n"
		    "0: 00000002 00000000 00000000 0001 03 501\n");
	load(rig, &finder);
	assert_string_equal(unix_row(&finder, 0, "@a b"), "unaccepted 7");
	assert_string_equal(unix_row(&finder, 0, "@a"), "closed -");
	assert_string_equal(unix_row(&finder, 0, NULL), "closed -");
	assert_string_equal(unix_row(&finder, 500, "@a b"), "process 7");
	assert_true(finder_waiting(&finder, span_from("@a b"), &waiting));
	assert_int_equal(waiting, 2);
	assert_false(finder_waiting(&finder, span_from("@a"), &waiting));
	finder_free(&finder);
}

/* Two files of one name: which of them one waits at can't be told. */
static void unix_listeners_alike(void **state)
{
	struct finder finder = {.holders = NULL};
	struct rig *rig = *state;
	uint64_t waiting = 7;

	process_put(rig, "7", "socket:[500]");
	machine_put(&rig->machine, "proc/net/unix",
		    "Num       RefCount Protocol Flags    Type St Inode Path\n"
		    "0: 00000002 00000000 00010000 0001 01 500 /a\n"
		    "0: 00000002 00000000 00010000 0001 01 501 /a\n"
		    "0: 00000002 00000000 00010000 0001 01 502 /b\n"
		    "0: 00000002 00000000 00010000 0001 01 503 /b\n"
		    "0: 00000002 00000000 00000000 0001 02 0 /a\n");
	load(rig, &finder);
	assert_string_equal(unix_row(&finder, 0, "/a"), "unaccepted? 7");
	assert_false(finder_waiting(&finder, span_from("/a"), &waiting));
	/* none waits at either */
	assert_true(finder_waiting(&finder, span_from("/b"), &waiting));
	assert_int_equal(waiting, 0);
	finder_free(&finder);
}

/* An inode that no process has. */
static const char *nobodys(struct rig *rig)
{
	static char text[64];
	struct finder finder = {.holders = NULL};

	load(rig, &finder);
	snprintf(text, sizeof text, "%s",
		 tcp(&finder, TCP_ROW("0100007F:0050", "0A", "00", "600")));
	finder_free(&finder);
	return text;
}

/* With all processes in sight it is the kernel's; else who knows. */
static void guesses(void **state)
{
	struct rig *rig = *state;

	process_put(rig, "1", "socket:[500]");
	machine_dir(&rig->machine, "proc/self");
	machine_dir(&rig->machine, "proc/self/ns");
	machine_link(&rig->machine, "proc/self/ns/pid", FIRST_PIDS);
	assert_string_equal(nobodys(rig), "kernel? -");
	machine_remove(&rig->machine, "proc/self/ns/pid");
	machine_link(&rig->machine, "proc/self/ns/pid", "pid:[4026532000]");
	assert_string_equal(nobodys(rig), "outside? -");
	machine_remove(&rig->machine, "proc/self/ns/pid");
	assert_string_equal(nobodys(rig), "outside? -");
	/* what was sent and not received is tried before all others */
	machine_put(&rig->machine, "proc/1/fdinfo/3",
		    "pos:\t0\nflags:\t02\nscm_fds: 1\n");
	assert_string_equal(nobodys(rig), "in-flight? -");
}

/* A mount that hides processes, when the first one is not seen. */
static void hidden(void **state)
{
	struct rig *rig = *state;
	struct finder finder = {.holders = NULL};

	process_put(rig, "5", "socket:[500]");
	machine_put(&rig->machine, "proc/self/mountinfo",
		    "22 1 0:20 / /proc rw - proc proc rw,hidepid=invisible\n");
	rig_listen(rig);
	assert_true(finder_start(&finder, rig->ctx.root));
	programs_find(&rig->ctx, &finder);
	assert_string_equal(rig_said(rig),
			    "netstat: /proc is mounted with hidepid=2: not all "
			    "processes are seen\n");
	assert_string_equal(
	    tcp(&finder, TCP_ROW("0100007F:0050", "0A", "00", "600")),
	    "hidden? -");
	finder_free(&finder);
}

static void containers(void **state)
{
	struct finder finder = {.holders = NULL};
	struct rig *rig = *state;
	struct holder holder;

	process_put(rig, "7", "socket:[500]");
	/* the same place in the cache */
	process_put(rig, "263", "socket:[501]");
	machine_put(&rig->machine, "proc/7/cgroup", "0::/lxc/a\n");
	machine_put(&rig->machine, "proc/263/cgroup", "0::/user.slice\n");
	load(rig, &finder);
	for (int twice = 0; twice < 2; twice++) {
		const struct container *one;

		holder = holders_at(finder.holders,
				    holders_first(finder.holders, 500));
		one = finder_container(&finder, &rig->machine.root,
				       holder.process);
		assert_non_null(one);
		assert_string_equal(one->id, "a");
		holder = holders_at(finder.holders,
				    holders_first(finder.holders, 501));
		assert_null(finder_container(&finder, &rig->machine.root,
					     holder.process));
	}
	finder_free(&finder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    rig_test(states),	      rig_test(listeners),
	    rig_test(unix_listeners), rig_test(unix_listeners_alike),
	    rig_test(guesses),	      rig_test(hidden),
	    rig_test(containers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
