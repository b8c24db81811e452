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
 * The names of one machine: each is looked up once, when it is first asked
 * for, and kept. For this machine libc is asked (so what nsswitch.conf says
 * holds); for a recorded one the files below its etc, never the network.
 *
 * The names are as they came: whoever prints one cleans it.
 */
struct names {
	const struct root *root; /* not owned */
	struct cache hosts;
	struct cache wanted; /* hosts that `resolver` was given */
	struct resolver *resolver;
	/* hosts are only asked for: host_name() gives NULL without a wait */
	bool prefetch;
	struct cache users;
	struct cache networks;
	bool server_tried, server_hangs; /* nameserver_hangs(), asked once */
	bool hosts_read;		 /* the hosts file is in the cache */
	bool users_read;
	bool networks_read;
	struct services services;
};

/* Sets up an empty set of names of the machine `root`. */
void names_init(struct names *names, const struct root *root);

/*
 * cache_put into one of the caches of `names`. Without memory for the name it
 * is told as a failure; whoever needs it prints the number.
 */
const char *names_keep(struct names *names, struct cache *cache,
		       const void *key, size_t len, const char *name);

/*
 * True when there is memory for libc to look something up in; else false, with
 * errno. To be asked first: without any, glibc's look-ups crash.
 */
bool names_room(void);

/* Frees what has been looked up. */
void names_free(struct names *names);

/*
 * The name of a host, of a user or of a network, or NULL when it has none. The
 * string is owned by `names` and good until names_free.
 */
const char *host_name(struct names *names, const struct addr *addr);
const char *user_name(struct names *names, uint32_t uid);

/*
 * The name of an address as net-tools 2.10 looks it up: 0.x.y.z is a network
 * there, or x.y.z.0 on big-endian machines.
 */
const char *names_host(struct names *names, const struct addr *addr);

/* True when host_name() has not to wait for what a prefetch has asked for. */
bool host_ready(const struct names *names, const struct addr *addr);

/* `net` is in host byte order. */
const char *network_name(struct names *names, uint32_t net);

/*
 * The name of a port for "tcp" or "udp", or that of a protocol for "raw", or
 * NULL. Where several names are given for one port, the last one counts.
 */
const char *service_name(struct names *names, const char *proto, unsigned port);

#endif
