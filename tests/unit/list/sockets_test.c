/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include <errno.h>

#include "field/types.h"
#include "mode.h"
#include "proc/inet_proto.h"
#include "proc/sctp.h"
#include "proc/unix.h"

/* Instead of a text: a word for each call. */
static void take_head(struct ctx *ctx, const struct record_type *type,
		      const void *arg)
{
	assert_null(arg);
	out_str(ctx->out, type == &type_internet ? "inet:" : " unix:");
}

static void take_inet(struct ctx *ctx, const struct inet_sock *sock)
{
	if (sock->sctp)
		out_str(ctx->out, sock->sctp->assoc ? " assoc" : " ep");
	else
		out_printf(ctx->out, " %s", sock->proto->name);
}

static void take_row(struct ctx *ctx, const struct record_type *type,
		     const void *record)
{
	if (type == &type_internet) {
		take_inet(ctx, record);
		return;
	}
	assert_ptr_equal(type, &type_unix);
	out_str(ctx->out, " unix");
}

static const struct output_ops words = {.head = take_head, .row = take_row};

#define INET_ROW "h\n0: 1:1 1:1 1 0:0 0:0 0\n"

static const struct {
	const char *path, *text;
} files[] = {
    {"proc/net/tcp", INET_ROW},
    {"proc/net/tcp6", INET_ROW},
    {"proc/net/sctp/eps", "h\n1 2 3 4 5 6 7 8\n"},
    {"proc/net/sctp/assocs", "h\n1 2 3 4 5 6 7 8 9 10 11 12 13\n"},
    {"proc/net/udp", INET_ROW},
    {"proc/net/udp6", INET_ROW},
    {"proc/net/udplite", INET_ROW},
    {"proc/net/udplite6", INET_ROW},
    {"proc/net/raw", INET_ROW},
    {"proc/net/raw6", INET_ROW},
    {"proc/net/unix", "Inode\n0: 2 0 0 1 3 7\n"},
};

/* A machine that has every file but the one named `but`, if that is one. */
static void machine_fill(struct rig *rig, const char *but)
{
	for (size_t i = 0; i < COUNT(files); i++)
		if (!but || strcmp(files[i].path, but) != 0)
			machine_put(&rig->machine, files[i].path,
				    files[i].text);
	rig_take(rig, &words);
}

struct run_case {
	uint32_t want;
	bool all, verbose;
	int status;
	const char *shown, *said;
};

static void check(struct rig *rig, const struct run_case *cases, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		int status;

		rig->opts.want = cases[i].want;
		rig->opts.all = cases[i].all;
		rig->opts.verbose = cases[i].verbose;
		rig_listen(rig);
		status = sockets_run(&rig->ctx);
		assert_string_equal(rig_said(rig), cases[i].said);
		assert_string_equal(rig_printed(rig), cases[i].shown);
		assert_int_equal(status, cases[i].status);
	}
}

#define MISSING(what) "netstat: no support for `" what "' on this system.\n"

static void sections(void **state)
{
	static const struct run_case cases[] = {
	    {WANT_TCP, false, false, 0, "inet: tcp tcp6", ""},
	    {WANT_UDP, false, false, 0, "inet: udp udp6", ""},
	    {WANT_UDPLITE, false, false, 0, "inet: udplite udplite6", ""},
	    {WANT_RAW, false, false, 0, "inet: raw raw6", ""},
	    {WANT_SCTP, false, false, 0, "inet: assoc", ""},
	    {WANT_SCTP, true, false, 0, "inet: ep assoc", ""},
	    {WANT_UNIX, false, false, 0, " unix: unix", ""},
	    {WANT_RAW | WANT_TCP, false, false, 0, "inet: tcp tcp6 raw raw6",
	     ""},
	    {WANT_TCP | WANT_UNIX, false, false, 0, "inet: tcp tcp6 unix: unix",
	     ""},
	    /* a family alone means all five of it */
	    {WANT_INET, false, false, 0, "inet: tcp assoc udp udplite raw", ""},
	    {WANT_INET6, false, false, 0, "inet: tcp6 udp6 udplite6 raw6", ""},
	    {WANT_INET | WANT_INET6, true, false, 0,
	     "inet: tcp tcp6 ep assoc udp udp6 udplite udplite6 raw raw6", ""},
	    {WANT_INET | WANT_TCP, false, false, 0, "inet: tcp", ""},
	    {WANT_INET6 | WANT_TCP | WANT_RAW, false, false, 0,
	     "inet: tcp6 raw6", ""},
	    {WANT_INET | WANT_UNIX, false, false, 0,
	     "inet: tcp assoc udp udplite raw unix: unix", ""},
	};

	machine_fill(*state, NULL);
	check(*state, cases, COUNT(cases));
}

