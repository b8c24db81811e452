/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <net/if.h>
#include <net/if_arp.h>
#include <string.h>
#include <sys/socket.h>

#include "field/tables.h"
#include "proc/hwtype.h"
#include "proc/if_inet6.h"

static bool get_ifname(const struct field_at *at, struct value *value)
{
	const struct iface *iface = at->record;

	return field_name(iface->name, value);
}

/* The names of the flags in ip, in its order. */
static const struct {
	int flag;
	const char *word;
} flags[] = {
    {IFF_LOOPBACK, "LOOPBACK"},
    {IFF_BROADCAST, "BROADCAST"},
    {IFF_POINTOPOINT, "POINTOPOINT"},
    {IFF_MULTICAST, "MULTICAST"},
    {IFF_NOARP, "NOARP"},
    {IFF_ALLMULTI, "ALLMULTI"},
    {IFF_PROMISC, "PROMISC"},
    {IFF_MASTER, "MASTER"},
    {IFF_SLAVE, "SLAVE"},
    {IFF_DEBUG, "DEBUG"},
    {IFF_DYNAMIC, "DYNAMIC"},
    {IFF_AUTOMEDIA, "AUTOMEDIA"},
    {IFF_PORTSEL, "PORTSEL"},
    {IFF_NOTRAILERS, "NOTRAILERS"},
    {IFF_UP, "UP"},
    {IFF_RUNNING, "RUNNING"},
};

static bool get_flags(const struct field_at *at, struct value *value)
{
	const struct iface *iface = at->record;
	size_t i = at->i;

	for (size_t k = 0; k < COUNT_OF(flags); k++) {
		value->word = flags[k].word;
		if ((iface->flags & flags[k].flag) && i-- == 0)
			return true;
	}
	return false;
}

static bool get_flags_text(const struct field_at *at, struct value *value)
{
	const struct iface *iface = at->record;

	return !(iface->unknown & IFACE_FLAGS) &&
	       field_name(iface_letters(iface, value->room), value);
}

static bool get_mtu(const struct field_at *at, struct value *value)
{
	const struct iface *iface = at->record;

	value->num = iface->mtu;
	return !(iface->unknown & IFACE_MTU);
}

/* A counter in the line of /proc/net/dev. An alias has no line. */
static bool get_counter(const struct field_at *at, struct value *value)
{
	const struct iface *iface = at->record;
	const uint64_t *counter = field_member(at);
	const size_t place =
	    (at->field->offset - offsetof(struct iface, stats)) /
	    sizeof *counter;

	value->unum = *counter;
	return iface->has >> place & 1;
}

static bool get_link_type(const struct field_at *at, struct value *value)
{
	const struct iface *iface = at->record;

	/* net-tools 2.10 calls it loop */
	if (iface->hw_type == ARPHRD_LOOPBACK)
		return field_name("loopback", value);
	return iface->hw_type != -1 &&
	       field_name(hwtype_find(iface->hw_type)->name, value);
}

static bool is_zero(const unsigned char addr[IFACE_HWADDR])
{
	for (size_t i = 0; i < IFACE_HWADDR; i++)
		if (addr[i])
			return false;
	return true;
}

/* A tunnel has no address, and its type is unknown to netstat. */
static bool get_address(const struct field_at *at, struct value *value)
{
	const struct iface *iface = at->record;
	const struct hwtype *type = hwtype_find(iface->hw_type);

	if (iface->hw_type == -1 || !type->format ||
	    iface->unknown & IFACE_ADDRESS ||
	    (type->type == -1 && is_zero(iface->hw_addr)))
		return false;
	value->text = (struct span){value->room,
				    type->format(iface->hw_addr, value->room)};
	return value->text.len > 0;
}

static bool get_txqlen(const struct field_at *at, struct value *value)
{
	const struct iface *iface = at->record;

	value->num = iface->queue_len;
	return iface->queue_len != -1;
}

