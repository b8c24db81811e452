/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_ROUTE_H
#define SHOW_ROUTE_H

#include "ctx.h"
#include "proc/ndisc.h"
#include "proc/route.h"
#include "proc/route6.h"
#include "proc/route_ax25.h"
#include "proc/route_cache.h"
#include "proc/route_ddp.h"
#include "proc/route_ipx.h"
#include "proc/route_netrom.h"
#include "proc/route_rose.h"
#include "proc/route_x25.h"

/*
 * A host's name or address, as cell_host returns it; for routes -N is the same
 * as -n, as in net-tools 2.10.
 */
const char *text_route_host(struct ctx *ctx, const struct addr *addr,
			    char text[ADDR_TEXT]);

/* The columns of an IPv4 route. */
enum route_detail { DETAIL_METRIC, DETAIL_MSS, DETAIL_ALL, DETAIL_NONE };

/*
 * The meaning of -e for routes. net-tools 2.10 counts the options: without any
 * MSS, then Metric, all, none. After that Metric, MSS, all, none repeat.
 */
enum route_detail text_route_detail(const struct opts *opts);

/* The text of net-tools 2.10, as functions for struct record_type. */
void text_route_fib_head(struct ctx *ctx, const void *arg);
void text_route_fib(struct ctx *ctx, const void *rec);
void text_route_cache_head(struct ctx *ctx, const void *arg);
void text_route_cache(struct ctx *ctx, const void *rec);
void text_route6_head(struct ctx *ctx, const void *arg);
void text_route6(struct ctx *ctx, const void *rec);
void text_route_cache6_head(struct ctx *ctx, const void *arg);
void text_neighbour_head(struct ctx *ctx, const void *arg);
void text_neighbour(struct ctx *ctx, const void *rec);
void text_route_ax25_head(struct ctx *ctx, const void *arg);
void text_route_ax25(struct ctx *ctx, const void *rec);
void text_route_x25_head(struct ctx *ctx, const void *arg);
void text_route_x25(struct ctx *ctx, const void *rec);
void text_route_netrom_head(struct ctx *ctx, const void *arg);
void text_route_netrom(struct ctx *ctx, const void *rec);
void text_route_rose_head(struct ctx *ctx, const void *arg);
void text_route_rose(struct ctx *ctx, const void *rec);
void text_route_ipx_head(struct ctx *ctx, const void *arg);
void text_route_ipx(struct ctx *ctx, const void *rec);
void text_route_ddp_head(struct ctx *ctx, const void *arg);
void text_route_ddp(struct ctx *ctx, const void *rec);

#endif
