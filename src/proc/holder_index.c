/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/holder_index.h"

#include <stdlib.h>

static bool index_add(struct holder_index *index, size_t handle)
{
	if (index->n == index->size) {
		size_t size = 2 * index->size + 16;
		size_t *more = realloc(index->at, size * sizeof *more);

		if (!more)
			return false;
		index->at = more;
		index->size = size;
	}
	index->at[index->n++] = handle;
	return true;
}

size_t holder_index_get(struct holder_index *index,
			const struct holders *holders, size_t first, size_t i)
{
	size_t handle = first, k = 0;

	if (i == 0 || first == 0)
		return first;
	if (index->first != first) {
		index->first = first;
		index->n = 0;
	}
	if (i < index->n)
		return index->at[i];
	if (index->n > 0) {
		k = index->n - 1;
		handle = index->at[k];
	}
	/* without memory it is as slow as without an index */
	for (; handle != 0; handle = holders_next(holders, handle), k++) {
		if (k == index->n)
			(void)index_add(index, handle);
		if (k == i)
			break;
	}
	return handle;
}

void holder_index_free(struct holder_index *index)
{
	free(index->at);
	*index = (struct holder_index){.at = NULL};
}
