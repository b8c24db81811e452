/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "list/namespaces.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "error.h"
#include "field/types.h"
#include "list/programs.h"
#include "msg.h"
#include "proc/finder.h"
#include "proc/netns_find.h"
#include "proc/netns_label.h"
#include "proc/netns_view.h"
#include "proc/sockstat.h"

enum { STATUS_FAILED = 1 };

/*
 * The namespaces that could not be entered, and the missing permission of the
 * first.
 */
struct refusal {
	size_t n;
	const char *lack;
};

/* The namespaces of the machine that are shown. */
struct namespaces {
	const struct mode *mode;
	struct netns_list list;
	size_t *chosen; /* places in the list */
	bool *over;	/* of each chosen one: its listing has ended early */
	size_t n, size;
	int status;
	size_t shown;
	/* those that could not be shown, or not completely */
	struct refusal denied, partly;
};

static bool choose(struct namespaces *all, size_t i)
{
	if (all->n == all->size) {
		const size_t size = 2 * all->size + 16;
		size_t *more = realloc(all->chosen, size * sizeof *more);

		if (!more)
			return false;
		all->chosen = more;
		all->size = size;
	}
	all->chosen[all->n++] = i;
	return true;
}

static bool is_chosen(const struct namespaces *all, size_t i)
{
	for (size_t k = 0; k < all->n; k++)
		if (all->chosen[k] == i)
			return true;
	return false;
}

/* The messages for the errors of netns_find(). */
static const char *find_error(int error)
{
	switch (error) {
	case ENOENT:
	case ESRCH:
		return "no such network namespace";
	case EINVAL:
		return "not a network namespace";
	case ENOTUNIQ:
		return "containers in several network namespaces are called so";
	default:
		return error_text(error);
	}
}

/*
 * Finds the namespaces of --netns. A name without a namespace is reported; the
 * others are shown.
 */
static bool named_choose(struct ctx *ctx, struct namespaces *all)
{
	const struct opts *opts = ctx->opts;
	size_t i;

	for (size_t k = 0; k < opts->n_netns; k++) {
		if (!netns_find(ctx->root, &all->list, opts->netns[k], &i)) {
			msg_warn(ctx, ABOUT("no_namespace", NULL),
				 "--netns: %s: %s", opts->netns[k],
				 find_error(errno));
			all->status = STATUS_FAILED;
		} else if (!is_chosen(all, i) && !choose(all, i)) {
			return false;
		}
	}
	return true;
}

static bool all_choose(struct ctx *ctx, struct namespaces *all)
{
	if (!ctx->opts->all_netns)
		return named_choose(ctx, all);
	for (size_t i = 0; i < all->list.n; i++)
		if (!choose(all, i))
			return false;
	return named_choose(ctx, all);
}

static void info_load(struct ctx *ctx, const struct netns *ns,
		      struct netns_info *info)
{
	/* any number, unique for each namespace, if its own can't be read */
	*info =
	    (struct netns_info){.number = ns->number ? ns->number : ns->id.ino,
				.processes = ns->n_processes,
				.path = ns->path,
				.own = ns->own};
	netns_label(ctx->root, ns, &info->label);
}

static const char *lack_of(const struct netns *ns, int error)
{
	if (error == EPERM)
		return "CAP_SYS_ADMIN is needed";
	if (error == ENOTSUP)
		return "no process shows it in what is recorded";
	/* the link of a process, not a folder on the way to a mount */
	if (error == EACCES && ns->n_processes > 0)
		return "CAP_SYS_ADMIN and CAP_SYS_PTRACE are needed";
	return error_text(error);
}

static bool is_refusal(int error)
{
	/* in a copy of /proc, a namespace that is only mounted has no files */
	return error == EPERM || error == EACCES || error == ENOTSUP;
}

/* Reports why some could not be entered, in one message for all. */
static void refusal_add(struct refusal *refusal, const struct netns *ns,
			int error)
{
	if (refusal->n++ == 0)
		refusal->lack = lack_of(ns, error);
}

