/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "field/types.h"

#include "field/tables.h"
#include "show/ax25.h"
#include "show/bt.h"
#include "show/iface.h"
#include "show/inet.h"
#include "show/ipx.h"
#include "show/masq.h"
#include "show/mcast.h"
#include "show/netns.h"
#include "show/netrom.h"
#include "show/rose.h"
#include "show/route.h"
#include "show/snmp.h"
#include "show/summary.h"
#include "show/unix.h"
#include "show/x25.h"

const struct record_type type_internet = {
    .name = "internet",
    .doc = "Internet sockets",
    .table = &fields_internet,
    .head = text_inet_head,
    .text = text_inet,
};

const struct record_type type_unix = {
    .name = "unix",
    .doc = "Unix sockets",
    .table = &fields_unix,
    .head = text_unix_head,
    .text = text_unix,
};

const struct record_type type_groups = {
    .name = "groups",
    .doc = "multicast groups",
    .table = &fields_groups,
    .head = text_mcast_head,
    .text = text_mcast,
};

const struct record_type type_ipx = {
    .name = "ipx",
    .doc = "IPX sockets",
    .table = &fields_ipx,
    .head = text_ipx_head,
    .text = text_ipx,
};

const struct record_type type_ax25 = {
    .name = "ax25",
    .doc = "AX.25 sockets",
    .table = &fields_ax25,
    .head = text_ax25_head,
    .text = text_ax25,
};

const struct record_type type_x25 = {
    .name = "x25",
    .doc = "X.25 sockets",
    .table = &fields_x25,
    .head = text_x25_head,
    .text = text_x25,
};

const struct record_type type_netrom = {
    .name = "netrom",
    .doc = "NET/ROM sockets",
    .table = &fields_netrom,
    .head = text_netrom_head,
    .text = text_netrom,
};

const struct record_type type_rose = {
    .name = "rose",
    .doc = "ROSE sockets",
    .table = &fields_rose,
    .head = text_rose_head,
    .text = text_rose,
};

const struct record_type type_l2cap = {
    .name = "l2cap",
    .doc = "Bluetooth L2CAP channels",
    .table = &fields_l2cap,
    .head = text_l2cap_head,
    .text = text_l2cap,
};

const struct record_type type_rfcomm = {
    .name = "rfcomm",
    .doc = "Bluetooth RFCOMM sockets",
    .table = &fields_rfcomm,
    .head = text_rfcomm_head,
    .text = text_rfcomm,
};

const struct record_type type_interfaces = {
    .name = "interfaces",
    .doc = "interfaces and their counters",
    .table = &fields_interfaces,
    .size = sizeof(struct iface),
    .head = text_iface_head,
    .text = text_iface,
};

const struct record_type type_statistics = {
    .name = "statistics",
    .doc = "counters of the protocols",
    .table = &fields_statistics,
    .size = sizeof(struct snmp_counter),
    .counters_alone = true,
    .is_level = snmp_is_level,
    .head = text_snmp_title,
    .text = text_snmp,
};

const struct record_type type_masquerade = {
    .name = "masquerade",
    .doc = "masqueraded connections",
    .table = &fields_masquerade,
    .head = text_masq_head,
    .text = text_masq,
};

const struct record_type type_routes = {
    .name = "routes",
    .doc = "routes",
    .mixed = true,
    .table = &fields_routes,
    .head = text_route_fib_head,
    .text = text_route_fib,
};

const struct record_type type_routes6 = {
    .name = "routes",
    .doc = "routes",
    .mixed = true,
    .table = &fields_routes,
    .head = text_route6_head,
    .text = text_route6,
};

const struct record_type type_route_cache = {
    .name = "route_cache",
    .doc = "cached routes",
    .mixed = true,
    .table = &fields_route_cache,
    .head = text_route_cache_head,
    .text = text_route_cache,
};

const struct record_type type_route_cache6 = {
    .name = "route_cache",
    .doc = "cached routes",
    .mixed = true,
    .table = &fields_route_cache,
    .head = text_route_cache6_head,
    .text = text_route6,
};

const struct record_type type_neighbors = {
    .name = "neighbors",
    .doc = "IPv6 neighbours of Linux 2.2",
    .mixed = true,
    .table = &fields_neighbors,
    .head = text_neighbour_head,
    .text = text_neighbour,
};

const struct record_type type_ax25_routes = {
    .name = "ax25_routes",
    .doc = "AX.25 routes",
    .mixed = true,
    .table = &fields_ax25_routes,
    .head = text_route_ax25_head,
    .text = text_route_ax25,
};

const struct record_type type_netrom_routes = {
    .name = "netrom_routes",
    .doc = "NET/ROM routes",
    .mixed = true,
    .table = &fields_netrom_routes,
    .head = text_route_netrom_head,
    .text = text_route_netrom,
};

const struct record_type type_rose_routes = {
    .name = "rose_routes",
    .doc = "ROSE routes",
    .mixed = true,
    .table = &fields_rose_routes,
    .head = text_route_rose_head,
    .text = text_route_rose,
};

const struct record_type type_ipx_routes = {
    .name = "ipx_routes",
    .doc = "IPX routes",
    .mixed = true,
    .table = &fields_ipx_routes,
    .head = text_route_ipx_head,
    .text = text_route_ipx,
};

const struct record_type type_ddp_routes = {
    .name = "ddp_routes",
    .doc = "AppleTalk routes",
    .mixed = true,
    .table = &fields_ddp_routes,
    .head = text_route_ddp_head,
    .text = text_route_ddp,
};

const struct record_type type_x25_routes = {
    .name = "x25_routes",
    .doc = "X.25 routes",
    .mixed = true,
    .table = &fields_x25_routes,
    .head = text_route_x25_head,
    .text = text_route_x25,
};

const struct record_type type_namespaces = {
    .name = "namespaces",
    .doc = "network namespaces that are shown",
    .table = &fields_namespaces,
    .head = text_netns_head,
    .text = text_netns,
};

const struct record_type type_summary_counts = {
    .name = "counts",
    .doc = "numbers of sockets",
    .parent = "summary",
    .table = &fields_summary_counts,
    .head = text_count_head,
    .text = text_count,
};

const struct record_type type_summary_limits = {
    .name = "limits",
    .doc = "limits and their use",
    .parent = "summary",
    .table = &fields_summary_limits,
    .head = text_limit_head,
    .text = text_limit,
};

const struct record_type type_bluetooth = {.head = text_bt_head};

static const struct record_type *const types[] = {
    &type_namespaces,	  &type_internet,
    &type_unix,		  &type_groups,
    &type_interfaces,	  &type_statistics,
    &type_masquerade,	  &type_summary_counts,
    &type_summary_limits, &type_routes,
    &type_routes6,	  &type_route_cache,
    &type_neighbors,	  &type_ax25_routes,
    &type_netrom_routes,  &type_rose_routes,
    &type_ipx_routes,	  &type_ddp_routes,
    &type_x25_routes,	  &type_ipx,
    &type_ax25,		  &type_x25,
    &type_netrom,	  &type_rose,
    &type_l2cap,	  &type_rfcomm,
};

const struct record_type *type_at(size_t i)
{
	return i < sizeof types / sizeof *types ? types[i] : NULL;
}
