/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MODE_H
#define MODE_H

#include "ctx.h"

struct owners;
struct record_type;

/* What netstat can do: one row a mode. */
struct mode {
	enum mode_id id;
	const char *name;
	bool once; /* -c does not repeat it */
	/* the kinds of records that it has, up to a NULL */
	const struct record_type *const *types;
	/* a namespace without sockets has nothing of it */
	bool skips_empty;
	/*
	 * It has several sections, and with ctx->only shows one of them; `asks`
	 * tells whether the options ask for that one.
	 */
	bool by_section;
	bool (*asks)(struct ctx *ctx, const struct record_type *type);
	/* prints one listing; returns the exit status */
	int (*run)(struct ctx *ctx);
};

/* The mode that the options ask for. */
const struct mode *mode_find(enum mode_id id);

/* The modes themselves. */
int masq_run(struct ctx *ctx);
int ifaces_run(struct ctx *ctx);
int routes_run(struct ctx *ctx);
int sockets_run(struct ctx *ctx);
bool sockets_asks(struct ctx *ctx, const struct record_type *type);
/* True when all owners of the sockets are wanted. */
bool sockets_want_owners(const struct ctx *ctx);
/*
 * Finds the programs that the text of -p shows, in `owners`, which is empty,
 * and says what can't be looked into. sockets_run() does so itself unless
 * ctx->owners is given. False, with nothing done, when they aren't asked for;
 * otherwise the caller frees them with owners_free().
 */
bool sockets_programs(struct ctx *ctx, struct owners *owners);
int stats_run(struct ctx *ctx);
int summary_run(struct ctx *ctx);
bool summary_asks(struct ctx *ctx, const struct record_type *type);

#endif
