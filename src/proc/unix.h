/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_UNIX_H
#define PROC_UNIX_H

#include <stdbool.h>
#include <stdint.h>

#include "proc/enum_name.h"
#include "proc/scan.h"
#include "proc/sock_owner.h"

/* States of a unix socket, as af_unix.c prints them. */
enum unix_state {
	UNIX_FREE,
	UNIX_UNCONNECTED,
	UNIX_CONNECTING,
	UNIX_CONNECTED,
	UNIX_DISCONNECTING
};

/* The names of enum unix_state, LISTENING, and the names of SOCK_*. */
extern const struct enum_names unix_states;
extern const struct enum_names unix_types;

/*
 * Bits of `flags`: __SO_ACCEPTCON, and SO_WAITDATA and SO_NOSPACE of old
 * kernels.
 */
enum unix_flag {
	UNIX_ACCEPTCON = 1 << 16,
	UNIX_WAITDATA = 1 << 17,
	UNIX_NOSPACE = 1 << 18
};

/* The contents of the header line. */
struct unix_layout {
	bool has_inode; /* false for Linux 1.2 */
};

/* A socket of /proc/net/unix. */
struct unix_sock {
	struct sock_owner owner; /* filled in on request */
	uint64_t num; /* its address in the kernel, or 0 if that is hidden */
	uint64_t refcnt;
	uint64_t protocol;
	uint64_t flags; /* enum unix_flag */
	int32_t type;	/* SOCK_* */
	int32_t state;	/* enum unix_state, or the number in the file */
	bool has_inode; /* that of the layout; if false, `inode` is only a
			   number */
	uint64_t inode;
	struct span path; /* up to its first blank; an abstract one has @ */
	struct span rest; /* the text after it, with the blank */
	bool named;	  /* a blank follows the inode, and then */
	struct span name; /* the whole name: blanks, path, rest */
};

/* Reads the header line. */
struct unix_layout unix_layout_parse(struct span line);

/*
 * Reads one line. SCAN_BAD if it lacks one of the fields up to the state. The
 * spans point into the line.
 */
enum scan unix_parse(struct span line, struct unix_layout layout,
		     struct unix_sock *sock);

/*
 * True if the socket counts as listening: not connected, and accepting
 * connections.
 */
bool unix_listens(const struct unix_sock *sock);

#endif
