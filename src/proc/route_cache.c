/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/route_cache.h"

#include <string.h>
#include <sys/socket.h>

/*
 * The positions of the columns; those from TOS on were HH and ARP in old
 * kernels.
 */
enum {
	IFACE,
	DESTINATION,
	GATEWAY,
	FLAGS,
	REFCNT,
	USE,
	METRIC,
	SOURCE,
	MTU,
	WINDOW,
	IRTT,
	TOS,
	HHREF,
	HHUPTOD,
	SPECDST
};

/* The minimum number of fields of a row. */
enum { FIELDS_MIN = 12 };

static const struct column old_columns[] = {
    {"Iface", COLUMN_IFACE},  {"Destination", COLUMN_WORD},
    {"Gateway", COLUMN_WORD}, {"Flags", COLUMN_HEX},
    {"RefCnt", COLUMN_INT},   {"Use", COLUMN_INT},
    {"Metric", COLUMN_INT},   {"Source", COLUMN_WORD},
    {"MTU", COLUMN_INT},      {"Window", COLUMN_INT},
    {"IRTT", COLUMN_INT},     {"HH", COLUMN_INT},
    {"ARP", COLUMN_INT},
};

static const struct column new_columns[] = {
    {"Iface", COLUMN_IFACE},  {"Destination", COLUMN_WORD},
    {"Gateway", COLUMN_WORD}, {"Flags", COLUMN_HEX},
    {"RefCnt", COLUMN_INT},   {"Use", COLUMN_INT},
    {"Metric", COLUMN_INT},   {"Source", COLUMN_WORD},
    {"MTU", COLUMN_INT},      {"Window", COLUMN_INT},
    {"IRTT", COLUMN_INT},     {"TOS", COLUMN_INT},
    {"HHRef", COLUMN_INT},    {"HHUptod", COLUMN_INT},
    {"SpecDst", COLUMN_WORD},
};

unsigned route_cache_guess(struct span line)
{
	static const struct {
		const char *word;
		unsigned bit;
	} words[] = {
	    {"IRTT", CACHE_IRTT},	{"TOS", CACHE_TOS},
	    {"HHRef", CACHE_HHREF},	{"HHUptod", CACHE_HHUPTOD},
	    {"SpecDst", CACHE_SPECDST}, {"HH", CACHE_HH},
	    {"ARP", CACHE_ARP},
	};
	unsigned found = 0;

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (span_has(line, words[i].word))
			found |= words[i].bit;
	return found;
}

enum route_cache_layout route_cache_layout(unsigned words)
{
	if (words == (CACHE_IRTT | CACHE_HH | CACHE_ARP))
		return CACHE_OLD;
	if (words == (CACHE_IRTT | CACHE_TOS | CACHE_HHREF | CACHE_HHUPTOD |
		      CACHE_SPECDST | CACHE_HH))
		return CACHE_NEW;
	return CACHE_UNKNOWN;
}

const struct column *route_cache_columns(enum route_cache_layout layout,
					 size_t *n)
{
	switch (layout) {
	case CACHE_OLD:
		*n = sizeof old_columns / sizeof *old_columns;
		return old_columns;
	case CACHE_NEW:
		*n = sizeof new_columns / sizeof *new_columns;
		return new_columns;
	case CACHE_UNKNOWN:
		break;
	}
	*n = 0;
	return NULL;
}

/* The address in a word, or otherwise the address that was read before it. */
static struct addr addr_next(struct route_cached *route, struct span word)
{
	(void)route_addr(word, &route->last);
	return route->last;
}

/*
 * rt_cache_seq_show() in net/ipv4/route.c up to Linux 3.5:
 *
 *  1    2        3        4 5 6 7 8        9    10 11 12 13 14 15
 *  eth0 0302010A 0100A8C0 0 0 8 0 0905A8C0 1500 0  0  00 3  1  0905A8C0
 *
 * 1 Iface, 2 Destination, 3 Gateway, 4 Flags, 5 RefCnt, 6 Use, 7 Metric,
 * 8 Source, 9 MTU, 10 Window, 11 IRTT, 12 TOS, 13 HHRef, 14 HHUptod,
 * 15 SpecDst; rt_get_info() of Linux 2.0 printed 12 HH, 13 ARP and no more.
 */
enum scan route_cache_parse(struct span line, const struct columns *columns,
			    struct route_cached *route)
{
	const struct span none = {NULL, 0};
	struct column_value f[COLUMNS_MAX];
	size_t n = columns_row(line, columns, f);

	if (n < FIELDS_MIN)
		return SCAN_SKIP;
	route->common = (struct route_common){AF_INET, (unsigned)n};
	route_iface(f[IFACE].word, route->iface);
	route->dest = addr_next(route, f[DESTINATION].word);
	route->gateway = addr_next(route, f[GATEWAY].word);
	route->source = addr_next(route, f[SOURCE].word);
	route->flags = (uint32_t)f[FLAGS].number;
	route->refcnt = f[REFCNT].number;
	route->use = f[USE].number;
	route->metric = f[METRIC].number;
	route->mtu = f[MTU].number;
	route->window = f[WINDOW].number;
	route->irtt = f[IRTT].number;
	route->tos = f[TOS].number;
	if (n > HHREF)
		route->hhref = f[HHREF].number;
	if (n > HHUPTOD)
		route->hhuptod = f[HHUPTOD].number;
	route->specdst = addr_next(route, n > SPECDST ? f[SPECDST].word : none);
	return SCAN_OK;
}
