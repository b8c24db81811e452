/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_IFACE_H
#define PROC_IFACE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "address.h"
#include "proc/scan.h"

/* IFNAMSIZ, and what ioctl tells of a hardware address at most. */
enum { IFACE_NAME = 16, IFACE_HWADDR = 8 };

/* The counters of /proc/net/dev; those that a layout lacks are 0. */
struct iface_stats {
	uint64_t rx_bytes, rx_packets, rx_errors, rx_dropped, rx_fifo;
	uint64_t rx_frame, rx_compressed, rx_multicast;
	uint64_t tx_bytes, tx_packets, tx_errors, tx_dropped, tx_fifo;
	uint64_t tx_collisions, tx_carrier, tx_compressed;
};

/* Where old hardware is found on its bus: struct ifmap. */
struct iface_map {
	unsigned long mem_start, mem_end;
	unsigned base_addr, irq, dma, port;
};

struct if_inet6_list;

/* What may be told of an interface; a recorded machine may lack it. */
enum iface_fact {
	IFACE_FLAGS = 1 << 0,
	IFACE_RUNNING = 1 << 1, /* whether IFF_RUNNING is among the flags */
	IFACE_MTU = 1 << 2,
	IFACE_ADDRESS = 1 << 3, /* of the hardware */
	IFACE_FACTS = (1 << 4) - 1,
};

/* One interface, or an alias (eth0:1), which has no counters of its own. */
struct iface {
	char name[IFACE_NAME];
	bool counted; /* /proc/net/dev has a line for it */
	struct iface_stats stats;
	uint32_t has; /* a bit for each counter of `stats` that the line has */
	unsigned unknown; /* the facts that aren't recorded, which are 0 here */
	int flags;	  /* IFF_*, as the signed 16 bits that ioctl gives */
	int hw_type;	  /* ARPHRD_*, or -1 when it can't be told */
	unsigned char hw_addr[IFACE_HWADDR];
	int mtu;
	int queue_len; /* packets, or -1 when it can't be told */
	struct iface_map map;
	/* IPv4; `family` is 0 in those that can't be told */
	struct addr addr, peer, broadcast, netmask;
	/* the IPv6 addresses of all interfaces, or NULL */
	const struct if_inet6_list *inet6;
};

/* The interfaces of a machine, each once, in iface_compare's order. */
struct iface_list {
	struct iface **at;
	size_t n, size;
};

/*
 * The order of two names, each without its alias (":1"): what stands before the
 * digits at the end, then these as a number, then all of it; then the aliases
 * as numbers, then as they stand. Numbers are ints of 32 bits that wrap:
 * net-tools 2.10 sorts so.
 */
int iface_compare(const char *a, const char *b);

/* An empty list. */
void iface_list_init(struct iface_list *list);

/*
 * The interface of that name, which is made when it isn't there: all 0, and no
 * fact known. A longer name is cut. NULL
 * when there is no memory left.
 */
struct iface *iface_list_get(struct iface_list *list, struct span name);

void iface_list_free(struct iface_list *list);

/* Room for all letters of iface_letters and a NUL. */
enum { IFACE_LETTERS = 16 };

/*
 * The letters of the flags, as netstat prints them: BMRU, or BM?U when it isn't
 * known whether the interface runs. Returns `text`.
 */
const char *iface_letters(const struct iface *iface, char text[IFACE_LETTERS]);

/* True when the interface is up (IFF_UP), as far as is known. */
bool iface_is_up(const struct iface *iface);

/* The same, but also true when that isn't known. */
bool iface_may_be_up(const struct iface *iface);

/* True when it isn't known whether an interface that is up runs. */
bool iface_may_run(const struct iface *iface);

#endif
