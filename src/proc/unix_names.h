/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_UNIX_NAMES_H
#define PROC_UNIX_NAMES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "proc/scan.h"

/* The longest name of a unix socket: sun_path of struct sockaddr_un. */
enum { UNIX_NAME_MAX = 108 };

struct unix_name {
	uint32_t inode;
	uint8_t len, breaks; /* its bytes, and line breaks among them */
	char name[UNIX_NAME_MAX];
};

/*
 * The names of all unix sockets, as passed to bind(2), except that NULs are @
 * as in /proc/net/unix. All zero is an empty list.
 */
struct unix_names {
	struct unix_name *list; /* sorted by inode, once it is complete */
	size_t used, size;
	bool known;  /* the list is complete */
	bool breaks; /* some name has a line break */
};

/* Adds one; false without memory. A name that is too long is truncated. */
bool unix_names_add(struct unix_names *names, uint32_t inode, struct span name);

/* Sorts them; no names may be added from now on. */
void unix_names_sort(struct unix_names *names);

/*
 * The name of a socket, which is empty for a socket without one; NULL if the
 * socket is not in the list.
 */
const struct unix_name *unix_names_find(const struct unix_names *names,
					uint64_t inode);

/* True if a name with a line break begins with the whole lines of `text`. */
bool unix_names_begin(const struct unix_names *names, struct span text);

void unix_names_free(struct unix_names *names);

#endif
