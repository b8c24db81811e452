/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <inttypes.h>

#include "proc/finder.h"
#include "show/cell.h"

/*
 * 812/nginx[6]; without a descriptor the way in which it is held:
 * 812/nginx[mmap]
 */
static void put_holder(struct out *out, const struct holder *holder)
{
	out_name(out, holder->process->pid, 0);
	out_char(out, '/');
	out_name(out, holder->process->name, 0);
	out_char(out, '[');
	if (holder->fd >= 0)
		out_dec(out, holder->fd, 0);
	else
		out_str(out, enum_name(&via_words, holder->via));
	out_char(out, ']');
}

void cell_holders(struct ctx *ctx, size_t handle)
{
	const struct holders *holders = ctx->finder->holders;

	for (const char *comma = ""; handle != 0;
	     handle = holders_next(holders, handle), comma = ",") {
		const struct holder holder = holders_at(holders, handle);

		out_str(ctx->out, comma);
		put_holder(ctx->out, &holder);
	}
}

/* Prints details of the reason. */
static void put_detail(struct ctx *ctx, const struct sock_owner *owner,
		       int32_t uid)
{
	const struct holders *holders = ctx->finder->holders;
	const size_t hidden = holders_limits(holders)->processes;

	if (owner->kind == OWNER_HIDDEN && hidden > 0)
		out_printf(ctx->out, ": %zu process%s", hidden,
			   hidden == 1 ? "" : "es");
	if (owner->kind == OWNER_CLOSED && uid > 0)
		out_printf(ctx->out, ", uid %" PRIu32, (uint32_t)uid);
	if (owner->holders != 0) {
		out_str(ctx->out, ": ");
		cell_holders(ctx, owner->holders);
	}
}

void cell_owners(struct ctx *ctx, const struct sock_owner *owner, int32_t uid)
{
	if (!ctx->opts->owners || !finder_has_holders(ctx->finder))
		return;
	out_char(ctx->out, ' ');
	if (owner->kind == OWNER_PROCESS) {
		cell_holders(ctx, owner->holders);
		return;
	}
	out_char(ctx->out, '(');
	out_str(ctx->out, enum_name(&owner_words, owner->kind));
	out_str(ctx->out, owner->certain ? "" : "?");
	put_detail(ctx, owner, uid);
	out_char(ctx->out, ')');
}
