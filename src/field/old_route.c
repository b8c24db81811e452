/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <stdio.h>

#include "field/tables.h"
#include "proc/flags.h"
#include "proc/route_ax25.h"
#include "proc/route_ddp.h"
#include "proc/route_ipx.h"
#include "proc/route_netrom.h"
#include "proc/route_rose.h"
#include "proc/route_x25.h"

/* The routes of families that most kernels lack. */

/*
 * The text in a column, without the blanks and the line break around it. The
 * kernel prints * if there is none.
 */
static bool get_cell(const struct field_at *at, struct value *value)
{
	if (!field_plain(at, value))
		return false;
	while (value->text.len > 0 && scan_is_blank(*value->text.at)) {
		value->text.at++;
		value->text.len--;
	}
	while (value->text.len > 0 &&
	       scan_is_blank(value->text.at[value->text.len - 1]))
		value->text.len--;
	return value->text.len > 0 && !span_is(value->text, "*");
}

#define AX25(member) FIELD_MEMBER(struct ax25_route, member)

static const struct field ax25_fields[] = {
    {"dst", .doc = "callsign of the destination", .type = VALUE_TEXT,
     .get = get_cell, AX25(callsign)},
    {"dev", .doc = "interface", .type = VALUE_TEXT, .get = get_cell, AX25(dev)},
    {"mode", .doc = "mode, and the digipeaters", .type = VALUE_TEXT,
     .get = get_cell, AX25(mode)},
    FIELD_NETNS,
};

const struct field_table fields_ax25_routes = {ax25_fields,
					       COUNT_OF(ax25_fields)};

#define X25(member) FIELD_MEMBER(struct x25_route, member)

static const struct field x25_fields[] = {
    {"dst", .doc = "leading digits of the destination", .type = VALUE_TEXT,
     .get = get_cell, X25(addr)},
    {"digits",
     .doc = "number of digits that are compared; 0 is the default route",
     .type = VALUE_INT, X25(digits)},
    {"dev", .doc = "interface", .type = VALUE_TEXT, .get = get_cell, X25(dev)},
    FIELD_NETNS,
};

const struct field_table fields_x25_routes = {x25_fields, COUNT_OF(x25_fields)};

static bool get_netrom_neigh(const struct field_at *at, struct value *value)
{
	const struct netrom_route *route = at->record;

	return route->has_neigh && get_cell(at, value);
}

#define NETROM(member) FIELD_MEMBER(struct netrom_route, member)

static const struct field netrom_fields[] = {
    {"dst", .doc = "callsign of the node", .type = VALUE_TEXT, .get = get_cell,
     NETROM(node.callsign)},
    {"mnemonic", .doc = "name of the node", .type = VALUE_TEXT, .get = get_cell,
     NETROM(node.mnemonic)},
    {"quality", .doc = "quality of the route in use", .type = VALUE_INT,
     NETROM(node.quality)},
    {"neighbor", .doc = "callsign of the neighbour", .type = VALUE_TEXT,
     .get = get_netrom_neigh, NETROM(neigh.callsign)},
    {"dev", .doc = "interface", .type = VALUE_TEXT, .get = get_netrom_neigh,
     NETROM(neigh.dev)},
    FIELD_NETNS,
};

const struct field_table fields_netrom_routes = {netrom_fields,
						 COUNT_OF(netrom_fields)};

static const struct rose_link *rose_link_at(const struct field_at *at)
{
	const struct rose_route *route = at->record;

	return at->i < (size_t)route->node.n ? &route->links[at->i] : NULL;
}

static bool get_rose_neigh(const struct field_at *at, struct value *value)
{
	(void)value;
	return rose_link_at(at);
}

static bool get_rose_number(const struct field_at *at, struct value *value)
{
	value->num = rose_link_at(at)->number;
	return true;
}

/* A cell of a known neighbour. */
static bool get_rose_cell(const struct field_at *at, struct value *value)
{
	const struct rose_link *link = rose_link_at(at);
	const struct field_at cell = {at->ctx, at->field, &link->neigh, 0};

	return link->known && get_cell(&cell, value);
}

