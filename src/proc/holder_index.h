/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_HOLDER_INDEX_H
#define PROC_HOLDER_INDEX_H

#include "proc/holders.h"

/*
 * The holders of one socket by index. A socket may have thousands of holders,
 * and to walk to each from the first one takes quadratic time. All zero is
 * empty.
 */
struct holder_index {
	size_t first; /* handle of the first holder of the socket, or 0 */
	size_t *at;   /* handles; owned */
	size_t n, size;
};

/*
 * The handle of the i-th holder of the socket whose first holder has the handle
 * `first`; 0 if there are fewer.
 */
size_t holder_index_get(struct holder_index *index,
			const struct holders *holders, size_t first, size_t i);

void holder_index_free(struct holder_index *index);

#endif
