/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "name/names.h"

#include <errno.h>
#include <stdlib.h>

#include "name/asker.h"

void names_init(struct names *names, const struct root *root)
{
	*names = (struct names){.root = root};
}

const char *names_keep(struct names *names, struct memo *memo, const void *key,
		       size_t len, const char *name)
{
	const char *kept = memo_put(memo, key, len, name);

	if (name && !kept)
		root_lost(names->root, TREE_ETC, NULL, ENOMEM);
	return kept;
}

/* What its files need, and some more. */
enum { ROOM = 1 << 16 };

bool names_room(void)
{
	/* or else compilers leave out the two calls */
	void *volatile room = malloc(ROOM);
	const bool found = room != NULL;

	free(room);
	return found;
}

void names_free(struct names *names)
{
	asker_free(names->asker);
	memo_free(&names->hosts);
	memo_free(&names->wanted);
	memo_free(&names->users);
	memo_free(&names->networks);
	services_free(&names->services);
}
