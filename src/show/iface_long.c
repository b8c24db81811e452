/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <net/if.h>
#include <string.h>

#include "proc/hwtype.h"
#include "show/iface.h"

/* In the order in which net-tools 2.10 prints them. */
static const struct {
	int flag;
	const char *name;
} flag_names[] = {
    {IFF_UP, "UP"},
    {IFF_BROADCAST, "BROADCAST"},
    {IFF_DEBUG, "DEBUG"},
    {IFF_LOOPBACK, "LOOPBACK"},
    {IFF_POINTOPOINT, "POINTOPOINT"},
    {IFF_NOTRAILERS, "NOTRAILERS"},
    {IFF_RUNNING, "RUNNING"},
    {IFF_NOARP, "NOARP"},
    {IFF_PROMISC, "PROMISC"},
    {IFF_ALLMULTI, "ALLMULTI"},
    {IFF_SLAVE, "SLAVE"},
    {IFF_MASTER, "MASTER"},
    {IFF_MULTICAST, "MULTICAST"},
    {IFF_DYNAMIC, "DYNAMIC"},
};

#define SCOPE_COMPAT UINT32_C(0x80)

/* The kernel's IPV6_ADDR_* of an address. */
static const struct {
	uint32_t bit;
	const char *name;
} scope_names[] = {
    {SCOPE_COMPAT, "compat"}, {0x20, "link"}, {0x40, "site"}, {0x10, "host"}};

/* Appends a name to the list in angle brackets. */
static void show_listed(struct out *out, const char *name, bool *begun)
{
	out_char(out, *begun ? ',' : '<');
	out_str(out, name);
	*begun = true;
}

static void show_flags(struct out *out, const struct iface *iface)
{
	const int maybe = iface_may_run(iface) ? IFF_RUNNING : 0;
	bool begun = false;

	out_printf(out, "%d", iface->flags);
	for (size_t i = 0; i < sizeof(flag_names) / sizeof(*flag_names); i++)
		if (maybe & flag_names[i].flag)
			show_listed(out, "RUNNING?", &begun);
		else if (iface->flags & flag_names[i].flag)
			show_listed(out, flag_names[i].name, &begun);
	if (begun)
		out_char(out, '>');
	else if (iface->flags == 0)
		out_char(out, '<'); /* net-tools 2.10 prints this */
}

static void show_first_line(struct out *out, const struct iface *iface)
{
	out_name(out, iface->name, 0);
	out_str(out, ": flags=");
	if (iface->unknown & IFACE_FLAGS)
		out_char(out, '-');
	else
		show_flags(out, iface);
	if (iface->unknown & IFACE_MTU)
		out_str(out, "  mtu -\n");
	else
		out_printf(out, "  mtu %d\n", iface->mtu);
}

static void show_addr(struct out *out, const char *title,
		      const struct addr *addr)
{
	char text[ADDR_TEXT];

	out_str(out, title);
	if (addr->family == 0)
		out_str(out, "[NONE SET]");
	else
		out_bytes(out, text, addr_format(addr, text));
}

static void show_inet(struct out *out, const struct iface *iface)
{
	if (iface->addr.family == 0)
		return;
	show_addr(out, "        inet ", &iface->addr);
	show_addr(out, "  netmask ", &iface->netmask);
	if (iface->flags & IFF_BROADCAST)
		show_addr(out, "  broadcast ", &iface->broadcast);
	if (iface->flags & IFF_POINTOPOINT)
		show_addr(out, "  destination ", &iface->peer);
	out_char(out, '\n');
}

static void show_scope(struct out *out, uint32_t scope)
{
	bool begun = false;

	out_printf(out, "  scopeid 0x%x", (unsigned)scope);
	if ((scope & ~SCOPE_COMPAT) == 0) {
		if (scope)
			show_listed(out, "compat", &begun);
		show_listed(out, "global", &begun);
	} else {
		for (size_t i = 0;
		     i < sizeof(scope_names) / sizeof(*scope_names); i++)
			if (scope & scope_names[i].bit)
				show_listed(out, scope_names[i].name, &begun);
	}
	if (begun)
		out_char(out, '>');
	out_char(out, '\n');
}

/* The IPv4 part of a mapped address, as net-tools 2.10 prints it. */
static struct addr unmapped(const struct addr *addr)
{
	struct addr plain = {.family = AF_INET};

	if (!addr_is_mapped(addr))
		return *addr;
	memcpy(plain.bytes, addr->bytes + 12, 4);
	return plain;
}

static void show_inet6(struct out *out, const char *name,
		       const struct if_inet6_list *list)
{
	/* net-tools 2.10 repeats the previous address for an invalid one ... */
	struct addr addr = {.family = AF_INET6};
	/* ... and the previous scope without the bit that it has printed */
	uint32_t scope = 0;

	for (size_t i = 0; i < list->n; i++) {
		const struct if_inet6 *at = &list->at[i];

		if (at->has_scope)
			scope = at->scope;
		if (strcmp(at->name, name) != 0)
			continue;
		if (at->readable)
			addr = unmapped(&at->addr);
		show_addr(out, "        inet6 ", &addr);
		out_printf(out, "  prefixlen %d", (int)at->prefix_len);
		show_scope(out, scope);
		scope &= ~SCOPE_COMPAT;
	}
}