static const struct field rose_neigh_fields[] = {
    {"number", .doc = "number of the neighbour", .type = VALUE_INT,
     .get = get_rose_number},
    {"callsign", .doc = "callsign of the neighbour", .type = VALUE_TEXT,
     .get = get_rose_cell, FIELD_MEMBER(struct rose_neigh, callsign)},
    {"dev", .doc = "interface", .type = VALUE_TEXT, .get = get_rose_cell,
     FIELD_MEMBER(struct rose_neigh, dev)},
};

static const struct field_table rose_neighs = {rose_neigh_fields,
					       COUNT_OF(rose_neigh_fields)};

static const struct field rose_fields[] = {
    {"dst", .doc = "address of the node", .type = VALUE_TEXT, .get = get_cell,
     FIELD_MEMBER(struct rose_route, node.addr)},
    {"mask", .doc = "number of digits that are compared", .type = VALUE_INT,
     FIELD_MEMBER(struct rose_route, node.mask)},
    {"neighbors", .doc = "neighbours that lead to the node",
     .type = VALUE_RECORD, .list = true, .get = get_rose_neigh,
     .elements = &rose_neighs},
    FIELD_NETNS,
};

const struct field_table fields_rose_routes = {rose_fields,
					       COUNT_OF(rose_fields)};

/* A network in hexadecimal; 0 is none. */
static bool get_ipx_net(const struct field_at *at, struct value *value)
{
	const uint32_t *net = field_member(at);

	snprintf(value->room, sizeof value->room, "%08X", (unsigned)*net);
	return *net != 0 && field_name(value->room, value);
}

/* A network that is connected directly has no router. */
static bool get_ipx_router(const struct field_at *at, struct value *value)
{
	const struct ipx_route *route = at->record;

	return !route->direct && get_ipx_net(at, value);
}

static bool get_ipx_node(const struct field_at *at, struct value *value)
{
	const struct ipx_route *route = at->record;
	bool any = false;

	for (size_t i = 0; i < IPX_NODE; i++) {
		snprintf(value->room + 2 * i, 3, "%02X",
			 (unsigned)route->router_node[i]);
		any = any || route->router_node[i];
	}
	return any && !route->direct && field_name(value->room, value);
}

static const struct field ipx_fields[] = {
    {"dst", .doc = "network", .type = VALUE_TEXT, .get = get_ipx_net,
     FIELD_MEMBER(struct ipx_route, net)},
    {"router_net", .doc = "network of the router", .type = VALUE_TEXT,
     .get = get_ipx_router, FIELD_MEMBER(struct ipx_route, router_net)},
    {"router_node", .doc = "node of the router", .type = VALUE_TEXT,
     .get = get_ipx_node},
    FIELD_NETNS,
};

const struct field_table fields_ipx_routes = {ipx_fields, COUNT_OF(ipx_fields)};

static bool get_ddp_flags_text(const struct field_at *at, struct value *value)
{
	const struct ddp_route *route = at->record;

	return field_name(
	    flags_route((uint32_t)route->flags, false, value->room), value);
}

#define DDP(member) FIELD_MEMBER(struct ddp_route, member)

static const struct field ddp_fields[] = {
    {"dst", .doc = "network and node, or `Default'", .type = VALUE_TEXT,
     .chars = true, DDP(target)},
    {"gateway", .doc = "router", .type = VALUE_TEXT, .chars = true,
     DDP(gateway)},
    {"dev", .doc = "interface", .type = VALUE_TEXT, .chars = true, DDP(dev)},
    {"flags", .doc = "flags, as the number in the file", .type = VALUE_INT,
     DDP(flags)},
    {"route_flags_text", .doc = "flags, as netstat prints them",
     .type = VALUE_TEXT, .get = get_ddp_flags_text},
    FIELD_NETNS,
};

const struct field_table fields_ddp_routes = {ddp_fields, COUNT_OF(ddp_fields)};
