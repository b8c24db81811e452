/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "field/route_flags.h"

/* RTF_* of <linux/route.h> and <linux/ipv6_route.h>, by the number of a bit. */
static const char *const names[] = {
    [0] = "up",	       [1] = "gateway",	   [2] = "host",     [3] = "reinstate",
    [4] = "dynamic",   [5] = "modified",   [6] = "mss",	     [7] = "window",
    [8] = "irtt",      [9] = "reject",	   [16] = "default", [17] = "allonlink",
    [18] = "addrconf", [19] = "prefix_rt", [20] = "anycast", [21] = "nonexthop",
    [22] = "expires",  [23] = "routeinfo", [24] = "cache",   [25] = "flow",
    [26] = "policy",   [30] = "pcpu",	   [31] = "local",
};

const struct enum_names route_flag_words = {names,
					    sizeof names / sizeof *names};

const char *route_flag_word(uint32_t flags, size_t i)
{
	for (size_t bit = 0; bit < route_flag_words.n; bit++)
		if (names[bit] && (flags >> bit & 1) && i-- == 0)
			return names[bit];
	return NULL;
}
