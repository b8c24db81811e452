/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/route_ipx.h"

#include <string.h>

static uint32_t net_of(struct span word)
{
	struct cursor c = scan_from(word);
	uint64_t net;

	if (!scan_hex(&c, &net) || net == UINT32_MAX)
		return 0;
	return (uint32_t)net;
}

static void node_of(struct span word, uint8_t node[IPX_NODE])
{
	memset(node, 0, IPX_NODE);
	for (size_t i = 0; i < 2 * IPX_NODE && i < word.len; i++) {
		int digit = scan_nibble(word.at[i]);

		if (digit < 0)
			return;
		node[i / 2] |= (uint8_t)(i % 2 ? digit : digit << 4);
	}
}

/*
 * ipx_seq_route_show() in net/ipx/ipx_proc.c up to Linux 4.17:
 *
 *  1          2            3
 *  12345678   0000ABCD     001122334455
 *  00000001   Directly     Connected
 *
 * 1 network, 2 the router's network, 3 its node.
 */
enum scan ipx_route_parse(struct span line, struct ipx_route *route)
{
	struct cursor c = scan_from(line);
	struct span net, router_net, router_node;

	if (!scan_word(&c, &net) || !scan_word(&c, &router_net) ||
	    !scan_word(&c, &router_node))
		return SCAN_SKIP;
	route->net = net_of(net);
	route->router_net = net_of(router_net);
	node_of(router_node, route->router_node);
	route->direct = span_is(router_net, "Directly") &&
			span_is(router_node, "Connected");
	return SCAN_OK;
}
