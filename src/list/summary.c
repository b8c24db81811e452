/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "list/summary.h"

#include <errno.h>

#include "field/types.h"
#include "list/list.h"
#include "list/programs.h"
#include "mode.h"
#include "proc/finder.h"
#include "proc/inet.h"
#include "proc/summary.h"

static void count_show(struct ctx *ctx, const struct summary_count *count)
{
	emit(ctx, &type_summary_counts, count);
}

static void sockets_show(struct ctx *ctx, const struct tally *tally)
{
	static const char *const protos[] = {"tcp", "udp", "udplite", "raw"};
	struct summary_count count = {.name = "sockets",
				      .scope = SCOPE_NAMESPACE};

	count.known =
	    sockstat_get(&tally->sockstat, "sockets", "used", &count.used);
	count_show(ctx, &count);
	for (size_t i = 0; i < SUMMARY_PROTOS; i++) {
		count.proto = protos[i / 2];
		count.family = i % 2 ? "inet6" : "inet";
		count.known = tally->known[i];
		count.used = tally->sockets[i];
		count_show(ctx, &count);
	}
}

static void unix_show(struct ctx *ctx)
{
	struct summary_count count = {.name = "sockets",
				      .scope = SCOPE_NAMESPACE,
				      .proto = "unix",
				      .family = "unix"};

	count.known = unix_count(ctx, &count.used);
	count_show(ctx, &count);
}

static void states_show(struct ctx *ctx, const struct tally *tally)
{
	struct summary_count count = {.name = "sockets",
				      .scope = SCOPE_NAMESPACE,
				      .proto = "tcp",
				      .known = true};

	for (size_t six = 0; six < 2; six++)
		for (size_t i = 0; tally->known[six] && i < SUMMARY_STATES;
		     i++) {
			const char *state = enum_name(&inet_states, (int64_t)i);

			count.family = six ? "inet6" : "inet";
			count.state = state ? state : "UNKNOWN";
			count.used = tally->states[six][i];
			if (count.used > 0)
				count_show(ctx, &count);
		}
}

/*
 * Sockets that exist and are in no table: never bound, or closed and not
 * released. The kernel reports the allocated sockets of the whole host, and
 * those in a table for each namespace.
 */
static void unreleased_show(struct ctx *ctx, const struct tally *tally)
{
	struct summary_count count = {
	    .name = "unreleased", .scope = SCOPE_HOST, .proto = "tcp"};
	uint64_t alloc, inuse = 0;

	if (ctx->netns && !ctx->host_shown)
		return;
	if (sockstat_get(&tally->sockstat, "TCP", "alloc", &alloc) &&
	    netns_tcp_inuse(ctx->root, &inuse)) {
		/* these figures are not read at the same time */
		count.used = alloc > inuse ? alloc - inuse : 0;
		count.known = true;
	}
	count_show(ctx, &count);
}

static void closed_show(struct ctx *ctx, const struct tally *tally)
{
	struct summary_count count = {
	    .scope = SCOPE_NAMESPACE, .proto = "tcp", .known = tally->known[0]};

	count.name = "unaccepted";
	count.used = tally->unaccepted;
	count_show(ctx, &count);
	count.name = "closed";
	count.used = tally->closed;
	count_show(ctx, &count);
	unreleased_show(ctx, tally);
	count.proto = "udp";
	count.name = "drops";
	for (size_t six = 0; six < 2; six++) {
		count.family = six ? "inet6" : "inet";
		count.known = tally->known[2 + six];
		count.used = tally->drops[six];
		count_show(ctx, &count);
	}
}

void summary_counts(struct ctx *ctx, const struct tally *tally)
{
	emit_section(ctx, &type_summary_counts);
	emit_head(ctx, &type_summary_counts, NULL);
	sockets_show(ctx, tally);
	unix_show(ctx);
	states_show(ctx, tally);
	closed_show(ctx, tally);
}

bool summary_asks(struct ctx *ctx, const struct record_type *type)
{
	(void)ctx, (void)type;
	return true;
}

static void tally_show(struct ctx *ctx)
{
	struct tally tally;

	tally_load(ctx, &tally);
	if (!ctx->only || ctx->only == &type_summary_counts)
		summary_counts(ctx, &tally);
	if (!ctx->only || ctx->only == &type_summary_limits)
		summary_limits(ctx, &tally);
	tally_free(&tally);
}

int summary_run(struct ctx *ctx)
{
	struct finder finder = {.holders = NULL};
	struct finder *given = ctx->finder;

	if (!given && (ctx->opts->programs || sockets_want_owners(ctx))) {
		if (finder_start(&finder, ctx->root)) {
			programs_find(ctx, &finder);
			ctx->finder = &finder;
		} else {
			root_failed(ctx->root, TREE_PROC, "", ENOMEM);
		}
	}
	tally_show(ctx);
	ctx->finder = given;
	finder_free(&finder);
	return 0;
}
