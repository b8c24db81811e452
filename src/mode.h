/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MODE_H
#define MODE_H

#include "ctx.h"

struct owners;
struct record_type;

/* A mode of netstat. */
struct mode {
	enum mode_id id;
	const char *name;
	bool once; /* -c does not repeat it */
	/* the kinds of its records, up to a NULL */
	const struct record_type *const *types;
	/* it has nothing to show for a namespace without sockets */
	bool skips_empty;
	/*
	 * The mode has several sections, and with ctx->only shows one of them.
	 * `asks` is true if the options ask for that section.
	 */
	bool by_section;
	bool (*asks)(struct ctx *ctx, const struct record_type *type);
	/* begins all sections that are asked for; NULL: its only one */
	void (*announce)(struct ctx *ctx);
	/* prints one listing; returns the exit status */
	int (*run)(struct ctx *ctx);
};

/* The mode that the options select. */
const struct mode *mode_find(enum mode_id id);

/* The modes themselves. */
int masq_run(struct ctx *ctx);
int ifaces_run(struct ctx *ctx);
int routes_run(struct ctx *ctx);
void routes_announce(struct ctx *ctx);
int sockets_run(struct ctx *ctx);
bool sockets_asks(struct ctx *ctx, const struct record_type *type);
/* True if all owners of the sockets are wanted. */
bool sockets_want_owners(const struct ctx *ctx);
/*
 * Finds the programs that -p prints and stores them in `owners`, which is
 * empty. Reports processes that can't be inspected. sockets_run() does so
 * itself unless ctx->owners is set. False, with nothing done, if programs are
 * not requested. Otherwise the caller frees them with owners_free().
 */
bool sockets_programs(struct ctx *ctx, struct owners *owners);
int stats_run(struct ctx *ctx);
int summary_run(struct ctx *ctx);
bool summary_asks(struct ctx *ctx, const struct record_type *type);

#endif
