/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "list/sysctls.h"

#include "proc/netns_label.h"
#include "proc/netns_view.h"
#include "proc/preload.h"
#include "proc/sockstat.h"

/* Calls `call` in the namespace that is shown, where the files are its own. */
static void inside(struct ctx *ctx, void (*call)(void *arg), void *arg)
{
	if (!ctx->view || ctx->netns->own)
		call(arg);
	else
		(void)netns_call(ctx->view, call, arg);
}

struct numbers_call {
	const struct root *root;
	const char *path;
	uint64_t *numbers;
	size_t max, n;
};

static void numbers_call(void *arg)
{
	struct numbers_call *call = arg;

	call->n = sysctl_load(call->root, call->path, call->numbers, call->max);
}

size_t sysctls_load(struct ctx *ctx, const char *path, uint64_t *numbers,
		    size_t max)
{
	struct numbers_call call = {ctx->root, path, numbers, max, 0};

	inside(ctx, numbers_call, &call);
	return call.n;
}

struct reserved_call {
	const struct root *root;
	unsigned low, high, n;
};

static void reserved_call(void *arg)
{
	struct reserved_call *call = arg;
	const struct read_plan plan = {.table = false};
	struct preload preload;

	/* the list of all odd ports is 190 KB long */
	if (!root_preload(call->root, TREE_PROC,
			  "sys/net/ipv4/ip_local_reserved_ports", &plan,
			  &preload))
		return;
	call->n = ports_count((struct span){preload.bytes, preload.len},
			      call->low, call->high);
	preload_free(&preload);
}

unsigned sysctls_reserved(struct ctx *ctx, unsigned low, unsigned high)
{
	struct reserved_call call = {ctx->root, low, high, 0};

	inside(ctx, reserved_call, &call);
	return call.n;
}
