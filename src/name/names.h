/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef NAME_NAMES_H
#define NAME_NAMES_H

#include <stdint.h>

#include "address.h"
#include "name/cache.h"
#include "name/service.h"
#include "proc/root.h"

struct resolver;

/*
 * The names of one machine. Each is looked up once, on the first request, and
 * kept. For this machine libc looks them up, as nsswitch.conf configures. For a
 * recorded machine the files in its etc are read, never the network.
 *
 * The names are untrusted: the code that prints one must clean it.
 */
struct names {
	const struct root *root; /* not owned */
	struct cache hosts;
	struct cache wanted; /* hosts that were passed to `resolver` */
	struct resolver *resolver;
	/* hosts are only requested: host_name() returns NULL without waiting */
	bool prefetch;
	struct cache users;
	struct cache networks;
	bool server_tried, server_hangs; /* result of nameserver_hangs(), which
					    is called once */
	bool hosts_read;		 /* the hosts file is in the cache */
	bool users_read;
	bool networks_read;
	struct services services;
};

/* Sets up the names of the machine `root`; no name is known yet. */
void names_init(struct names *names, const struct root *root);

/*
 * cache_put into one of the caches of `names`. Without memory for the name a
 * failure is reported, and the number is printed.
 */
const char *names_keep(struct names *names, struct cache *cache,
		       const void *key, size_t len, const char *name);

/*
 * True if there is memory for a lookup in libc; otherwise false, with errno.
 * Must be called before a lookup: glibc crashes without memory.
 */
bool names_room(void);

/* Frees all results of lookups. */
void names_free(struct names *names);

/*
 * The name of a host, of a user or of a network, or NULL if it has none.
 * `names` owns the string, which is valid until names_free.
 */
const char *host_name(struct names *names, const struct addr *addr);
const char *user_name(struct names *names, uint32_t uid);

/*
 * The name of an address as net-tools 2.10 looks it up: 0.x.y.z is looked up as
 * a network, or x.y.z.0 on big-endian machines.
 */
const char *names_host(struct names *names, const struct addr *addr);

/* True if host_name() need not wait for a prefetched name. */
bool host_ready(const struct names *names, const struct addr *addr);

/* `net` is in host byte order. */
const char *network_name(struct names *names, uint32_t net);

/*
 * The name of a port for "tcp" or "udp", or that of a protocol for "raw", or
 * NULL. If a port has several names, the last one is used.
 */
const char *service_name(struct names *names, const char *proto, unsigned port);

#endif