/*
 * The addresses of an interface: the IPv4 address, of which aliases have more,
 * then those with its name in /proc/net/if_inet6. An invalid one is absent.
 */
static const struct if_inet6 *inet6_at(const struct iface *iface, size_t i)
{
	const struct if_inet6_list *list = iface->inet6;

	for (size_t k = 0; list && k < list->n; k++)
		if (list->at[k].readable &&
		    strcmp(list->at[k].name, iface->name) == 0 && i-- == 0)
			return &list->at[k];
	return NULL;
}

static bool is_inet(const struct iface *iface, size_t i)
{
	return iface->addr.family != 0 && i == 0;
}

/* The i-th address, if it is an IPv6 address. */
static const struct if_inet6 *element_inet6(const struct field_at *at)
{
	const struct iface *iface = at->record;

	if (is_inet(iface, at->i))
		return NULL;
	return inet6_at(iface, at->i - (iface->addr.family != 0));
}

static bool get_element(const struct field_at *at, struct value *value)
{
	(void)value;
	return is_inet(at->record, at->i) || element_inet6(at);
}

static bool get_element_family(const struct field_at *at, struct value *value)
{
	const struct if_inet6 *inet6 = element_inet6(at);
	const struct iface *iface = at->record;

	value->word = family_word(inet6 ? &inet6->addr : &iface->addr);
	return value->word;
}

static bool get_element_local(const struct field_at *at, struct value *value)
{
	const struct if_inet6 *inet6 = element_inet6(at);
	const struct iface *iface = at->record;

	value->addr = inet6 ? inet6->addr : iface->addr;
	return true;
}

/* The number of leading one bits of an IPv4 mask. */
static unsigned mask_len(const struct addr *mask)
{
	unsigned len = 0;

	while (len < 32 && mask->bytes[len / 8] & 0x80 >> len % 8)
		len++;
	return len;
}

static bool get_element_prefix(const struct field_at *at, struct value *value)
{
	const struct if_inet6 *inet6 = element_inet6(at);
	const struct iface *iface = at->record;

	value->unum = inet6 ? inet6->prefix_len : mask_len(&iface->netmask);
	return inet6 || iface->netmask.family != 0;
}

/* The scopes of IPv6 addresses, named as by ip. */
static const struct {
	uint32_t scope;
	const char *word;
} scopes[] = {{0x00, "global"}, {0x10, "host"}, {0x20, "link"}, {0x40, "site"}};

/* The kernel's files do not contain the scope of an IPv4 address. */
static bool get_element_scope(const struct field_at *at, struct value *value)
{
	const struct if_inet6 *inet6 = element_inet6(at);

	if (!inet6 || !inet6->has_scope)
		return false;
	for (size_t k = 0; k < COUNT_OF(scopes); k++)
		if ((inet6->scope & 0x70) == scopes[k].scope) {
			value->word = scopes[k].word;
			return true;
		}
	return false;
}

/* The kernel returns 0.0.0.0 if an address has none. */
static bool is_given(const struct addr *addr)
{
	return addr->family != 0 && !addr_is_any(addr);
}

static bool get_element_peer(const struct field_at *at, struct value *value)
{
	const struct iface *iface = at->record;

	value->addr = iface->peer;
	return !element_inet6(at) && (iface->flags & IFF_POINTOPOINT) &&
	       is_given(&iface->peer);
}

static bool get_element_broadcast(const struct field_at *at,
				  struct value *value)
{
	const struct iface *iface = at->record;

	value->addr = iface->broadcast;
	return !element_inet6(at) && (iface->flags & IFF_BROADCAST) &&
	       is_given(&iface->broadcast);
}

static const char *const scope_names[] = {"global", "host", "link", "site"};
static const struct enum_names scope_words = {scope_names,
					      COUNT_OF(scope_names)};

