/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_FINDER_H
#define PROC_FINDER_H

#include "proc/container.h"
#include "proc/enum_name.h"
#include "proc/holder_index.h"
#include "proc/holders.h"
#include "proc/inet.h"
#include "proc/listeners.h"
#include "proc/unix.h"

/*
 * Finds the owners of the sockets of a listing. One walk over all processes
 * serves all network namespaces; the listeners are those of one namespace.
 */
struct finder {
	struct holders *holders;
	struct listeners listeners;
	struct finder_cache *cache; /* containers of processes; owned */
	struct holder_index index;  /* of the current socket */
};

/* Starts to look at all processes; false without memory. */
bool finder_start(struct finder *finder, const struct root *root);

/*
 * Reads the listeners of the namespace that is shown, of which `view` is NULL
 * when it is our own: of tcp where owners are looked for, and of unix sockets
 * where `unix_too`.
 */
void finder_load(struct finder *finder, const struct root *root,
		 struct netns_view *view, bool unix_too);

/* True when there is one, and it looks at processes: not at listeners alone. */
static inline bool finder_has_holders(const struct finder *finder)
{
	return finder && finder->holders;
}

/*
 * True when the text of -p can be taken from the finder, so that no walk of its
 * own is needed. That of -Z can't: contexts are read by the other walk.
 */
static inline bool finder_has_programs(const struct finder *finder,
				       bool context)
{
	return finder_has_holders(finder) && !context;
}

/* The owner of the socket. */
void finder_inet(struct finder *finder, const struct inet_sock *sock,
		 struct sock_owner *owner);
void finder_unix(struct finder *finder, const struct unix_sock *sock,
		 struct sock_owner *owner);

/*
 * The number of connections that wait at the unix socket that listens under
 * this name. False if none listens there, or if they may wait at another one of
 * that name.
 */
bool finder_waiting(const struct finder *finder, struct span path,
		    uint64_t *waiting);

/* The container of a process, or NULL; valid until the next call. */
const struct container *finder_container(struct finder *finder,
					 const struct root *root,
					 const struct holder_process *process);

void finder_free(struct finder *finder);

#endif
