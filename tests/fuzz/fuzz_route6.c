/* SPDX-License-Identifier: GPL-2.0-or-later */
/* seeds: proc/net/ipv6_route proc/net/ndisc */
#include "config.h"

#include <string.h>

#include "fuzz.h"
#include "proc/ndisc.h"
#include "proc/route6.h"

void fuzz_one(const char *data, size_t len)
{
	struct fuzz_input input = {data, data + len, NULL};
	struct neighbour neighbour;
	struct route6 route;
	struct span line;
	char text[ADDR_TEXT];

	memset(&neighbour, 0, sizeof neighbour);
	memset(&route, 0, sizeof route);
	while (fuzz_line(&input, &line)) {
		route6_parse(line, &route);
		route6_build(&route);
		fuzz_must(addr_format(&route.dest.addr, text) < sizeof text);
		ndisc_parse(line, &neighbour);
		(void)ndisc_stale_in(&neighbour);
		(void)ndisc_delete_in(&neighbour);
		fuzz_must(strnlen(neighbour.iface, NDISC_IFACE) < NDISC_IFACE);
	}
}
