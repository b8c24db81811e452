/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "list/source.h"

#include "field/types.h"
#include "list/list.h"
#include "proc/inet_proto.h"

#define TCP INET_TCP, INET_FIELDS_TCP, "tcp", inet_tcp_listens
#define UDP INET_UDP, INET_FIELDS_MIN, "udp", inet_listens
#define RAW INET_RAW, INET_FIELDS_MIN, "raw", inet_listens

static const struct inet_proto tcp = {"tcp", "inet", TCP};
static const struct inet_proto tcp6 = {"tcp6", "inet6", TCP};
static const struct inet_proto udp = {"udp", "inet", UDP};
static const struct inet_proto udp6 = {"udp6", "inet6", UDP};
static const struct inet_proto udplite = {"udplite", "inet", UDP};
static const struct inet_proto udplite6 = {"udplite6", "inet6", UDP};
static const struct inet_proto raw = {"raw", "inet", RAW};
static const struct inet_proto raw6 = {"raw6", "inet6", RAW};
static const struct inet_proto sctp = {
    .name = "sctp", .family = "inet", .kind = INET_SCTP};
static const struct inet_proto sctp6 = {
    .name = "sctp", .family = "inet6", .kind = INET_SCTP};

/* Endpoints are the listening sockets, associations the connected ones. */
static bool wants_eps(const struct opts *opts)
{
	return opts->all || opts->listening;
}

static bool wants_assocs(const struct opts *opts)
{
	return opts->all || !opts->listening;
}

static const struct source sources[] = {
    {"net/tcp", .type = &type_internet, .want = WANT_TCP, .family = WANT_INET,
     .missing = "AF INET (tcp)", .ahead = true, .bogus = "tcp", .proto = &tcp,
     .past_listeners = inet_tcp_is_past_listeners, .list = inet_list},
    {"net/tcp6", .type = &type_internet, .want = WANT_TCP, .family = WANT_INET6,
     .ahead = true, .bogus = "tcp", .proto = &tcp6,
     .past_listeners = inet_tcp_is_past_listeners, .list = inet_list},
    {"net/sctp/eps", .type = &type_internet, .want = WANT_SCTP,
     .family = WANT_INET, .missing = "AF INET (sctp)", .wanted = wants_eps,
     .bogus = "sctp eps", .proto = &sctp, .list = sctp_ep_list},
    {"net/sctp6/eps", .type = &type_internet, .want = WANT_SCTP,
     .family = WANT_INET6, .wanted = wants_eps, .bogus = "sctp eps",
     .proto = &sctp6, .list = sctp_ep_list},
    {"net/sctp/assocs", .type = &type_internet, .want = WANT_SCTP,
     .family = WANT_INET, .missing = "AF INET (sctp)", .wanted = wants_assocs,
     .bogus = "sctp assoc", .proto = &sctp, .list = sctp_assoc_list},
    {"net/sctp6/assocs", .type = &type_internet, .want = WANT_SCTP,
     .family = WANT_INET6, .wanted = wants_assocs, .bogus = "sctp assoc",
     .proto = &sctp6, .list = sctp_assoc_list},
    {"net/udp", .type = &type_internet, .want = WANT_UDP, .family = WANT_INET,
     .missing = "AF INET (udp)", .bogus = "udp", .proto = &udp,
     .list = inet_list},
    {"net/udp6", .type = &type_internet, .want = WANT_UDP, .family = WANT_INET6,
     .bogus = "udp", .proto = &udp6, .list = inet_list},
    {"net/udplite", .type = &type_internet, .want = WANT_UDPLITE,
     .family = WANT_INET, .missing = "AF INET (udplite)", .bogus = "udp",
     .proto = &udplite, .list = inet_list},
    {"net/udplite6", .type = &type_internet, .want = WANT_UDPLITE,
     .family = WANT_INET6, .bogus = "udp", .proto = &udplite6,
     .list = inet_list},
    {"net/raw", .type = &type_internet, .want = WANT_RAW, .family = WANT_INET,
     .missing = "AF INET (raw)", .bogus = "raw", .proto = &raw,
     .list = inet_list},
    {"net/raw6", .type = &type_internet, .want = WANT_RAW, .family = WANT_INET6,
     .bogus = "raw", .proto = &raw6, .list = inet_list},
    {"net/igmp", .type = &type_groups, .want = WANT_GROUPS, .family = WANT_INET,
     .missing = "AF INET (igmp)", .title = &type_groups, .rows = ROWS_MCAST,
     .list = rows_list},
    {"net/igmp6", .type = &type_groups, .want = WANT_GROUPS,
     .family = WANT_INET6, .title = &type_groups, .rows = ROWS_MCAST,
     .list = rows_list},
    {"net/unix", .type = &type_unix, .want = WANT_UNIX, .missing = "AF UNIX",
     .title = &type_unix, .whole = true, .bogus = "unix", .list = unix_list},
    {"net/ipx/socket", .type = &type_ipx, .want = WANT_IPX, .missing = "AF IPX",
     .strict = true, .rows = ROWS_IPX, .list = rows_list},
    {"net/ax25", .type = &type_ax25, .want = WANT_AX25, .missing = "AF AX25",
     .strict = true, .rows = ROWS_AX25, .list = rows_list},
    {"net/x25", .type = &type_x25, .want = WANT_X25, .missing = "AF X25",
     .strict = true, .rows = ROWS_X25, .list = rows_list},
    {"net/nr", .type = &type_netrom, .want = WANT_NETROM,
     .missing = "AF NETROM", .strict = true, .rows = ROWS_NETROM,
     .list = rows_list},
    {"net/rose", .type = &type_rose, .want = WANT_ROSE, .missing = "AF ROSE",
     .strict = true, .rows = ROWS_ROSE, .list = rows_list},
    {"kernel/debug/bluetooth/l2cap", .type = &type_l2cap, .tree = TREE_SYS,
     .want = WANT_L2CAP, .missing = "AF BLUETOOTH", .strict = true,
     .bogus = "l2cap", .title = &type_bluetooth, .rows = ROWS_L2CAP,
     .list = rows_list},
    {"kernel/debug/bluetooth/rfcomm", .type = &type_rfcomm, .tree = TREE_SYS,
     .want = WANT_RFCOMM, .missing = "AF BLUETOOTH", .strict = true,
     .bogus = "rfcomm", .title = &type_bluetooth, .rows = ROWS_RFCOMM,
     .list = rows_list},
};

_Static_assert(sizeof sources / sizeof *sources <= SOURCES_MAX,
	       "struct ahead has room for all");

const struct source *source_at(size_t i)
{
	return i < sizeof sources / sizeof *sources ? &sources[i] : NULL;
}

bool source_is_table(const struct source *source)
{
	return source->list == inet_list;
}
