/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "field/types.h"
#include "mode.h"

/* A machine of four files at most; a NULL is one that is missing. */
struct given {
	const char *snmp, *netstat, *sctp, *snmp6;
	const char *family; /* or NULL */
	uint32_t want;
	int status;
	const char *text;
};

/* Puts the files that there are, and takes away those of the row before. */
static void files_put(const struct machine *machine, const struct given *given)
{
	const struct {
		const char *path, *text;
	} files[] = {
	    {"proc/net/snmp", given->snmp},
	    {"proc/net/netstat", given->netstat},
	    {"proc/net/sctp/snmp", given->sctp},
	    {"proc/net/snmp6", given->snmp6},
	};

	for (size_t i = 0; i < COUNT(files); i++) {
		machine_put(machine, files[i].path, "");
		if (files[i].text)
			machine_put(machine, files[i].path, files[i].text);
		else
			machine_remove(machine, files[i].path);
	}
}

static void opts_fill(struct opts *opts, const struct given *given)
{
	const char *name = given->family;

	*opts = (struct opts){.mode = MODE_STATS, .want = given->want};
	while (name && *name) {
		struct span word = {name, strcspn(name, ",")};
		const struct family *family = family_find(word);

		assert_non_null(family);
		opts->want |= family->want;
		opts->families[opts->n_families++] = family;
		name += word.len + (name[word.len] == ',');
	}
}

static void given_check(struct rig *rig, const struct given *given)
{
	files_put(&rig->machine, given);
	opts_fill(&rig->opts, given);
	assert_int_equal(stats_run(&rig->ctx), given->status);
	assert_string_equal(rig_printed(rig), given->text);
}

static const char snmp[] = "Ip: InReceives\nIp: 1\n"
			   "Tcp: InSegs\nTcp: 2\n"
			   "Udp: InErrors\nUdp: 3\n"
			   "UdpLite: InErrors\nUdpLite: 4\n";
static const char netstat[] = "TcpExt: TW\nTcpExt: 5\n";
static const char sctp[] = "SctpShutdowns 6\n";
static const char snmp6[] = "Ip6InReceives 7\nUdp6InErrors 8\n";

static void files_and_options(void **state)
{
	static const struct given rows[] = {
	    {snmp, netstat, sctp, snmp6, NULL, 0, 0,
	     "Ip:\n    1 total packets received\n"
	     "Tcp:\n    2 segments received\n"
	     "Udp:\n    3 packet receive errors\n"
	     "UdpLite:\n    InErrors: 4\n"
	     "TcpExt:\n    5 TCP sockets finished time wait in fast timer\n"
	     "Sctp:\n    6 Number of Graceful Terminations\n"},
	    {snmp, netstat, sctp, snmp6, "inet", WANT_TCP, 0,
	     "Tcp:\n    2 segments received\n"
	     "UdpLite:\n    InErrors: 4\n"
	     "TcpExt:\n    5 TCP sockets finished time wait in fast timer\n"},
	    {snmp, netstat, sctp, snmp6, NULL, WANT_RAW | WANT_SCTP, 0,
	     "Ip:\n    1 total packets received\n"
	     "UdpLite:\n    InErrors: 4\n"
	     "Sctp:\n    6 Number of Graceful Terminations\n"},
	    {snmp, netstat, sctp, snmp6, NULL, WANT_UDPLITE, 0,
	     "UdpLite:\n    InErrors: 4\n"},
	    {snmp, NULL, "", NULL, NULL, WANT_UDP | WANT_SCTP, 0,
	     "Udp:\n    3 packet receive errors\n"
	     "UdpLite:\n    InErrors: 4\nSctp:\n"},
	    {snmp, netstat, sctp, snmp6, "inet6", 0, 0,
	     "Ip6:\n    7 total packets received\n"
	     "Udp6:\n    8 packet receive errors\n"
	     "Tcp:\n    2 segments received\n"},
	    {snmp, netstat, sctp, snmp6, "inet6", WANT_UDP, 0,
	     "Udp6:\n    8 packet receive errors\n"},
	    {"", "", NULL, NULL, NULL, 0, 0, ""},
	    {snmp, netstat, sctp, snmp6, "inet6,inet", 0, 1,
	     "netstat: No statistics support for specified address family: "
	     "inet6,inet\n"},
	    {snmp, netstat, sctp, snmp6, "unix", 0, 1,
	     "netstat: No statistics support for specified address family: "
	     "unix\n"},
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		given_check(*state, &rows[i]);
}

static void odd_files(void **state)
{
	static const struct given rows[] = {
	    /* empty lines before a block, a block without its values */
	    {"\n\nTcp: InSegs\nTcp: 1\n\nTcp: InSegs\n", NULL, NULL, NULL, NULL,
	     0, 0, "Tcp:\n    1 segments received\n"},
	    /* a title ends where the names don't have it in them any more */
	    {"", NULL, NULL, "Foo 1\nFooBar 2\nBar 3\n6 4\nIp6x 5\na6b6c 6\n",
	     "inet6", 0, 0,
	     "Foo:\n    Foo: 1\n    FooBar: 2\nBar:\n    Bar: 3\n"
	     "6:\n    6: 4\n    Ip6x: 5\n    a6b6c: 6\n"},
	    /* what is missing is as on the line before */
	    {"", NULL, NULL, "\nIp6x 1", "inet6", 0, 0, ":\n    Ip6x: 1\n"},
	    {"", NULL, NULL, "Ip6x 1\n\nIp6y\n", "inet6", 0, 0,
	     "Ip6:\n    Ip6x: 1\n    Ip6x: 1\n    Ip6y: 1\n"},
	    /* with -6 all titles that begin with Tcp, and no others */
	    {"Foo: x\nFoo: 1\nTcp6: x\nTcp6: 2\n Tcp: x\n Tcp: 3\n", NULL, NULL,
	     "", "inet6", WANT_UDP, 0, "Tcp6:\n    x: 2\n"},
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		given_check(*state, &rows[i]);
}

/* Lines of any length in net/snmp. */
static void long_lines(void **state)
{
	enum { BLANKS = 40000 };
	static char text[3 * BLANKS], *at = text;
	struct given given = {
	    .snmp = text, .text = "Tcp:\n    1 segments received\n    x: 2\n"};

	at += sprintf(at, "Tcp: InSegs");
	memset(at, ' ', BLANKS);
	at += BLANKS;
	at += sprintf(at, "x\nTcp: 1");
	memset(at, ' ', BLANKS);
	at += BLANKS;
	(void)sprintf(at, "2\n");
	given_check(*state, &given);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(files_and_options),
	    rig_test(odd_files),
	    rig_test(long_lines),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
