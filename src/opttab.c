/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "opttab.h"

#define FLAG(member) .act = ACT_SET, .offset = offsetof(struct opts, member)
#define FAMILY(word)                               \
	{                                          \
		.name = word, .act = ACT_IS_FAMILY \
	}

/*
 * net-tools 2.10's manual has also --ip6, --econet and --ash, which it does not
 * know, and --tcpip, which it trips over.
 *
 * The long forms stand in the order in which an ambiguous abbreviation's
 * message names them, which is that of net-tools 2.10.
 */
static const struct opt opttab[] = {
    FAMILY("ax25"),
    FAMILY("ip"),
    FAMILY("ipx"),
    FAMILY("rose"),
    FAMILY("appletalk"),
    FAMILY("netrom"),
    FAMILY("inet"),
    FAMILY("inet6"),
    FAMILY("ddp"),
    FAMILY("unix"),
    {.name = "tcpip", .act = ACT_TCPIP},
    FAMILY("x25"),
    FAMILY("bluetooth"),
    {'V', "version", ACT_VERSION, .part = PART_OTHER,
     .help = "show the version and leave"},
    {'i', "interfaces", ACT_IFACE, ARG_NONE, .part = PART_MODE,
     .argname = "[=NAME]", .help = "interfaces and their counters, or one's"},
    {'h', "help", ACT_HELP, .part = PART_OTHER,
     .help = "show this text and leave"},
    {'r', "route", ACT_MODE, .value = MODE_ROUTE, .part = PART_MODE,
     .help = "routing tables"},
    {'M', "masquerade", ACT_MODE, .value = MODE_MASQ, .part = PART_MODE,
     .help = "masqueraded connections"},
    {'A', "protocol", ACT_FAMILY, .arg = ARG_NEEDED},
    {'t', "tcp", ACT_WANT, .value = WANT_TCP},
    {'S', "sctp", ACT_WANT, .value = WANT_SCTP},
    {'u', "udp", ACT_WANT, .value = WANT_UDP},
    {'U', "udplite", ACT_WANT, .value = WANT_UDPLITE},
    {'w', "raw", ACT_WANT, .value = WANT_RAW},
    {'x', "unix", ACT_IS_FAMILY, .value = 1},
    {'2', "l2cap", ACT_WANT, .value = WANT_L2CAP},
    {'f', "rfcomm", ACT_WANT, .value = WANT_RFCOMM},
    {'l', "listening", FLAG(listening), .part = PART_CHOICE,
     .help = "only sockets that listen"},
    {'a', "all", FLAG(all), .part = PART_CHOICE,
     .help = "also what listens, and interfaces that are down"},
    {'o', "timers", FLAG(timers), .part = PART_OUTPUT,
     .help = "timers of sockets"},
    {'c', "continuous", FLAG(continuous), .part = PART_OUTPUT,
     .help = "again each second, or each DELAY seconds"},
    {'e', "extend", ACT_COUNT, .offset = offsetof(struct opts, extend),
     .part = PART_OUTPUT, .help = "more columns; twice for still more"},
    {'p', "programs", FLAG(programs), .part = PART_OUTPUT,
     .help = "PID and name of the program that has the socket"},
    {'v', "verbose", FLAG(verbose), .part = PART_OUTPUT,
     .help = "also tell what this machine does not have"},
    {'s', "statistics", ACT_MODE, .value = MODE_STATS, .part = PART_MODE,
     .help = "counters of the protocols"},
    {'W', "wide", FLAG(wide), .part = PART_OUTPUT,
     .help = "whole addresses, however wide"},
    {'n', "numeric", ACT_NUMERIC, .part = PART_OUTPUT,
     .help = "numbers in place of all names"},
    {0, "numeric-hosts", FLAG(numeric_hosts), .part = PART_OUTPUT,
     .help = "numbers in place of names of hosts"},
    {0, "numeric-ports", FLAG(numeric_ports), .part = PART_OUTPUT,
     .help = "numbers in place of names of ports"},
    {0, "numeric-users", FLAG(numeric_users), .part = PART_OUTPUT,
     .help = "numbers in place of names of users"},
    {'N', "symbolic", FLAG(symbolic), .part = PART_OUTPUT,
     .help = "names of hardware"},
    {'C', "cache", FLAG(cache), .part = PART_CHOICE,
     .help = "routes: those that are cached"},
    {'F', "fib", FLAG(fib), .part = PART_CHOICE,
     .help = "routes: the table itself (default)"},
    {'g', "groups", ACT_WANT, .value = WANT_GROUPS, .part = PART_MODE,
     .help = "multicast groups"},
    {'Z', "context", ACT_CONTEXT, .part = PART_OUTPUT,
     .help = "SELinux context of the program"},
    {'4', NULL, ACT_IS_FAMILY, .value = 4},
    {'6', NULL, ACT_IS_FAMILY, .value = 6},
    {'d', NULL, .act = ACT_NOTHING},
    {'I', NULL, ACT_IFACE, ARG_ATTACHED, .own = true, .part = PART_MODE,
     .argname = "[=]NAME", .help = "that interface alone"},
    {0, "sysroot", ACT_STRING, ARG_NEEDED, .own = true,
     .offset = offsetof(struct opts, sysroot), .part = PART_OTHER,
     .argname = "=DIR", .help = "the machine recorded in DIR, not this one"},
    {0, "summary", ACT_MODE, .value = MODE_SUMMARY, .own = true,
     .part = PART_MODE, .help = "sockets by state, and limits that are near"},
    {0, "delta", FLAG(delta), .own = true, .part = PART_OUTPUT,
     .help = "with -c: what rose since the listing before"},
    {0, "json", FLAG(json), .own = true, .part = PART_OUTPUT,
     .help = "the listing as one JSON object"},
    {0, "netns", ACT_NETNS, ARG_NEEDED, .own = true, .part = PART_CHOICE,
     .argname = "=NETNS", .help = "of this network namespace or container"},
    {0, "all-netns", FLAG(all_netns), .own = true, .part = PART_CHOICE,
     .help = "of all network namespaces"},
    {0, "filter", ACT_STRING, ARG_NEEDED, .own = true,
     .offset = offsetof(struct opts, filter), .part = PART_CHOICE,
     .argname = "=EXPR", .help = "only rows for which EXPR is true"},
    {0, "port", ACT_STRING, ARG_NEEDED, .own = true,
     .offset = offsetof(struct opts, port), .part = PART_CHOICE,
     .argname = "=PORT[-PORT]", .help = "only sockets with this port"},
    {0, "sort", ACT_STRING, ARG_NEEDED, .own = true,
     .offset = offsetof(struct opts, sort), .part = PART_OUTPUT,
     .argname = "=KEY,...", .help = "rows in order; -KEY: downwards"},
    {0, "count", ACT_STRING, ARG_NEEDED, .own = true,
     .offset = offsetof(struct opts, count), .part = PART_OUTPUT,
     .argname = "=KEY,...", .help = "how many rows for each KEY"},
    {0, "columns", ACT_STRING, ARG_NEEDED, .own = true,
     .offset = offsetof(struct opts, columns), .part = PART_OUTPUT,
     .argname = "=NAME,...", .help = "a table of these fields"},
    {0, "json-schema", ACT_SCHEMA, .own = true, .part = PART_OTHER,
     .help = "show the JSON Schema of --json and leave"},
};

const struct opt *opttab_at(size_t i)
{
	return i < sizeof opttab / sizeof *opttab ? &opttab[i] : NULL;
}
