/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/route.h"

#include <string.h>
#include <sys/socket.h>

enum { ADDR_DIGITS = 8 };

/* The positions of the columns. */
enum {
	IFACE,
	DESTINATION,
	GATEWAY,
	FLAGS,
	REFCNT,
	USE,
	METRIC,
	MASK,
	MTU,
	WINDOW,
	IRTT
};

const struct column route_columns[ROUTE_COLUMNS] = {
    [IFACE] = {"Iface", COLUMN_IFACE},
    [DESTINATION] = {"Destination", COLUMN_WORD},
    [GATEWAY] = {"Gateway", COLUMN_WORD},
    [FLAGS] = {"Flags", COLUMN_HEX},
    [REFCNT] = {"RefCnt", COLUMN_INT},
    [USE] = {"Use", COLUMN_INT},
    [METRIC] = {"Metric", COLUMN_INT},
    [MASK] = {"Mask", COLUMN_WORD},
    [MTU] = {"MTU", COLUMN_INT},
    [WINDOW] = {"Window", COLUMN_INT},
    [IRTT] = {"IRTT", COLUMN_INT},
};

bool route_addr(struct span word, struct addr *addr)
{
	uint32_t value = 0;

	if (word.len < ADDR_DIGITS)
		return false;
	for (size_t i = 0; i < ADDR_DIGITS; i++) {
		int digit = scan_nibble(word.at[i]);

		if (digit < 0)
			return false;
		value = value << 4 | (uint32_t)digit;
	}
	*addr = (struct addr){.family = AF_INET};
	memcpy(addr->bytes, &value, sizeof value);
	return true;
}

void route_iface(struct span word, char iface[ROUTE_IFACE])
{
	size_t len = word.len < ROUTE_IFACE ? word.len : ROUTE_IFACE - 1;

	memcpy(iface, word.at, len);
	iface[len] = '\0';
}

/*
 * fib_route_seq_show() in net/ipv4/fib_trie.c:
 *
 *  1     2        3        4    5 6 7 8        9 10 11
 *  eth0  0000A8C0 00000000 0001 0 0 0 00FFFFFF 0 0  0
 *
 * 1 Iface, 2 Destination, 3 Gateway, 4 Flags, 5 RefCnt, 6 Use, 7 Metric,
 * 8 Mask, 9 MTU, 10 Window, 11 IRTT, with a tab between them.
 */
enum scan route_parse(struct span line, const struct columns *columns,
		      struct route *route)
{
	struct column_value f[COLUMNS_MAX];
	size_t n = columns_row(line, columns, f);

	if (n < IRTT)
		return SCAN_SKIP;
	route->common = (struct route_common){AF_INET, (unsigned)n};
	route_iface(f[IFACE].word, route->iface);
	(void)route_addr(f[DESTINATION].word, &route->dest);
	(void)route_addr(f[GATEWAY].word, &route->gateway);
	(void)route_addr(f[MASK].word, &route->mask);
	route->flags = (uint32_t)f[FLAGS].number;
	route->refcnt = f[REFCNT].number;
	route->use = f[USE].number;
	route->metric = f[METRIC].number;
	route->mtu = f[MTU].number;
	route->window = f[WINDOW].number;
	if (n > IRTT)
		route->irtt = f[IRTT].number;
	return SCAN_OK;
}