/* The walk for owners reports it as well. */
static void hidepid_warn(struct ctx *ctx)
{
	const unsigned hidepid =
	    ctx->finder || !ctx->opts->all_netns ? 0 : netns_hidepid(ctx->root);

	programs_hidden(ctx, hidepid);
}

static void refusals_warn(struct ctx *ctx, const struct namespaces *all)
{
	/*
	 * a mounted namespace may be that of a process whose number is unknown
	 */
	const bool most = ctx->opts->all_netns && all->list.unnumbered > 0;

	if (all->denied.n > 0)
		msg_warn(ctx, ABOUT("not_entered", NULL),
			 "%s%zu network namespace%s can't be entered: %s",
			 most ? "at most " : "", all->denied.n,
			 all->denied.n == 1 ? "" : "s", all->denied.lack);
	if (all->partly.n > 0)
		msg_warn(ctx, ABOUT("partly_shown", NULL),
			 "%zu network namespace%s can't be entered, and %s not "
			 "shown in full: %s",
			 all->partly.n, all->partly.n == 1 ? "" : "s",
			 all->partly.n == 1 ? "is" : "are", all->partly.lack);
}

/*
 * Without sockets there are no tables to read: each reading walks the table of
 * the whole host. Groups are there without a socket.
 */
static bool skips(struct ctx *ctx, const struct mode *mode)
{
	return mode->skips_empty && !mode->asks(ctx, &type_groups) &&
	       sockstat_is_empty(ctx->root);
}

static enum netns_want want_of(const struct mode *mode)
{
	/* interfaces need ioctls on a socket, limits need /proc/sys */
	return mode->id == MODE_IFACE || mode->id == MODE_SUMMARY ? NETNS_CALLS
								  : NETNS_FILES;
}

/* Reports a namespace that can no longer be opened. */
static void not_opened(struct ctx *ctx, struct namespaces *all, size_t i,
		       int error)
{
	const struct netns *ns = &all->list.at[i];

	if (is_refusal(error)) {
		refusal_add(&all->denied, ns, error);
	} else if (!ctx->opts->all_netns) {
		/* it was named, not one of --all-netns */
		msg_warn(ctx, ABOUT("no_namespace", NULL),
			 "--netns: %" PRIu64 ": %s",
			 ns->number ? ns->number : (uint64_t)ns->id.ino,
			 find_error(error));
		all->status = STATUS_FAILED;
	}
}

/* Its last process may have exited since the namespaces were listed. */
static bool has_gone(const struct root *root, const struct netns_info *info)
{
	return !root->recorded && !info->own && !info->path && !info->label.pid;
}

/* The filter applies to the rows below it. */
static void heading_show(const struct ctx *ctx, const struct netns_info *info)
{
	struct ctx whole = *ctx;

	whole.filter = NULL;
	emit(&whole, &type_namespaces, info);
}

/* Shows the i-th namespace, in its own context. */
static int one_show(struct ctx *ctx, struct namespaces *all, size_t i,
		    bool heading)
{
	struct netns_view view;
	struct netns_info info;
	struct ctx inside = *ctx;
	int status = 0;

	if (!netns_open(ctx->root, &all->list, i, want_of(all->mode), &view)) {
		not_opened(ctx, all, i, errno);
		return 0;
	}
	info_load(ctx, &all->list.at[i], &info);
	if (view.same_as != SIZE_MAX || has_gone(ctx->root, &info)) {
		netns_close(&view);
		return 0;
	}
	inside.root = &view.root;
	inside.view = &view;
	inside.netns = &info;
	inside.host_shown = all->shown == 0;
	all->shown++;
	if (want_of(all->mode) == NETNS_CALLS && !view.entered &&
	    !ctx->root->sysroot && is_refusal(view.error))
		refusal_add(&all->partly, &all->list.at[i], view.error);
	if (info.own || ctx->opts->n_netns > 0 || !skips(&inside, all->mode)) {
		if (heading)
			heading_show(&inside, &info);
		status = all->mode->run(&inside);
		if (view.gone)
			status = 0;
	}
	ctx->duplicates = inside.duplicates;
	netns_close(&view);
	return status;
}