static const struct field element_fields[] = {
    {"family", .doc = "address family", .type = VALUE_WORD,
     .get = get_element_family, .words = &family_words},
    {"local", .doc = "address", .type = VALUE_ADDR, .get = get_element_local},
    {"prefix_length", "bits", "length of the network's prefix", VALUE_UINT,
     .get = get_element_prefix},
    {"scope", .doc = "where the address is valid; of IPv6", .type = VALUE_WORD,
     .get = get_element_scope, .words = &scope_words},
    {"peer", .doc = "address of the other end of a link", .type = VALUE_ADDR,
     .get = get_element_peer},
    {"broadcast", .doc = "broadcast address; of IPv4", .type = VALUE_ADDR,
     .get = get_element_broadcast},
};

static const struct field_table elements = {element_fields,
					    COUNT_OF(element_fields)};

static const char *const flag_names[] = {
    "LOOPBACK", "BROADCAST",  "POINTOPOINT", "MULTICAST",
    "NOARP",	"ALLMULTI",   "PROMISC",     "MASTER",
    "SLAVE",	"DEBUG",      "DYNAMIC",     "AUTOMEDIA",
    "PORTSEL",	"NOTRAILERS", "UP",	     "RUNNING",
};
static const struct enum_names flag_words = {flag_names, COUNT_OF(flag_names)};

#define COUNTER(member)                                          \
	.type = VALUE_UINT, .counter = true, .get = get_counter, \
	FIELD_MEMBER(struct iface, stats.member)

static const struct field fields[] = {
    {"ifname", .doc = "name of the interface", .type = VALUE_TEXT,
     .get = get_ifname},
    {"mtu", "bytes", "largest packet", VALUE_INT, .get = get_mtu},
    {"flags", .doc = "flags, named as by ip", .type = VALUE_WORD, .list = true,
     .get = get_flags, .words = &flag_words},
    {"flags_text", .doc = "flags, as netstat prints them", .type = VALUE_TEXT,
     .get = get_flags_text},
    {"rx_bytes", "bytes", "received", COUNTER(rx_bytes)},
    {"rx_packets", "packets", "received", COUNTER(rx_packets)},
    {"rx_errors", "packets", "received with an error", COUNTER(rx_errors)},
    {"rx_dropped", "packets", "received and dropped", COUNTER(rx_dropped)},
    {"rx_fifo", "packets", "lost because a device queue overflowed",
     COUNTER(rx_fifo)},
    {"rx_frame", "packets", "received with a framing error", COUNTER(rx_frame)},
    {"rx_compressed", "packets", "received compressed", COUNTER(rx_compressed)},
    {"rx_multicast", "packets", "received by multicast", COUNTER(rx_multicast)},
    {"tx_bytes", "bytes", "sent", COUNTER(tx_bytes)},
    {"tx_packets", "packets", "sent", COUNTER(tx_packets)},
    {"tx_errors", "packets", "not sent because of an error",
     COUNTER(tx_errors)},
    {"tx_dropped", "packets", "dropped before being sent", COUNTER(tx_dropped)},
    {"tx_fifo", "packets", "lost because a device queue overflowed",
     COUNTER(tx_fifo)},
    {"tx_collisions", "packets", "collided", COUNTER(tx_collisions)},
    {"tx_carrier", "packets", "not sent because the carrier was lost",
     COUNTER(tx_carrier)},
    {"tx_compressed", "packets", "sent compressed", COUNTER(tx_compressed)},
    {"link_type", .doc = "kind of hardware", .type = VALUE_TEXT,
     .get = get_link_type, .needs = NEEDS_LONG},
    {"address", .doc = "hardware address", .type = VALUE_TEXT,
     .get = get_address, .needs = NEEDS_LONG},
    {"txqlen", "packets", "length of the transmit queue", VALUE_INT,
     .get = get_txqlen, .needs = NEEDS_LONG},
    {"addresses", .doc = "addresses of the interface", .type = VALUE_RECORD,
     .list = true, .get = get_element, .needs = NEEDS_LONG,
     .elements = &elements},
    FIELD_NETNS,
};

const struct field_table fields_interfaces = {fields, COUNT_OF(fields)};
