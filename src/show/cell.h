/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_CELL_H
#define SHOW_CELL_H

#include "address.h"
#include "ctx.h"
#include "proc/sock_owner.h"

enum { CELL_ADDR = 23, CELL_PORT = 16 };

/* The maximum length of the name of a host or a service in net-tools 2.10. */
enum { CELL_HOST_MAX = 127, CELL_SERVICE_MAX = 63 };

/*
 * Prints `host:port` in a column of CELL_ADDR. `proto` is the protocol whose
 * services name the port, or NULL for a numeric port. Unless -W is given, it is
 * truncated.
 */
void cell_socket(struct ctx *ctx, const struct addr *addr, uint32_t port,
		 const char *proto);

/*
 * Prints the address of an sctp socket in a column of `width`. It is never
 * truncated, and the port is always numeric. Without a port, `port` is NULL.
 */
void cell_sctp(struct ctx *ctx, const struct addr *addr, const uint16_t *port,
	       size_t width);

/* Prints the address in digits: ::ffff:a.b.c.d is printed as a.b.c.d. */
const char *cell_digits(const struct addr *addr, char text[ADDR_TEXT]);

/*
 * The name of a port, or its number, or `*`; `text` has room for the number.
 * The string is untrusted. It belongs to the names of `ctx`, or is `text`.
 */
const char *cell_port(struct ctx *ctx, uint32_t port, const char *proto,
		      char text[CELL_PORT]);

/*
 * The name of a host, or its address; `text` has room for the address. The
 * string is untrusted. It belongs to the names of `ctx`, or is `text`.
 */
const char *cell_host(struct ctx *ctx, const struct addr *addr,
		      char text[ADDR_TEXT]);

/* The same, but no address is looked up as a network, unlike in names_host. */
const char *cell_host_alone(struct ctx *ctx, const struct addr *addr,
			    char text[ADDR_TEXT]);

/*
 * Prints the columns that -e, -p and -Z add to a row of the Internet listing,
 * each after a blank; and those that they and -o add to its header.
 */
void cell_owner(struct ctx *ctx, int32_t uid, uint64_t inode);
void cell_owner_head(struct ctx *ctx);

/*
 * Prints the last column, that of --owners, after a blank: all processes with
 * their descriptors, or the reason why there is none. `uid` is the user of an
 * orphan.
 */
void cell_owners(struct ctx *ctx, const struct sock_owner *owner, int32_t uid);

/* Prints all processes from this handle on: 812/nginx[6],813/nginx[6]. */
void cell_holders(struct ctx *ctx, size_t handle);

/* Prints the name of a user, or the user ID, in a column of 10. */
void cell_user(struct ctx *ctx, int32_t uid);

/* Prints only the columns of -p and -Z, and their header. */
void cell_program(struct ctx *ctx, uint64_t inode);
void cell_program_head(struct ctx *ctx);

/*
 * Prints (servers and established), (only servers) or (w/o servers), with \n.
 */
void cell_which(struct ctx *ctx);

#endif
