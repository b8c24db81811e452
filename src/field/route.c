/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <string.h>
#include <sys/socket.h>

#include "field/route_flags.h"
#include "field/tables.h"
#include "proc/flags.h"
#include "proc/route6.h"
#include "proc/route_cache.h"

/*
 * The routes of both families, and cached routes. Their records begin with a
 * struct route_common. The offsets of a field are those in struct route, struct
 * route_cached and struct route6, in this order.
 */

static unsigned family_of(const void *record)
{
	const struct route_common *common = record;

	return (unsigned)common->family;
}

static const struct route6 *route6_of(const void *record)
{
	return family_of(record) == AF_INET6 ? record : NULL;
}

/* True if the line has its field `n`, counted from 1. */
static bool has_field(const void *record, unsigned n)
{
	const struct route_common *common = record;

	return common->fields >= n;
}

/* The positions of an IPv6 route's fields in its line. */
enum {
	AT6_DST = 1,
	AT6_LEN,
	AT6_NEXT_HOP = 5,
	AT6_METRIC,
	AT6_REFS,
	AT6_USE,
	AT6_FLAGS,
	AT6_DEV
};

static bool get_family(const struct field_at *at, struct value *value)
{
	value->word = family_of(at->record) == AF_INET6 ? "inet6" : "inet";
	return true;
}

/* The number of leading one bits of an IPv4 mask; false for one with a gap. */
static bool mask_len(const struct addr *mask, unsigned *len)
{
	unsigned n = 0;

	while (n < 32 && mask->bytes[n / 8] & 0x80 >> n % 8)
		n++;
	*len = n;
	for (; n < 32; n++)
		if (mask->bytes[n / 8] & 0x80 >> n % 8)
			return false;
	return true;
}

static bool route_prefix(const struct route *route, struct prefix *prefix)
{
	prefix->addr = route->dest;
	return route->dest.family != 0 && mask_len(&route->mask, &prefix->len);
}

static bool route6_prefix(const struct route6 *route, struct prefix *prefix)
{
	prefix->addr = route->dest.addr;
	prefix->len = (unsigned)route->dest_len;
	return has_field(route, AT6_LEN) &&
	       inet6_words_are_addr(&route->dest) && prefix->len <= 128;
}

static bool prefix_of(const void *record, struct prefix *prefix)
{
	const struct route6 *route6 = route6_of(record);

	return route6 ? route6_prefix(route6, prefix)
		      : route_prefix(record, prefix);
}

static bool get_dst(const struct field_at *at, struct value *value)
{
	if (!prefix_of(at->record, &value->prefix))
		return false;
	value->prefix.word = NULL;
	if (value->prefix.len == 0 && addr_is_any(&value->prefix.addr))
		value->prefix.word = "default";
	return true;
}

static bool get_prefix_length(const struct field_at *at, struct value *value)
{
	struct prefix prefix;

	if (!prefix_of(at->record, &prefix))
		return false;
	value->unum = prefix.len;
	return true;
}

/* A next hop of all zeros is absent. */
static bool get_gateway(const struct field_at *at, struct value *value)
{
	const struct route6 *route6 = route6_of(at->record);
	const struct route *route = at->record;

	value->addr = route6 ? route6->next_hop.addr : route->gateway;
	if (route6 && (!has_field(route6, AT6_NEXT_HOP) ||
		       !inet6_words_are_addr(&route6->next_hop)))
		return false;
	return value->addr.family != 0 && !addr_is_any(&value->addr);
}

/* The kernel prints * for a route without an interface. */
static bool get_iface(const char *name, struct value *value)
{
	return strcmp(name, "*") != 0 && field_name(name, value);
}

static bool get_dev(const struct field_at *at, struct value *value)
{
	const struct route6 *route6 = route6_of(at->record);
	const struct route *route = at->record;

	if (route6 && !has_field(route6, AT6_DEV))
		return false;
	return get_iface(route6 ? route6->iface : route->iface, value);
}

static bool get_genmask(const struct field_at *at, struct value *value)
{
	const struct route *route = at->record;

	value->addr = route->mask;
	return route->mask.family != 0;
}

static bool is_inet(const void *record)
{
	return family_of(record) == AF_INET;
}