/* A file that was asked for ends the listing, after its own section. */
static void missing_tcp(void **state)
{
	static const struct run_case cases[] = {
	    {WANT_TCP, false, false, 1, "inet: tcp6", MISSING("AF INET (tcp)")},
	    {WANT_TCP | WANT_UDP, false, false, 1, "inet: tcp6",
	     MISSING("AF INET (tcp)")},
	    {WANT_INET | WANT_TCP, false, false, 1,
	     "inet:", MISSING("AF INET (tcp)")},
	    {WANT_UDP, false, false, 0, "inet: udp udp6", ""},
	    /* asked for by family alone nobody misses it */
	    {WANT_INET, false, true, 0, "inet: assoc udp udplite raw", ""},
	    {WANT_INET | WANT_INET6, false, false, 0,
	     "inet: tcp6 assoc udp udp6 udplite udplite6 raw raw6", ""},
	};

	machine_fill(*state, "proc/net/tcp");
	check(*state, cases, COUNT(cases));
}

/* The second file of a section is never missed. */
static void missing_tcp6(void **state)
{
	static const struct run_case cases[] = {
	    {WANT_TCP | WANT_UDP, false, true, 0, "inet: tcp udp udp6", ""},
	    {WANT_INET6 | WANT_TCP, false, false, 0, "inet:", ""},
	};

	machine_fill(*state, "proc/net/tcp6");
	check(*state, cases, COUNT(cases));
}

static void missing_unix(void **state)
{
	static const struct run_case cases[] = {
	    {WANT_UNIX, false, false, 1, " unix:", MISSING("AF UNIX")},
	    {WANT_TCP | WANT_UNIX, false, false, 1,
	     "inet: tcp tcp6 unix:", MISSING("AF UNIX")},
	    {WANT_INET6 | WANT_TCP | WANT_UNIX, false, false, 1,
	     "inet: tcp6 unix:", MISSING("AF UNIX")},
	};

	machine_fill(*state, "proc/net/unix");
	check(*state, cases, COUNT(cases));
}

/* Of endpoints and associations each has its own notice. */
static void missing_eps(void **state)
{
	static const struct run_case cases[] = {
	    {WANT_SCTP, false, false, 0, "inet: assoc", ""},
	    {WANT_SCTP, true, false, 1, "inet:", MISSING("AF INET (sctp)")},
	};

	machine_fill(*state, "proc/net/sctp/eps");
	check(*state, cases, COUNT(cases));
}

/* Nothing asked for: what is there is shown, and only -v tells of the rest. */
static void everything(void **state)
{
	static const char shown[] =
	    "inet: tcp tcp6 assoc udp udp6 udplite udplite6 unix: unix";
	struct rig *rig = *state;

	machine_fill(rig, "proc/net/raw");
	machine_remove(&rig->machine, "proc/net/raw6");
	rig_listen(rig);
	assert_int_equal(sockets_run(&rig->ctx), 0);
	assert_string_equal(rig_said(rig), "");
	assert_memory_equal(rig_printed(rig), shown, sizeof shown - 1);
	rig->opts.verbose = true;
	rig_listen(rig);
	assert_int_equal(sockets_run(&rig->ctx), 0);
	assert_memory_equal(rig_said(rig), MISSING("AF INET (raw)"),
			    strlen(MISSING("AF INET (raw)")));
	assert_memory_equal(rig_printed(rig), shown, sizeof shown - 1);
}

/* Some other error than a missing file, even in what nobody asked for. */
/* Only where a section is shown of which sockets have owners. */
static void owners_wanted(void **state)
{
	static const struct {
		struct opts opts;
		unsigned wanted;
		bool want;
	} rows[] = {
	    {{.owners = true}, 0, true},
	    {{.want = WANT_UNIX}, NEEDS_PROGRAMS, true},
	    {{.want = WANT_UNIX}, NEEDS_REST, false},
	    {{.want = WANT_GROUPS, .owners = true}, 0, false},
	    {{.want = WANT_L2CAP}, NEEDS_PROGRAMS, false},
	    {{.want = WANT_GROUPS | WANT_TCP, .owners = true}, 0, true},
	    {{.mode = MODE_SUMMARY, .owners = true}, 0, true},
	};
	struct rig *rig = *state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		rig->opts = rows[i].opts;
		rig->ctx.wanted = rows[i].wanted;
		assert_int_equal(sockets_want_owners(&rig->ctx), rows[i].want);
	}
}

static void broken_files(void **state)
{
	char said[100];
	const struct run_case cases[] = {
	    {WANT_TCP | WANT_UDP, false, false, 255, "inet:", said},
	    {0, false, false, 255, "inet:", said},
	    {WANT_UDP, false, false, 0, "inet: udp udp6", ""},
	};
	struct rig *rig = *state;

	snprintf(said, sizeof said, "/proc/net/tcp: %s\n", strerror(ELOOP));
	machine_fill(rig, "proc/net/tcp");
	machine_link(&rig->machine, "proc/net/tcp", "tcp");
	check(rig, cases, COUNT(cases));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(sections),	    rig_test(missing_tcp),
	    rig_test(missing_tcp6), rig_test(missing_unix),
	    rig_test(missing_eps),  rig_test(everything),
	    rig_test(broken_files), rig_test(owners_wanted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