static void show_hardware(struct out *out, const struct iface *iface)
{
	const struct hwtype *type = hwtype_find(iface->hw_type);
	char text[HWTYPE_TEXT];

	out_printf(out, "        %s", type->name);
	if (type->format && iface->unknown & IFACE_ADDRESS) {
		out_str(out, " -");
	} else if (type->format) {
		out_char(out, ' ');
		out_clean(
		    out,
		    (struct span){text, type->format(iface->hw_addr, text)},
		    CLEAN_ASCII, 0);
	}
	if (iface->queue_len != -1)
		out_printf(out, "  txqueuelen %d", iface->queue_len);
	out_printf(out, "  (%s)\n", type->title);
}

/* IF_PORT_*, as SIOCGIFMAP returns it. */
static const char *media_name(unsigned port)
{
	static const char *const names[] = {"unknown",	"10base2",  "10baseT",
					    "AUI",	"100baseT", "100baseTX",
					    "100baseFX"};

	/* net-tools 2.10 reads past the end of its names */
	return port < sizeof names / sizeof *names ? names[port] : "(null)";
}

static void show_media(struct out *out, const struct iface *iface)
{
	if (!(iface->flags & IFF_PORTSEL))
		return;
	out_printf(out, "        media %s%s\n", media_name(iface->map.port),
		   iface->flags & IFF_AUTOMEDIA ? "autoselect" : "");
}

static void show_bytes(struct out *out, uint64_t bytes)
{
	static const char units[][4] = {"B", "KiB", "MiB", "GiB", "TiB", "PiB"};
	unsigned power = 0;
	uint64_t tenths;

	out_str(out, "  bytes ");
	out_udec(out, bytes, 0);
	while (power < 6 && bytes > UINT64_C(1) << (10 * (power + 1)))
		power++;
	if (power == 6)
		/* 2^60 / 10 truncated: net-tools 2.10 prints 2^64-1 as 16.0 */
		tenths = bytes / UINT64_C(115292150460684697);
	else
		tenths = bytes * 10 >> (10 * power);
	out_printf(out, " (%u.%u %s)\n", (unsigned)(tenths / 10),
		   (unsigned)(tenths % 10), power == 6 ? "EiB" : units[power]);
}

static void show_counter(struct out *out, const char *title, uint64_t value)
{
	out_str(out, title);
	out_udec(out, value, 0);
}

static void show_stats(struct out *out, const struct iface_stats *stats,
		       bool compresses)
{
	show_counter(out, "        RX packets ", stats->rx_packets);
	show_bytes(out, stats->rx_bytes);
	if (compresses)
		out_printf(out, "        RX compressed:%ju\n",
			   (uintmax_t)stats->rx_compressed);
	show_counter(out, "        RX errors ", stats->rx_errors);
	show_counter(out, "  dropped ", stats->rx_dropped);
	show_counter(out, "  overruns ", stats->rx_fifo);
	show_counter(out, "  frame ", stats->rx_frame);
	show_counter(out, "\n        TX packets ", stats->tx_packets);
	show_bytes(out, stats->tx_bytes);
	/* no colon: net-tools 2.10 prints this */
	if (compresses)
		out_printf(out, "        TX compressed %ju\n",
			   (uintmax_t)stats->tx_compressed);
	show_counter(out, "        TX errors ", stats->tx_errors);
	show_counter(out, "  dropped ", stats->tx_dropped);
	/* one blank: net-tools 2.10 prints this */
	show_counter(out, " overruns ", stats->tx_fifo);
	show_counter(out, "  carrier ", stats->tx_carrier);
	show_counter(out, "  collisions ", stats->tx_collisions);
	out_char(out, '\n');
}

/* net-tools 2.10 does not print lower base addresses. */
static bool has_base(const struct iface_map *map)
{
	return map->base_addr >= 0x100;
}

static void show_map(struct out *out, const struct iface_map *map)
{
	if (!map->irq && !map->mem_start && !map->dma && !has_base(map))
		return;
	out_str(out, "        device ");
	if (map->irq)
		out_printf(out, "interrupt %u  ", map->irq);
	if (has_base(map))
		out_printf(out, "base 0x%x  ", map->base_addr);
	if (map->mem_start)
		out_printf(out, "memory 0x%lx-%lx  ", map->mem_start,
			   map->mem_end);
	if (map->dma)
		out_printf(out, "  dma 0x%x", map->dma);
	out_char(out, '\n');
}

void text_iface_long(struct out *out, const struct iface *iface)
{
	show_first_line(out, iface);
	show_inet(out, iface);
	if (iface->inet6)
		show_inet6(out, iface->name, iface->inet6);
	show_hardware(out, iface);
	show_media(out, iface);
	if (iface->counted)
		show_stats(out, &iface->stats,
			   hwtype_find(iface->hw_type)->compresses);
	show_map(out, &iface->map);
	out_char(out, '\n');
}
