/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef NAME_ASKER_H
#define NAME_ASKER_H

#include <stdbool.h>

#include "address.h"

/*
 * Looks up the names of hosts, many at a time, in its own threads. It is a
 * queue: addresses come out in the order in which they were put in, each with
 * its name.
 */
struct resolver;

/*
 * Looks up one name, and may block; several threads call it at a time. The name
 * is allocated, or NULL if there is none; *silent is set if no answer came in
 * time.
 */
typedef char *resolver_ask(const void *arg, const struct addr *addr,
			   bool *silent);

/* Creates a resolver that calls `ask` with `arg`; NULL without memory. */
struct resolver *resolver_new(resolver_ask *ask, const void *arg);

/* Adds an address. False without memory, or without any thread. */
bool resolver_put(struct resolver *resolver, const struct addr *addr);

/* True if the next result can be taken out without waiting. */
bool resolver_ready(struct resolver *resolver);

/*
 * Waits for the oldest address in the queue, and removes it with its name. The
 * name is NULL if there is none, and the caller frees it. False if the queue is
 * empty.
 */
bool resolver_next(struct resolver *resolver, struct addr *addr, char **name);

/* Waits for the running lookups, discards the rest, and frees everything. */
void resolver_free(struct resolver *resolver);

#endif
