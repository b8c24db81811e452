/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <string.h>

#include "error.h"
#include "field/types.h"
#include "list/prefetch.h"
#include "list/route.h"
#include "mode.h"
#include "msg.h"

static const struct route_source sources[] = {
    {"inet", ROUTE_KIND_FIB, &type_routes, "net/route", NULL, route_list},
    {"inet", ROUTE_KIND_CACHE, &type_route_cache, "net/rt_cache", NULL,
     route_cache_list},
    {"inet6", ROUTE_KIND_FIB, &type_routes6, "net/ipv6_route", NULL,
     route6_list},
    {"inet6", ROUTE_KIND_CACHE, &type_neighbors, "net/ndisc", NULL, ndisc_list},
    {"inet6", ROUTE_KIND_CACHE, &type_route_cache6, "net/ipv6_route",
     "net/ndisc", route6_cache_list},
    {"ax25", ROUTE_KIND_ANY, &type_ax25_routes, "net/ax25_route", NULL,
     ax25_route_list},
    {"netrom", ROUTE_KIND_ANY, &type_netrom_routes, "net/nr_nodes",
     "net/nr_neigh", netrom_route_list},
    {"rose", ROUTE_KIND_ANY, &type_rose_routes, "net/rose_nodes",
     "net/rose_neigh", rose_route_list},
    {"ipx", ROUTE_KIND_ANY, &type_ipx_routes, "net/ipx/route", "net/ipx_route",
     ipx_route_list},
    {"ddp", ROUTE_KIND_ANY, &type_ddp_routes, "net/atalk_route", NULL,
     ddp_route_list},
    {"x25", ROUTE_KIND_ANY, &type_x25_routes, "net/x25/route", "net/x25_routes",
     x25_route_list},
};

const struct route_source *route_source_at(size_t i)
{
	return i < sizeof sources / sizeof *sources ? &sources[i] : NULL;
}

void route_warn(struct ctx *ctx, const char *path, int error)
{
	msg_print(ctx, ABOUT("cannot_read", path), "/proc/%s: %s", path,
		  error_text(error));
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

/* The next file of a family after `source`, or the first one. */
static const struct route_source *source_next(const struct opts *opts,
					      const char *family, size_t *i)
{
	const struct route_source *source;

	while ((source = route_source_at((*i)++)))
		if (strcmp(source->family, family) == 0 &&
		    is_wanted(opts, source->kind))
			return source;
	return NULL;
}

static bool family_has_routes(const char *family)
{
	const struct route_source *source;

	for (size_t i = 0; (source = route_source_at(i)); i++)
		if (strcmp(source->family, family) == 0)
			return true;
	return false;
}

/* Lists the files of one family, until one fails. */
static int family_run(struct ctx *ctx, const char *family)
{
	const struct route_source *source;
	int status = 0;
	size_t i = 0;

	while (status == 0 && (source = source_next(ctx->opts, family, &i))) {
		prefetch(ctx, source_prefetch, source);
		status = source->list(ctx, source);
	}
	if (family_has_routes(family))
		return status;
	/* Debian's net-tools 2.10 is built without Bluetooth */
	msg_print(ctx, ABOUT("no_support", NULL),
		  strcmp(family, "bluetooth") == 0
		      ? "Address family `%s' not supported."
		      : "No routing for address family `%s'.",
		  family);
	return ROUTE_NONE;
}

/* The families that are requested; inet if there are none. */
static const char *family_name(const struct opts *opts, size_t i)
{
	if (opts->n_families == 0)
		return i == 0 ? "inet" : NULL;
	return i < opts->n_families ? opts->families[i]->name : NULL;
}

void routes_announce(struct ctx *ctx)
{
	const struct route_source *source;
	const char *family;

	for (size_t k = 0; (family = family_name(ctx->opts, k)); k++)
		for (size_t i = 0;
		     (source = source_next(ctx->opts, family, &i));)
			emit_section(ctx, source->type);
}

int routes_run(struct ctx *ctx)
{
	const char *family;
	int status = 0;

	routes_announce(ctx);
	for (size_t i = 0; status == 0 && (family = family_name(ctx->opts, i));
	     i++)
		status = family_run(ctx, family);
	return status;
}
