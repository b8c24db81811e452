/* SPDX-License-Identifier: GPL-2.0-or-later */

/*
 * To be preloaded: memory that runs out. The NOMEM_AT-th allocation fails and,
 * with a minus sign before the number, all that follow as well. Preloaded into
 * glibc's programs alone: it calls glibc's malloc by its other name.
 */
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t n, size_t size);
void *__libc_realloc(void *old, size_t size);

/* True when this allocation is to fail. */
static int is_last(void)
{
	static long at, count;
	static int ready;

	if (!ready) {
		const char *text = getenv("NOMEM_AT");

		at = text ? atol(text) : 0;
		ready = 1;
	}
	count++;
	if (at == 0 || (at > 0 && count != at) || (at < 0 && count < -at))
		return 0;
	errno = ENOMEM;
	return 1;
}

void *malloc(size_t size)
{
	return is_last() ? NULL : __libc_malloc(size);
}

void *calloc(size_t n, size_t size)
{
	return is_last() ? NULL : __libc_calloc(n, size);
}

void *realloc(void *old, size_t size)
{
	return is_last() ? NULL : __libc_realloc(old, size);
}
