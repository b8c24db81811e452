/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_SUMMARY_H
#define PROC_SUMMARY_H

#include <stdbool.h>
#include <stdint.h>

#include "proc/sock_owner.h"

/* The scope of a figure. */
enum summary_scope {
	SCOPE_HOST,
	SCOPE_NAMESPACE,
	SCOPE_DESTINATION,
	SCOPE_SOCKET
};

extern const struct enum_names summary_scopes;

/* A number of sockets. */
struct summary_count {
	const char *name;
	enum summary_scope scope;
	const char *proto, *family, *state; /* or NULL */
	bool known;
	uint64_t used;
};

enum { SUMMARY_SUBJECT = 128 };

/* The use of a limit. */
struct summary_limit {
	struct sock_owner owner; /* owner of the socket of this row */
	const char *name;
	enum summary_scope scope;
	char subject[SUMMARY_SUBJECT]; /* socket, destination or family of the
					  limit, or empty */
	bool has_used, has_limit;
	uint64_t used, limit;
	bool is_cap; /* the real limit is unknown, and at most this */
	const char *unit;
	const char *source; /* the sysctl or the counter */
	bool has_rise;	    /* with -c: the rise since the previous listing */
	uint64_t rise;
	uint64_t inode; /* inode of the socket of this row, or 0 */
};

/* The use in tenths of a per cent; false without a limit. */
bool summary_per_mille(const struct summary_limit *limit, uint64_t *per_mille);

/* True from 80 % on. */
bool summary_is_near(const struct summary_limit *limit);

#endif
