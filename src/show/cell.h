/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_CELL_H
#define SHOW_CELL_H

#include "address.h"
#include "ctx.h"
#include "proc/sock_owner.h"

enum { CELL_ADDR = 23, CELL_PORT = 16 };

/* net-tools 2.10 has no room for more of a host's and of a service's name. */
enum { CELL_HOST_MAX = 127, CELL_SERVICE_MAX = 63 };

/*
 * Prints `host:port` in a column of CELL_ADDR. `proto` names the table of
 * services that the port is looked up in, or is NULL for one that is always a
 * number. Unless -W is given, what is too long is cut.
 */
void cell_socket(struct ctx *ctx, const struct addr *addr, uint32_t port,
		 const char *proto);

/*
 * The address of an sctp socket, in a column of `width`: with -W or without it
 * nothing is cut, the port is never named, and there is none if it is NULL.
 */
void cell_sctp(struct ctx *ctx, const struct addr *addr, const uint16_t *port,
	       size_t width);

/* The address in digits: ::ffff:a.b.c.d is printed as a.b.c.d. */
const char *cell_digits(const struct addr *addr, char text[ADDR_TEXT]);

/*
 * The name of a port, or its number, or `*`: `text` has room for the number.
 * The string is as it came, and belongs to the names of `ctx`, or is `text`.
 */
const char *cell_port(struct ctx *ctx, uint32_t port, const char *proto,
		      char text[CELL_PORT]);

/*
 * The name of a host, or its address: `text` has room for the address. The
 * string is as it came, and belongs to the names of `ctx` or is `text`.
 */
const char *cell_host(struct ctx *ctx, const struct addr *addr,
		      char text[ADDR_TEXT]);

/* The same, but no address is taken for a network, as names_host does. */
const char *cell_host_alone(struct ctx *ctx, const struct addr *addr,
			    char text[ADDR_TEXT]);

/*
 * The columns that -e, -p, -Z add to a row of the Internet listing, each with
 * the blank before it; and those that they and -o add to its header.
 */
void cell_owner(struct ctx *ctx, int32_t uid, uint64_t inode);
void cell_owner_head(struct ctx *ctx);

/*
 * The last column, that of --owners, with the blank before it: all processes
 * with their descriptors, or why there is none. `uid` is whose an orphan was.
 */
void cell_owners(struct ctx *ctx, const struct sock_owner *owner, int32_t uid);

/* All processes from this handle on: 812/nginx[6],813/nginx[6]. */
void cell_holders(struct ctx *ctx, size_t handle);

/* The name of a user, or its number, in a column of 10. */
void cell_user(struct ctx *ctx, int32_t uid);

/* The columns of -p and -Z alone, and their header. */
void cell_program(struct ctx *ctx, uint64_t inode);
void cell_program_head(struct ctx *ctx);

/* (servers and established), (only servers) or (w/o servers), with \n. */
void cell_which(struct ctx *ctx);

#endif
