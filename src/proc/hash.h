/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_HASH_H
#define PROC_HASH_H

#include <stddef.h>
#include <stdint.h>

/*
 * FNV-1a. Whoever chooses the bytes can make many of them alike: a slow table
 * is all they get. Here, so that it costs no call: it runs for each row.
 */
static inline uint64_t hash_bytes(const void *bytes, size_t len)
{
	const unsigned char *at = bytes;
	uint64_t hash = UINT64_C(0xcbf29ce484222325);

	for (size_t i = 0; i < len; i++)
		hash = (hash ^ at[i]) * UINT64_C(0x100000001b3);
	return hash;
}

/* Inodes that follow each other, as those of a process do, share cache lines.
 */
static inline size_t hash_inode(uint64_t inode)
{
	const uint64_t run = (inode >> 3) * UINT64_C(0x9e3779b97f4a7c15) >> 32;

	return (size_t)(run << 3 | (inode & 7));
}

#endif
