/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "mode.h"

#include <stddef.h>

static const struct mode modes[] = {
    {MODE_MASQ, "masquerade", false, masq_run},
    {MODE_IFACE, "interfaces", false, ifaces_run},
    {MODE_SOCKETS, "sockets", false, sockets_run},
    {MODE_STATS, "statistics", true, stats_run},
    {MODE_ROUTE, "routes", false, routes_run},
};

const struct mode *mode_find(enum mode_id id)
{
	for (size_t i = 0; i < sizeof modes / sizeof *modes; i++)
		if (modes[i].id == id)
			return &modes[i];
	return NULL;
}
