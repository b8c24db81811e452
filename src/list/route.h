/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef LIST_ROUTE_H
#define LIST_ROUTE_H

#include <stddef.h>

#include "output.h"

/* The options with which a kernel file of routes is listed. */
enum route_kind {
	ROUTE_KIND_ANY,
	ROUTE_KIND_FIB,	 /* with -F, or without -C */
	ROUTE_KIND_CACHE /* with -C */
};

/* A kernel file of routes. Those of one family are listed in this order. */
struct route_source {
	const char *family; /* the name of a struct family */
	enum route_kind kind;
	const struct record_type *type; /* type of its records */
	const char *path;		/* below /proc */
	const char *other_path;		/* a second file, or an alternative */
	/* lists all of it, with its header; returns the exit status */
	int (*list)(struct ctx *ctx, const struct route_source *source);
};

/* The i-th file, or NULL after the last. */
const struct route_source *route_source_at(size_t i);

int route_list(struct ctx *ctx, const struct route_source *source);
int route_cache_list(struct ctx *ctx, const struct route_source *source);
int route6_list(struct ctx *ctx, const struct route_source *source);
int ndisc_list(struct ctx *ctx, const struct route_source *source);
int route6_cache_list(struct ctx *ctx, const struct route_source *source);
int ax25_route_list(struct ctx *ctx, const struct route_source *source);
int netrom_route_list(struct ctx *ctx, const struct route_source *source);
int rose_route_list(struct ctx *ctx, const struct route_source *source);
int ipx_route_list(struct ctx *ctx, const struct route_source *source);
int ddp_route_list(struct ctx *ctx, const struct route_source *source);
int x25_route_list(struct ctx *ctx, const struct route_source *source);

/* Reports on stderr that the file at `path` below /proc failed with `error`. */
void route_warn(struct ctx *ctx, const char *path, int error);

/* net-tools 2.10 reads most of these files in pieces of this size. */
enum { ROUTE_PIECE = 1022 };

/* The exit status if there are no routes to show. */
enum { ROUTE_FAILED = 1, ROUTE_NONE = 3, ROUTE_UNREAD = 255 };

#endif