/* Shows all namespaces, each with its heading and all of its tables. */
static int each_show(struct ctx *ctx, struct namespaces *all, bool heading)
{
	int status = 0;

	for (size_t k = 0; k < all->n; k++) {
		int one;

		/* after a section that fails text has no further ones */
		if (all->over[k]) {
			all->shown++;
			continue;
		}
		one = one_show(ctx, all, all->chosen[k], heading);
		all->over[k] = one != 0;
		status = status ? status : one;
	}
	return status;
}

/*
 * For other outputs: shows each section with its rows of all namespaces,
 * because a section can't be opened twice.
 */
static int sections_show(struct ctx *ctx, struct namespaces *all)
{
	struct ctx inside = *ctx;
	int status = 0;

	if (!all->mode->by_section)
		return each_show(ctx, all, false);
	for (size_t i = 0; all->mode->types[i]; i++) {
		int one;

		if (!all->mode->asks(ctx, all->mode->types[i]))
			continue;
		inside.only = all->mode->types[i];
		emit_section(&inside, inside.only);
		all->denied.n = all->partly.n = all->shown = 0;
		one = each_show(&inside, all, false);
		status = status ? status : one;
	}
	ctx->duplicates = inside.duplicates;
	return status;
}

/* What was asked for is there, if empty, where no namespace can be shown. */
static void sections_announce(struct ctx *ctx, const struct namespaces *all)
{
	const struct mode *mode = all->mode;

	if (!ctx->output || all->shown > 0 || mode->by_section)
		return;
	if (mode->announce)
		mode->announce(ctx);
	else
		emit_section(ctx, mode->types[0]);
}

/* The list of them in JSON, before all else. */
static void infos_show(struct ctx *ctx, const struct namespaces *all)
{
	struct netns_info info;

	if (!ctx->opts->json || ctx->opts->count || ctx->columns)
		return;
	emit_section(ctx, &type_namespaces);
	for (size_t k = 0; k < all->n; k++) {
		info_load(ctx, &all->list.at[all->chosen[k]], &info);
		ctx->output->ops->row(ctx, &type_namespaces, &info);
	}
}

/* One walk over all processes serves all namespaces. */
static void owners_begin(struct ctx *ctx, const struct namespaces *all,
			 struct finder *finder)
{
	const bool summary =
	    all->mode->id == MODE_SUMMARY && ctx->opts->programs;

	if (!summary &&
	    (!sockets_want_owners(ctx) ||
	     (all->mode->id != MODE_SOCKETS && all->mode->id != MODE_SUMMARY)))
		return;
	if (!finder_start(finder, ctx->root)) {
		root_failed(ctx->root, TREE_PROC, "", ENOMEM);
		return;
	}
	programs_find(ctx, finder);
	ctx->finder = finder;
}

static int chosen_show(struct ctx *ctx, struct namespaces *all)
{
	struct finder finder = {.holders = NULL};
	struct owners owners = {0};
	int status;

	owners_begin(ctx, all, &finder);
	if (all->n > 1 && all->mode->id == MODE_SOCKETS &&
	    sockets_programs(ctx, &owners))
		ctx->owners = &owners;
	hidepid_warn(ctx);
	infos_show(ctx, all);
	status =
	    ctx->output ? sections_show(ctx, all) : each_show(ctx, all, true);
	sections_announce(ctx, all);
	refusals_warn(ctx, all);
	if (all->shown == 0 && all->n > 0)
		status = STATUS_FAILED;
	ctx->finder = NULL;
	ctx->owners = NULL;
	finder_free(&finder);
	owners_free(&owners);
	return status ? status : all->status;
}

int namespaces_run(struct ctx *ctx, const struct mode *mode)
{
	struct namespaces all = {.mode = mode};
	int status = STATUS_FAILED;

	if (!netns_scan(ctx->root, &all.list)) {
		root_failed(ctx->root, TREE_PROC, "", errno);
		return STATUS_FAILED;
	}
	if (all_choose(ctx, &all) &&
	    (all.over = calloc(all.n + 1, sizeof *all.over)))
		status = chosen_show(ctx, &all);
	else
		root_failed(ctx->root, TREE_PROC, "", ENOMEM);
	free(all.chosen);
	free(all.over);
	netns_free(&all.list);
	return status;
}
