/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/claims.h"

#include <stdlib.h>

/* What `missing` counts in addition to sockets. */
enum { WANTED_UNKNOWN = 1, NOBODY_FOUND = 1 };

bool claims_init(struct claims *claims, size_t n)
{
	claims->n = n;
	claims->counts = calloc(n + 1, sizeof *claims->counts);
	atomic_init(&claims->wanted, NULL);
	atomic_init(&claims->missing, WANTED_UNKNOWN + NOBODY_FOUND);
	atomic_init(&claims->bound, n);
	atomic_init(&claims->any, false);
	return claims->counts;
}

void claims_free(struct claims *claims)
{
	free(claims->counts);
	claims->counts = NULL;
}

/* True if the bound can't fall any further. */
static void bound_lower(struct claims *claims)
{
	size_t old = atomic_load(&claims->bound), now = old;

	if (atomic_load(&claims->missing) > 0)
		return;
	/* the process at the bound itself may be an owner */
	while (now > 0 &&
	       (now == claims->n || atomic_load(&claims->counts[now]) == 0))
		now--;
	while (now < old &&
	       !atomic_compare_exchange_weak(&claims->bound, &old, now))
		;
}

void claims_want(struct claims *claims, struct inodes *inodes)
{
	atomic_fetch_add(&claims->missing, inodes->used);
	atomic_store(&claims->wanted, inodes);
}

void claims_complete(struct claims *claims)
{
	atomic_fetch_sub(&claims->missing, WANTED_UNKNOWN);
	bound_lower(claims);
}

void claims_any(struct claims *claims)
{
	if (atomic_load(&claims->any) || atomic_exchange(&claims->any, true))
		return;
	atomic_fetch_sub(&claims->missing, NOBODY_FOUND);
	bound_lower(claims);
}

void claims_add(struct claims *claims, struct inode_slot *slot,
		unsigned process)
{
	unsigned before = atomic_load(&slot->first);

	if (before <= process)
		return;
	atomic_fetch_add(&claims->counts[process], 1);
	while (before > process &&
	       !atomic_compare_exchange_weak(&slot->first, &before, process))
		;
	if (before <= process) /* another thread was faster */
		atomic_fetch_sub(&claims->counts[process], 1);
	else if (before == INODE_UNOWNED)
		atomic_fetch_sub(&claims->missing, 1);
	else
		atomic_fetch_sub(&claims->counts[before], 1);
	bound_lower(claims);
}
