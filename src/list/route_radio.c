/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "list/route.h"
#include "msg.h"
#include "proc/route_ax25.h"
#include "proc/route_netrom.h"
#include "proc/route_rose.h"
#include "proc/route_x25.h"
#include "show/route.h"
#include "show/show.h"

static bool cards_open(struct ctx *ctx, const char *path, struct lines *lines)
{
	if (!root_lines(ctx->root, TREE_PROC, path, lines))
		return false;
	lines->piece = CARD_PIECE;
	return true;
}

/* Lays the next line on the card. */
static bool card_next(struct lines *lines, struct card *card)
{
	struct span line;

	if (!lines_next(lines, &line))
		return false;
	card_load(card, line, lines->newline);
	return true;
}

int ax25_route_list(struct ctx *ctx, const struct route_source *source)
{
	struct card card = {{0}};
	struct ax25_route route;
	struct lines lines;

	if (!cards_open(ctx, source->path, &lines)) {
		route_say(ctx, source->path, errno);
		ctx->show->route->unconfigured(
		    ctx, "AX.25 not configured in this system.");
		return ROUTE_FAILED;
	}
	ctx->show->route->ax25_head(ctx);
	(void)card_next(&lines, &card);
	while (card_next(&lines, &card)) {
		ax25_route_parse(&card, &route);
		ctx->show->route->ax25(ctx, &route);
	}
	lines_close(&lines);
	return 0;
}

int x25_route_list(struct ctx *ctx, const struct route_source *source)
{
	struct card card = {{0}};
	struct x25_route route;
	struct lines lines;
	struct span line;

	if (!cards_open(ctx, source->path, &lines) &&
	    !cards_open(ctx, source->other_path, &lines)) {
		ctx->show->route->unconfigured(
		    ctx, "X.25 not configured in this system.");
		return ROUTE_FAILED;
	}
	ctx->show->route->x25_head(ctx);
	(void)card_next(&lines, &card);
	while (lines_next(&lines, &line)) {
		card_load(&card, line, lines.newline);
		card_cut(&card, line.len);
		x25_route_parse(&card, &route);
		ctx->show->route->x25(ctx, &route);
	}
	lines_close(&lines);
	return 0;
}

/*
 * Shows the neighbour of a route, if it is there. The lines go over the very
 * card that the node's line is on, as in net-tools 2.10.
 */
static void netrom_neigh_show(struct ctx *ctx, const char *path,
			      struct card *card, const struct netrom_node *node)
{
	struct netrom_neigh neigh;
	struct lines lines;

	if (!cards_open(ctx, path, &lines))
		return;
	(void)card_next(&lines, card);
	while (card_next(&lines, card)) {
		netrom_neigh_parse(card, &neigh);
		if (neigh.number != node->neigh)
			continue;
		ctx->show->route->netrom_neigh(ctx, node, &neigh);
		card_cut(card, NETROM_END_CALLSIGN);
		card_cut(card, NETROM_END_DEV);
		break;
	}
	lines_close(&lines);
}

/*
 * What net-tools 2.10 finds in errno after a message: glibc's perror leaves
 * EINVAL there, unless stderr can be read from as well.
 */
static int error_after_message(int error)
{
	int flags = fcntl(STDERR_FILENO, F_GETFL);

	return flags >= 0 && (flags & O_ACCMODE) == O_RDWR ? error : EINVAL;
}

/* True when both files of NET/ROM can be opened; leaves `nodes` open. */
static bool netrom_open(struct ctx *ctx, const struct route_source *source,
			struct lines *nodes)
{
	struct lines neighs;
	bool has_nodes, has_neighs;

	has_nodes = cards_open(ctx, source->path, nodes);
	if (!has_nodes)
		route_say(ctx, source->path, errno);
	has_neighs = cards_open(ctx, source->other_path, &neighs);
	if (has_neighs)
		lines_close(&neighs);
	else
		route_say(ctx, source->other_path,
			  has_nodes ? errno : error_after_message(errno));
	if (has_nodes && has_neighs)
		return true;
	if (has_nodes)
		lines_close(nodes);
	ctx->show->route->unconfigured(
	    ctx, "NET/ROM not configured in this system.");
	return false;
}

int netrom_route_list(struct ctx *ctx, const struct route_source *source)
{
	struct card card = {{0}};
	struct netrom_node node;
	struct lines nodes;

	if (!netrom_open(ctx, source, &nodes))
		return ROUTE_FAILED;
	ctx->show->route->netrom_head(ctx);
	(void)card_next(&nodes, &card);
	while (card_next(&nodes, &card)) {
		netrom_node_parse(&card, &node);
		ctx->show->route->netrom_node(ctx, &node);
		netrom_neigh_show(ctx, source->other_path, &card, &node);
	}
	lines_close(&nodes);
	return 0;
}

/* Shows one neighbour of a node, or at least its number. */
static void rose_neigh_show(struct ctx *ctx, const char *path,
			    struct card *card, int32_t number)
{
	struct rose_neigh neigh;
	struct lines lines;
	bool found = false;

	if (cards_open(ctx, path, &lines)) {
		(void)card_next(&lines, card);
		while (!found && card_next(&lines, card)) {
			rose_neigh_parse(card, &neigh);
			found = neigh.number == number;
		}
		lines_close(&lines);
	}
	ctx->show->route->rose_neigh(ctx, number, found ? &neigh : NULL);
}

/* net-tools 2.10 says nothing of rose_neigh, and dies when it is missing. */
static bool rose_open(struct ctx *ctx, const struct route_source *source,
		      struct lines *nodes)
{
	const char *missing = source->path;
	struct lines neighs;

	if (cards_open(ctx, source->path, nodes)) {
		missing = source->other_path;
		if (cards_open(ctx, missing, &neighs)) {
			lines_close(&neighs);
			return true;
		}
	}
	route_say(ctx, missing, errno);
	if (missing == source->other_path)
		lines_close(nodes);
	msg_say(ctx, "ROSE not configured in this system.");
	return false;
}

int rose_route_list(struct ctx *ctx, const struct route_source *source)
{
	struct card node_card = {{0}}, neigh_card = {{0}};
	struct rose_node node;
	struct lines nodes;

	if (!rose_open(ctx, source, &nodes))
		return ROUTE_FAILED;
	ctx->show->route->rose_head(ctx);
	(void)card_next(&nodes, &node_card);
	while (card_next(&nodes, &node_card)) {
		rose_node_parse(&node_card, &node);
		ctx->show->route->rose_node(ctx, &node);
		for (int32_t i = 0; i < node.n; i++)
			rose_neigh_show(ctx, source->other_path, &neigh_card,
					node.neigh[i]);
		ctx->show->route->rose_end(ctx);
	}
	lines_close(&nodes);
	return 0;
}
