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
 * How routes become text: the part of struct show for them. Each table has a
 * head, which is shown even if no row follows.
 */
struct show_route {
	/* says that the machine has no such routes */
	void (*unconfigured)(struct ctx *ctx, const char *text);

	void (*fib_head)(struct ctx *ctx);
	void (*fib)(struct ctx *ctx, const struct route *route);

	/* the title comes first, even where there is nothing to be read */
	void (*cache_title)(struct ctx *ctx);
	void (*cache_head)(struct ctx *ctx, unsigned words,
			   enum route_cache_layout layout);
	void (*cache)(struct ctx *ctx, enum route_cache_layout layout,
		      const struct route_cached *route);

	void (*fib6_head)(struct ctx *ctx, bool cached);
	void (*fib6)(struct ctx *ctx, const struct route6 *route);
	void (*neighbour_head)(struct ctx *ctx);
	void (*neighbour)(struct ctx *ctx, const struct neighbour *neighbour);

	void (*ax25_head)(struct ctx *ctx);
	void (*ax25)(struct ctx *ctx, const struct ax25_route *route);
	void (*x25_head)(struct ctx *ctx);
	void (*x25)(struct ctx *ctx, const struct x25_route *route);

	/* a node, then its neighbour if it has one */
	void (*netrom_head)(struct ctx *ctx);
	void (*netrom_node)(struct ctx *ctx, const struct netrom_node *node);
	void (*netrom_neigh)(struct ctx *ctx, const struct netrom_node *node,
			     const struct netrom_neigh *neigh);

	/* a node, then its neighbours (NULL: unknown), then its end */
	void (*rose_head)(struct ctx *ctx);
	void (*rose_node)(struct ctx *ctx, const struct rose_node *node);
	void (*rose_neigh)(struct ctx *ctx, int32_t number,
			   const struct rose_neigh *neigh);
	void (*rose_end)(struct ctx *ctx);

	void (*ipx_head)(struct ctx *ctx);
	void (*ipx)(struct ctx *ctx, const struct ipx_route *route);
	void (*ddp_head)(struct ctx *ctx);
	void (*ddp)(struct ctx *ctx, const struct ddp_route *route);
};

/*
 * A host's name or address, as cell_host gives it; for routes net-tools 2.10
 * takes -N as if it were -n.
 */
const char *text_route_host(struct ctx *ctx, const struct addr *addr,
			    char text[ADDR_TEXT]);

/* The columns that are shown of an IPv4 route. */
enum route_detail { DETAIL_METRIC, DETAIL_MSS, DETAIL_ALL, DETAIL_NONE };

/*
 * What -e means for routes: net-tools 2.10 counts from none as MSS, then
 * Metric, all, none, and from there Metric, MSS, all, none over and over.
 */
enum route_detail text_route_detail(const struct opts *opts);

/* The text of net-tools 2.10. */
extern const struct show_route text_route;

/* Its functions, by the file in which they are. */
void text_route_fib_head(struct ctx *ctx);
void text_route_fib(struct ctx *ctx, const struct route *route);

void text_route_cache_title(struct ctx *ctx);
void text_route_cache_head(struct ctx *ctx, unsigned words,
			   enum route_cache_layout layout);
void text_route_cache(struct ctx *ctx, enum route_cache_layout layout,
		      const struct route_cached *route);

void text_route6_head(struct ctx *ctx, bool cached);
void text_route6(struct ctx *ctx, const struct route6 *route);
void text_neighbour_head(struct ctx *ctx);
void text_neighbour(struct ctx *ctx, const struct neighbour *neighbour);

void text_route_ax25_head(struct ctx *ctx);
void text_route_ax25(struct ctx *ctx, const struct ax25_route *route);
void text_route_x25_head(struct ctx *ctx);
void text_route_x25(struct ctx *ctx, const struct x25_route *route);
void text_route_netrom_head(struct ctx *ctx);
void text_route_netrom_node(struct ctx *ctx, const struct netrom_node *node);
void text_route_netrom_neigh(struct ctx *ctx, const struct netrom_node *node,
			     const struct netrom_neigh *neigh);
void text_route_rose_head(struct ctx *ctx);
void text_route_rose_node(struct ctx *ctx, const struct rose_node *node);
void text_route_rose_neigh(struct ctx *ctx, int32_t number,
			   const struct rose_neigh *neigh);
void text_route_rose_end(struct ctx *ctx);

void text_route_ipx_head(struct ctx *ctx);
void text_route_ipx(struct ctx *ctx, const struct ipx_route *route);
void text_route_ddp_head(struct ctx *ctx);
void text_route_ddp(struct ctx *ctx, const struct ddp_route *route);

#endif
