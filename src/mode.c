/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "mode.h"

#include <stddef.h>

#include "show/types.h"

static const struct record_type *const masq_types[] = {&type_masquerade, NULL};

static const struct record_type *const iface_types[] = {&type_interfaces, NULL};

static const struct record_type *const stats_types[] = {&type_statistics, NULL};

static const struct record_type *const socket_types[] = {
    &type_internet, &type_unix,	  &type_groups, &type_ipx,
    &type_ax25,	    &type_x25,	  &type_netrom, &type_rose,
    &type_l2cap,    &type_rfcomm, NULL,
};

static const struct record_type *const route_types[] = {
    &type_routes,	 &type_route_cache,
    &type_neighbors,	 &type_ax25_routes,
    &type_netrom_routes, &type_rose_routes,
    &type_ipx_routes,	 &type_ddp_routes,
    &type_x25_routes,	 NULL,
};

static const struct record_type *const summary_types[] = {
    &type_summary_counts, &type_summary_limits, NULL};

static const struct mode modes[] = {
    {MODE_MASQ, "masquerade", false, masq_types, masq_run},
    {MODE_IFACE, "interfaces", false, iface_types, ifaces_run},
    {MODE_SOCKETS, "sockets", false, socket_types, sockets_run},
    {MODE_STATS, "statistics", true, stats_types, stats_run},
    {MODE_ROUTE, "routes", false, route_types, routes_run},
    {MODE_SUMMARY, "summary", false, summary_types, summary_run},
};

const struct mode *mode_find(enum mode_id id)
{
	for (size_t i = 0; i < sizeof modes / sizeof *modes; i++)
		if (modes[i].id == id)
			return &modes[i];
	return NULL;
}