static bool get_metric(const struct field_at *at, struct value *value)
{
	const struct route6 *route6 = route6_of(at->record);
	const struct route *route = at->record;

	/* the kernel's numbers are unsigned */
	value->unum = (uint32_t)(route6 ? route6->metric : route->metric);
	return !route6 || has_field(route6, AT6_METRIC);
}

static bool get_refs(const struct field_at *at, struct value *value)
{
	const struct route6 *route6 = route6_of(at->record);
	const struct route *route = at->record;

	value->num = route6 ? route6->refcnt : route->refcnt;
	return !route6 || has_field(route6, AT6_REFS);
}

static bool get_use(const struct field_at *at, struct value *value)
{
	const struct route6 *route6 = route6_of(at->record);
	const struct route *route = at->record;

	value->num = route6 ? route6->use : route->use;
	return !route6 || has_field(route6, AT6_USE);
}

/* The last column of an IPv4 route may be missing. */
static bool get_irtt(const struct field_at *at, struct value *value)
{
	const struct route *route = at->record;

	value->num = route->irtt;
	return has_field(route, ROUTE_COLUMNS);
}

static bool flags_of(const void *record, uint32_t *flags)
{
	const struct route6 *route6 = route6_of(record);
	const struct route *route = record;

	*flags = route6 ? route6->flags : route->flags;
	return !route6 || has_field(route6, AT6_FLAGS);
}

static bool get_flags(const struct field_at *at, struct value *value)
{
	uint32_t flags;

	if (!flags_of(at->record, &flags))
		return false;
	value->word = route_flag_word(flags, at->i);
	return value->word;
}

static bool get_flags_text(const struct field_at *at, struct value *value)
{
	uint32_t flags;

	if (!flags_of(at->record, &flags))
		return false;
	if (route6_of(at->record))
		(void)flags_route6(flags, value->room);
	else
		(void)flags_route(flags, true, value->room);
	return field_name(value->room, value);
}

static const struct field fields[] = {
    {"family", .doc = "address family", .type = VALUE_WORD, .get = get_family,
     .words = &family_words},
    {"dst", .doc = "destination, or `default'", .type = VALUE_PREFIX,
     .get = get_dst},
    {"gateway", .doc = "next hop", .type = VALUE_ADDR, .get = get_gateway},
    {"dev", .doc = "interface", .type = VALUE_TEXT, .get = get_dev},
    {"metric", .doc = "routes with a lower metric are preferred",
     .type = VALUE_UINT, .get = get_metric},
    {"genmask", .doc = "network mask; of IPv4", .type = VALUE_ADDR,
     .get = get_genmask, .applies = is_inet},
    {"prefix_length", "bits", "length of the destination's prefix", VALUE_UINT,
     .get = get_prefix_length},
    {"route_flags", .doc = "flags in words", .type = VALUE_WORD, .list = true,
     .get = get_flags, .words = &route_flag_words},
    {"route_flags_text", .doc = "flags, as netstat prints them",
     .type = VALUE_TEXT, .get = get_flags_text},
    {"refs", .doc = "references to the route in the kernel", .type = VALUE_INT,
     .get = get_refs},
    {"use", .doc = "how often the route was looked up", .type = VALUE_INT,
     .get = get_use},
    {"mss", "bytes", "largest segment of TCP connections; of IPv4", VALUE_INT,
     .applies = is_inet, FIELD_MEMBER(struct route, mtu)},
    {"window", "bytes", "window of TCP connections; of IPv4", VALUE_INT,
     .applies = is_inet, FIELD_MEMBER(struct route, window)},
    {"irtt", "milliseconds", "initial round trip time; of IPv4", VALUE_INT,
     .get = get_irtt, .applies = is_inet},
    FIELD_NETNS,
};

const struct field_table fields_routes = {fields, COUNT_OF(fields)};

/* Cached routes. Each leads to one address. */

static const struct route_cached *cached_of(const void *record)
{
	return is_inet(record) ? record : NULL;
}

static bool get_cached_dst(const struct field_at *at, struct value *value)
{
	const struct route_cached *cached = cached_of(at->record);

	if (!cached)
		return get_dst(at, value);
	value->prefix = (struct prefix){.addr = cached->dest, .len = 32};
	return true;
}

static bool get_cached_gateway(const struct field_at *at, struct value *value)
{
	const struct route_cached *cached = cached_of(at->record);

	if (!cached)
		return get_gateway(at, value);
	value->addr = cached->gateway;
	return !addr_is_any(&cached->gateway);
}

