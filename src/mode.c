/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "mode.h"

#include <stddef.h>

#include "field/types.h"

static const struct record_type *const masq_types[] = {&type_masquerade, NULL};

static const struct record_type *const iface_types[] = {&type_interfaces, NULL};

static const struct record_type *const stats_types[] = {&type_statistics, NULL};

static const struct record_type *const socket_types[] = {
    &type_internet, &type_groups, &type_unix,	&type_ipx,
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
    {.id = MODE_MASQ,
     .name = "masquerade",
     .types = masq_types,
     .run = masq_run},
    {.id = MODE_IFACE,
     .name = "interfaces",
     .types = iface_types,
     .run = ifaces_run},
    {.id = MODE_SOCKETS,
     .name = "sockets",
     .types = socket_types,
     .skips_empty = true,
     .by_section = true,
     .asks = sockets_asks,
     .run = sockets_run},
    {.id = MODE_STATS,
     .name = "statistics",
     .once = true,
     .types = stats_types,
     .run = stats_run},
    {.id = MODE_ROUTE,
     .name = "routes",
     .types = route_types,
     .announce = routes_announce,
     .run = routes_run},
    {.id = MODE_SUMMARY,
     .name = "summary",
     .types = summary_types,
     .by_section = true,
     .asks = summary_asks,
     .run = summary_run},
};

const struct mode *mode_find(enum mode_id id)
{
	for (size_t i = 0; i < sizeof modes / sizeof *modes; i++)
		if (modes[i].id == id)
			return &modes[i];
	return NULL;
}
