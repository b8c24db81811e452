/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef QUERY_CASE_H
#define QUERY_CASE_H

#include "mode.h"
#include "proc/inet.h"
#include "query/filter.h"
#include "unit.h"

/* Compiles an expression for a mode; NULL, with its error kept in `error`. */
struct filter *case_compile(struct rig *rig, enum mode_id mode,
			    const char *text, struct query_error *error);

/* Fails unless it is refused at that place with that message. */
void case_refused(struct rig *rig, const char *text, size_t at,
		  const char *message);

/* The same in another mode than that of sockets. */
void case_refused_in(struct rig *rig, enum mode_id mode, const char *text,
		     size_t at, const char *message);

/*
 * Fails unless the expression admits those of `socks` whose letters `want`
 * has: "a" is the first.
 */
void case_admits(struct rig *rig, const struct inet_sock *socks, size_t n,
		 const char *text, const char *want);

/* A socket of a line of /proc/net/tcp or tcp6. */
struct inet_sock case_sock(const char *line);

#endif
