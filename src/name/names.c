/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "name/names.h"

#include <errno.h>
#include <stdlib.h>

#include "name/resolver.h"

void names_init(struct names *names, const struct root *root)
{
	*names = (struct names){.root = root};
}

const char *names_keep(struct names *names, struct cache *cache,
		       const void *key, size_t len, const char *name)
{
	const char *kept = cache_put(cache, key, len, name);

	if (name && !kept)
		root_failed(names->root, TREE_ETC, NULL, ENOMEM);
	return kept;
}

/* The descriptors that its files need, and some more. */
enum { ROOM = 1 << 16 };

bool names_room(void)
{
	/* otherwise compilers remove the two calls */
	void *volatile room = malloc(ROOM);
	const bool found = room != NULL;

	free(room);
	return found;
}

void names_free(struct names *names)
{
	resolver_free(names->resolver);
	cache_free(&names->hosts);
	cache_free(&names->wanted);
	cache_free(&names->users);
	cache_free(&names->networks);
	services_free(&names->services);
}
