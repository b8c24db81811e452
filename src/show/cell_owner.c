/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "proc/finder.h"
#include "show/cell.h"

/* net-tools 2.10 truncates PID/NAME, and shows the end of a long context. */
enum {
	PROGRAM_CUT = 19,
	PROGRAM_WIDTH = 20,
	CONTEXT_CUT = 48,
	CONTEXT_WIDTH = 50
};

static void cell_context(struct ctx *ctx, const struct process *process)
{
	const char *context = "-";
	size_t len;

	if (process && process->context)
		context = process->context;
	len = strlen(context);
	if (len >= CONTEXT_WIDTH)
		context += len - CONTEXT_CUT;
	out_name(ctx->out, context, CONTEXT_WIDTH);
}

/* Appends as much as fits; snprintf is too slow for each row. */
static char *append(char *at, const char *end, const char *text)
{
	size_t len = strnlen(text, (size_t)(end - at));

	memcpy(at, text, len);
	return at + len;
}

static void program_format(const char *pid, const char *name,
			   char text[PROGRAM_CUT + 1])
{
	const char *end = text + PROGRAM_CUT;
	char *at = append(text, end, pid);

	at = append(at, end, "/");
	*append(at, end, name) = '\0';
}

/* The first process that has it as a descriptor, as the walk of -p finds it. */
static void holder_format(struct holders *holders, uint64_t inode,
			  char text[PROGRAM_CUT + 1])
{
	const size_t handle = holders_first(holders, inode);
	struct holder holder;

	if (handle == 0)
		return;
	holder = holders_at(holders, handle);
	if (holder.via == VIA_FD)
		program_format(holder.process->pid, holder.process->name, text);
}

void cell_program(struct ctx *ctx, uint64_t inode)
{
	const struct process *process = NULL;
	char text[PROGRAM_CUT + 1] = "-";

	if (!ctx->opts->programs)
		return;
	if (finder_has_programs(ctx->finder, ctx->opts->context))
		holder_format(ctx->finder->holders, inode, text);
	else
		process = owners_find(ctx->owners, inode);
	if (process)
		program_format(process->pid, process->name, text);
	out_char(ctx->out, ' ');
	out_name(ctx->out, text, PROGRAM_WIDTH);
	if (ctx->opts->context) {
		out_char(ctx->out, ' ');
		cell_context(ctx, process);
	}
}

void cell_user(struct ctx *ctx, int32_t uid)
{
	const char *name = NULL;

	if (!ctx->opts->numeric_users)
		name = user_name(ctx->names, (uint32_t)uid);
	if (name)
		out_name(ctx->out, name, 10);
	else
		out_dec_left(ctx->out, uid, 10);
}

void cell_owner(struct ctx *ctx, int32_t uid, uint64_t inode)
{
	if (ctx->opts->extend) {
		out_char(ctx->out, ' ');
		cell_user(ctx, uid);
		out_char(ctx->out, ' ');
		out_udec_left(ctx->out, inode, 10);
	}
	cell_program(ctx, inode);
}

void cell_program_head(struct ctx *ctx)
{
	if (ctx->opts->programs)
		out_str(ctx->out, " PID/Program name    ");
	if (ctx->opts->context)
		out_printf(ctx->out, " %-*s", CONTEXT_WIDTH,
			   "Security Context");
}

void cell_owner_head(struct ctx *ctx)
{
	const struct opts *opts = ctx->opts;

	if (opts->extend)
		out_str(ctx->out, " User       Inode     ");
	cell_program_head(ctx);
	if (opts->timers)
		out_str(ctx->out, " Timer");
	if (opts->owners)
		out_str(ctx->out, " Owners");
	out_char(ctx->out, '\n');
}

void cell_which(struct ctx *ctx)
{
	const char *which = "(w/o servers)\n";

	if (ctx->opts->all)
		which = "(servers and established)\n";
	else if (ctx->opts->listening)
		which = "(only servers)\n";
	out_str(ctx->out, which);
}
