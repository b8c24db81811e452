/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <string.h>

#include "error.h"
#include "list/prefetch.h"
#include "list/route.h"
#include "mode.h"
#include "msg.h"

static const struct route_source sources[] = {
    {"inet", ROUTE_KIND_FIB, "net/route", NULL, route_list},
    {"inet", ROUTE_KIND_CACHE, "net/rt_cache", NULL, route_cache_list},
    {"inet6", ROUTE_KIND_FIB, "net/ipv6_route", NULL, route6_list},
    {"inet6", ROUTE_KIND_CACHE, "net/ndisc", "net/ipv6_route", ndisc_list},
    {"ax25", ROUTE_KIND_ANY, "net/ax25_route", NULL, ax25_route_list},
    {"netrom", ROUTE_KIND_ANY, "net/nr_nodes", "net/nr_neigh",
     netrom_route_list},
    {"rose", ROUTE_KIND_ANY, "net/rose_nodes", "net/rose_neigh",
     rose_route_list},
    {"ipx", ROUTE_KIND_ANY, "net/ipx/route", "net/ipx_route", ipx_route_list},
    {"ddp", ROUTE_KIND_ANY, "net/atalk_route", NULL, ddp_route_list},
    {"x25", ROUTE_KIND_ANY, "net/x25/route", "net/x25_routes", x25_route_list},
};

const struct route_source *route_source_at(size_t i)
{
	return i < sizeof sources / sizeof *sources ? &sources[i] : NULL;
}

void route_say(struct ctx *ctx, const char *path, int error)
{
	msg_say(ctx, "/proc/%s: %s", path, error_text(error));
}

static bool is_wanted(const struct opts *opts, enum route_kind kind)
{
	switch (kind) {
	case ROUTE_KIND_FIB:
		return opts->fib || !opts->cache;
	case ROUTE_KIND_CACHE:
		return opts->cache;
	case ROUTE_KIND_ANY:
		break;
	}
	return true;
}

static void source_prefetch(struct ctx *ctx, const void *source)
{
	(void)((const struct route_source *)source)->list(ctx, source);
}

/* The files of one family, until one fails. */
static int family_run(struct ctx *ctx, const char *family)
{
	const struct route_source *source;
	bool known = false;
	int status = 0;

	for (size_t i = 0; status == 0 && (source = route_source_at(i)); i++) {
		if (strcmp(source->family, family) != 0)
			continue;
		known = true;
		if (!is_wanted(ctx->opts, source->kind))
			continue;
		prefetch(ctx, source_prefetch, source);
		status = source->list(ctx, source);
	}
	if (known)
		return status;
	/* Debian's net-tools 2.10 is built without Bluetooth */
	msg_say(ctx,
		strcmp(family, "bluetooth") == 0
		    ? "Address family `%s' not supported."
		    : "No routing for address family `%s'.",
		family);
	return ROUTE_NONE;
}

int routes_run(struct ctx *ctx)
{
	const struct opts *opts = ctx->opts;
	int status = 0;

	if (opts->n_families == 0)
		return family_run(ctx, "inet");
	for (size_t i = 0; status == 0 && i < opts->n_families; i++)
		status = family_run(ctx, opts->families[i]->name);
	return status;
}
