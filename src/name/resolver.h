/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef NAME_ASKER_H
#define NAME_ASKER_H

#include <stdbool.h>

#include "address.h"

/*
 * Looks up the names of hosts, many at a time, in threads of its own: what is
 * put in at one end comes out at the other in the same order, when its name is
 * there.
 */
struct resolver;

/*
 * Asks for one name, and takes its time; called by several threads at once. The
 * name is allocated, or NULL when there is none; *silent tells that nobody
 * answered in time.
 */
typedef char *resolver_ask(const void *arg, const struct addr *addr,
			   bool *silent);

/* One that asks by `ask`, which is given `arg`; NULL without memory. */
struct resolver *resolver_new(resolver_ask *ask, const void *arg);

/* Puts in an address. False without memory, or without any thread. */
bool resolver_put(struct resolver *resolver, const struct addr *addr);

/* True when the next one can be taken out without having to wait. */
bool resolver_ready(struct resolver *resolver);

/*
 * Waits for the oldest address that was put in, and takes it out with its name,
 * which is NULL if it has none and for the caller to free. False when there is
 * no address left.
 */
bool resolver_next(struct resolver *resolver, struct addr *addr, char **name);

/* Waits for what is being asked right now, drops the rest, and frees all. */
void resolver_free(struct resolver *resolver);

#endif
