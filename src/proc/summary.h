/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_SUMMARY_H
#define PROC_SUMMARY_H

#include <stdbool.h>
#include <stdint.h>

#include "proc/sock_owner.h"

/* What a figure is told of. */
enum summary_scope {
	SCOPE_HOST,
	SCOPE_NAMESPACE,
	SCOPE_DESTINATION,
	SCOPE_SOCKET
};

extern const struct enum_names summary_scopes;

/* How many of something there are. */
struct summary_count {
	const char *name;
	enum summary_scope scope;
	const char *proto, *family, *state; /* or NULL */
	bool known;
	uint64_t used;
};

enum { SUMMARY_SUBJECT = 128 };

/* What is used of a limit. */
struct summary_limit {
	struct sock_owner owner; /* of the socket that it is about */
	const char *name;
	enum summary_scope scope;
	char subject[SUMMARY_SUBJECT]; /* what it is about, or empty */
	bool has_used, has_limit;
	uint64_t used, limit;
	bool is_cap; /* the limit is only known to be no more than this */
	const char *unit;
	const char *source; /* the sysctl or the counter */
	bool has_rise;	    /* with -c: since the listing before */
	uint64_t rise;
	uint64_t inode; /* of the socket that it is about, or 0 */
};

/* Tenths of a per cent; false when there is no limit to measure by. */
bool summary_per_mille(const struct summary_limit *limit, uint64_t *per_mille);

/* True from 80 % on. */
bool summary_is_near(const struct summary_limit *limit);

#endif
