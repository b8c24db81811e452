/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_IFACE_H
#define PROC_IFACE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "address.h"
#include "proc/scan.h"

/* IFNAMSIZ, and the longest hardware address that ioctl returns. */
enum { IFACE_NAME = 16, IFACE_HWADDR = 8 };

/* The counters of /proc/net/dev; those that a layout lacks are 0. */
struct iface_stats {
	uint64_t rx_bytes, rx_packets, rx_errors, rx_dropped, rx_fifo;
	uint64_t rx_frame, rx_compressed, rx_multicast;
	uint64_t tx_bytes, tx_packets, tx_errors, tx_dropped, tx_fifo;
	uint64_t tx_collisions, tx_carrier, tx_compressed;
};

/* The resources of old hardware: struct ifmap. */
struct iface_map {
	unsigned long mem_start, mem_end;
	unsigned base_addr, irq, dma, port;
};

struct if_inet6_list;

/* The properties of an interface that a recorded machine may lack. */
enum iface_fact {
	IFACE_FLAGS = 1 << 0,
	IFACE_RUNNING = 1 << 1, /* whether IFF_RUNNING is set */
	IFACE_MTU = 1 << 2,
	IFACE_ADDRESS = 1 << 3, /* of the hardware */
	IFACE_FACTS = (1 << 4) - 1,
};

/* One interface, or an alias (eth0:1), which has no counters of its own. */
struct iface {
	char name[IFACE_NAME];
	bool counted; /* /proc/net/dev has a line for it */
	struct iface_stats stats;
	uint32_t has;	  /* a bit for each counter of `stats` in the line */
	unsigned unknown; /* facts that aren't recorded, 0 here */
	int flags;	  /* IFF_*, as the signed 16 bits of ioctl */
	int hw_type;	  /* ARPHRD_*, or -1 if unknown */
	unsigned char hw_addr[IFACE_HWADDR];
	int mtu;
	int queue_len; /* packets, or -1 if unknown */
	struct iface_map map;
	/* IPv4; `family` is 0 in unknown addresses */
	struct addr addr, peer, broadcast, netmask;
	/* the IPv6 addresses of all interfaces, or NULL */
	const struct if_inet6_list *inet6;
};

/*
 * The interfaces of a machine without duplicates, in the order of
 * iface_compare.
 */
struct iface_list {
	struct iface **at;
	size_t n, size;
};

/*
 * Compares two names. First without the alias (":1"): by the part before the
 * trailing digits, then by these digits as a number, then by all bytes. Then by
 * the aliases, as numbers and as text. Numbers are ints of 32 bits that wrap
 * around, as in net-tools 2.10.
 */
int iface_compare(const char *a, const char *b);

/* An empty list. */
void iface_list_init(struct iface_list *list);

/*
 * Finds the interface with this name, or adds it: all zero, and all properties
 * unknown. A longer name is truncated. NULL without memory.
 */
struct iface *iface_list_get(struct iface_list *list, struct span name);

void iface_list_free(struct iface_list *list);

/* Room for all letters of iface_letters and a NUL. */
enum { IFACE_LETTERS = 16 };

/*
 * Writes the letters of the flags as netstat prints them: BMRU, or BM?U if it
 * is unknown whether the interface runs. Returns `text`.
 */
const char *iface_letters(const struct iface *iface, char text[IFACE_LETTERS]);

/* True if the interface is up (IFF_UP), as far as is known. */
bool iface_is_up(const struct iface *iface);

/* The same, but also true if that is unknown. */
bool iface_may_be_up(const struct iface *iface);

/* True if the interface is up, and it is unknown whether it runs. */
bool iface_may_run(const struct iface *iface);

#endif