static bool get_cached_dev(const struct field_at *at, struct value *value)
{
	const struct route_cached *cached = cached_of(at->record);

	if (!cached)
		return get_dev(at, value);
	return get_iface(cached->iface, value);
}

/* A number of both families: for IPv4 it is the member. */
static bool get_cached_metric(const struct field_at *at, struct value *value)
{
	const struct route_cached *cached = cached_of(at->record);

	if (!cached)
		return get_metric(at, value);
	value->unum = (uint32_t)cached->metric;
	return true;
}

static bool get_cached_refs(const struct field_at *at, struct value *value)
{
	const struct route_cached *cached = cached_of(at->record);

	if (!cached)
		return get_refs(at, value);
	value->num = cached->refcnt;
	return true;
}

static bool get_cached_use(const struct field_at *at, struct value *value)
{
	const struct route_cached *cached = cached_of(at->record);

	if (!cached)
		return get_use(at, value);
	value->num = cached->use;
	return true;
}

static bool get_cached_flags(const struct field_at *at, struct value *value)
{
	const struct route_cached *cached = cached_of(at->record);

	value->unum =
	    cached ? cached->flags : ((const struct route6 *)at->record)->flags;
	return cached || has_field(at->record, AT6_FLAGS);
}

/* A column of only the later layout, which a line may lack. */
static bool get_cached_last(const struct field_at *at, struct value *value)
{
	const struct route_cached *cached = at->record;

	return cached->layout == CACHE_NEW &&
	       has_field(cached, at->field->arg) && field_plain(at, value);
}

/* The columns of the two layouts from the twelfth on. */
enum { AT_TOS = 12, AT_HHREF, AT_HHUPTOD, AT_SPECDST };

#define CACHED(member) FIELD_MEMBER(struct route_cached, member)

static const struct field cached_fields[] = {
    {"family", .doc = "address family", .type = VALUE_WORD, .get = get_family,
     .words = &family_words},
    {"dst", .doc = "destination", .type = VALUE_PREFIX, .get = get_cached_dst},
    {"source", .doc = "source address; of IPv4", .type = VALUE_ADDR,
     .applies = is_inet, CACHED(source)},
    {"gateway", .doc = "next hop", .type = VALUE_ADDR,
     .get = get_cached_gateway},
    {"dev", .doc = "interface", .type = VALUE_TEXT, .get = get_cached_dev},
    {"metric", .doc = "metric of the route", .type = VALUE_UINT,
     .get = get_cached_metric},
    {"cache_flags", .doc = "flags, as the number in the file",
     .type = VALUE_UINT, .get = get_cached_flags},
    {"refs", .doc = "references to the route in the kernel", .type = VALUE_INT,
     .get = get_cached_refs},
    {"use", .doc = "how often the route was looked up", .type = VALUE_INT,
     .get = get_cached_use},
    {"mss", "bytes", "largest segment of TCP connections; of IPv4", VALUE_INT,
     .applies = is_inet, CACHED(mtu)},
    {"window", "bytes", "window of TCP connections; of IPv4", VALUE_INT,
     .applies = is_inet, CACHED(window)},
    {"irtt", "milliseconds", "initial round trip time; of IPv4", VALUE_INT,
     .applies = is_inet, CACHED(irtt)},
    {"tos", .doc = "type of service; of IPv4", .type = VALUE_INT,
     .get = get_cached_last, .arg = AT_TOS, .applies = is_inet, CACHED(tos)},
    {"hh_refs", .doc = "references to the hardware header; of IPv4",
     .type = VALUE_INT, .get = get_cached_last, .arg = AT_HHREF,
     .applies = is_inet, CACHED(hhref)},
    {"hh_up_to_date", .doc = "whether the hardware header is valid; of IPv4",
     .type = VALUE_INT, .get = get_cached_last, .arg = AT_HHUPTOD,
     .applies = is_inet, CACHED(hhuptod)},
    {"specific_dst", .doc = "address of this end; of IPv4", .type = VALUE_ADDR,
     .get = get_cached_last, .arg = AT_SPECDST, .applies = is_inet,
     CACHED(specdst)},
    FIELD_NETNS,
};

const struct field_table fields_route_cache = {cached_fields,
					       COUNT_OF(cached_fields)};
