/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/unix_names.h"

#include <stdlib.h>
#include <string.h>

bool unix_names_add(struct unix_names *names, uint32_t inode, struct span name)
{
	struct unix_name *new;

	if (names->used == names->size) {
		size_t size = names->size ? 2 * names->size : 64;
		struct unix_name *list =
		    realloc(names->list, size * sizeof *list);

		if (!list)
			return false;
		names->list = list;
		names->size = size;
	}
	new = &names->list[names->used++];
	*new = (struct unix_name){.inode = inode};
	while (new->len < name.len &&new->len < UNIX_NAME_MAX) {
		char c = name.at[new->len];

		new->breaks = (uint8_t)(new->breaks + (c == '\n'));
		new->name[new->len++] = c ? c : '@';
	}
	names->breaks = names->breaks || new->breaks > 0;
	return true;
}

static int compare_inode(const void *a, const void *b)
{
	const struct unix_name *m = a, *n = b;

	return (m->inode > n->inode) - (m->inode < n->inode);
}

void unix_names_sort(struct unix_names *names)
{
	if (names->used > 0)
		qsort(names->list, names->used, sizeof *names->list,
		      compare_inode);
	names->known = true;
}

const struct unix_name *unix_names_find(const struct unix_names *names,
					uint64_t inode)
{
	struct unix_name key = {.inode = (uint32_t)inode};

	if (names->used == 0 || inode == 0 || inode > UINT32_MAX)
		return NULL;
	return bsearch(&key, names->list, names->used, sizeof key,
		       compare_inode);
}

bool unix_names_begin(const struct unix_names *names, struct span text)
{
	for (size_t i = 0; names->breaks && i < names->used; i++) {
		const struct unix_name *one = &names->list[i];

		if (one->breaks > 0 && one->len >= text.len &&
		    memcmp(one->name, text.at, text.len) == 0 &&
		    (one->len == text.len || one->name[text.len] == '\n'))
			return true;
	}
	return false;
}

void unix_names_free(struct unix_names *names)
{
	free(names->list);
	*names = (struct unix_names){0};
}
