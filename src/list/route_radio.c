/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "field/types.h"
#include "list/route.h"
#include "msg.h"
#include "proc/lines.h"
#include "proc/route_ax25.h"
#include "proc/route_netrom.h"
#include "proc/route_rose.h"
#include "proc/route_x25.h"

static bool cards_open(struct ctx *ctx, const char *path, struct lines *lines)
{
	if (!root_lines(ctx->root, TREE_PROC, path, lines))
		return false;
	lines->piece = FIXED_LINE_PIECE;
	return true;
}

/* Writes the next line to the fixed line. */
static bool fixed_line_next(struct lines *lines, struct fixed_line *fixed)
{
	struct span line;

	if (!lines_next(lines, &line))
		return false;
	fixed_line_load(fixed, line, lines->newline);
	return true;
}

int ax25_route_list(struct ctx *ctx, const struct route_source *source)
{
	struct fixed_line fixed = {{0}};
	struct ax25_route route;
	struct lines lines;

	if (!cards_open(ctx, source->path, &lines)) {
		route_warn(ctx, source->path, errno);
		emit_note(ctx, ABOUT("not_configured", NULL),
			  "AX.25 not configured in this system.");
		return ROUTE_FAILED;
	}
	emit_head(ctx, &type_ax25_routes, NULL);
	(void)fixed_line_next(&lines, &fixed);
	while (fixed_line_next(&lines, &fixed)) {
		ax25_route_parse(&fixed, &route);
		emit(ctx, &type_ax25_routes, &route);
	}
	lines_close(&lines);
	return 0;
}

int x25_route_list(struct ctx *ctx, const struct route_source *source)
{
	struct fixed_line fixed = {{0}};
	struct x25_route route;
	struct lines lines;
	struct span line;

	if (!cards_open(ctx, source->path, &lines) &&
	    !cards_open(ctx, source->other_path, &lines)) {
		emit_note(ctx, ABOUT("not_configured", NULL),
			  "X.25 not configured in this system.");
		return ROUTE_FAILED;
	}
	emit_head(ctx, &type_x25_routes, NULL);
	(void)fixed_line_next(&lines, &fixed);
	while (lines_next(&lines, &line)) {
		fixed_line_load(&fixed, line, lines.newline);
		fixed_line_cut(&fixed, line.len);
		x25_route_parse(&fixed, &route);
		emit(ctx, &type_x25_routes, &route);
	}
	lines_close(&lines);
	return 0;
}

/*
 * Searches the neighbour of a node; false if there is none. The lines are
 * written to the fixed line of the node, as in net-tools 2.10.
 */
static bool netrom_neigh_find(struct ctx *ctx, const char *path,
			      struct fixed_line *fixed,
			      struct netrom_route *route)
{
	struct lines lines;
	bool found = false;

	if (!cards_open(ctx, path, &lines))
		return false;
	(void)fixed_line_next(&lines, fixed);
	while (!found && fixed_line_next(&lines, fixed)) {
		netrom_neigh_parse(fixed, &route->neigh);
		found = route->neigh.number == route->node.neigh;
	}
	lines_close(&lines);
	return found;
}

/*
 * The errno that net-tools 2.10 has after a message: glibc's perror leaves
 * EINVAL, unless stderr is also readable.
 */
static int error_after_message(int error)
{
	int flags = fcntl(STDERR_FILENO, F_GETFL);

	return flags >= 0 && (flags & O_ACCMODE) == O_RDWR ? error : EINVAL;
}

/* True if both files of NET/ROM can be opened; leaves `nodes` open. */
static bool netrom_open(struct ctx *ctx, const struct route_source *source,
			struct lines *nodes)
{
	struct lines neighs;
	bool has_nodes, has_neighs;

	has_nodes = cards_open(ctx, source->path, nodes);
	if (!has_nodes)
		route_warn(ctx, source->path, errno);
	has_neighs = cards_open(ctx, source->other_path, &neighs);
	if (has_neighs)
		lines_close(&neighs);
	else
		route_warn(ctx, source->other_path,
			   has_nodes ? errno : error_after_message(errno));
	if (has_nodes && has_neighs)
		return true;
	if (has_nodes)
		lines_close(nodes);
	emit_note(ctx, ABOUT("not_configured", NULL),
		  "NET/ROM not configured in this system.");
	return false;
}

int netrom_route_list(struct ctx *ctx, const struct route_source *source)
{
	struct fixed_line fixed = {{0}}, node;
	struct netrom_route route;
	struct lines nodes;

	if (!netrom_open(ctx, source, &nodes))
		return ROUTE_FAILED;
	emit_head(ctx, &type_netrom_routes, NULL);
	(void)fixed_line_next(&nodes, &fixed);
	while (fixed_line_next(&nodes, &fixed)) {
		/*
		 * a copy, because the lines of neighbours overwrite the fixed
		 * line
		 */
		node = fixed;
		netrom_node_parse(&node, &route.node);
		route.has_neigh =
		    netrom_neigh_find(ctx, source->other_path, &fixed, &route);
		emit(ctx, &type_netrom_routes, &route);
		if (!route.has_neigh)
			continue;
		fixed_line_cut(&fixed, NETROM_END_CALLSIGN);
		fixed_line_cut(&fixed, NETROM_END_DEV);
	}
	lines_close(&nodes);
	return 0;
}

/*
 * Searches the neighbour `link->number`. The lines are written to `fixed`, so
 * the matching line is copied to its own fixed line.
 */
static void rose_neigh_find(struct ctx *ctx, const char *path,
			    struct fixed_line *fixed, struct rose_link *link)
{
	struct lines lines;

	link->known = false;
	if (!cards_open(ctx, path, &lines))
		return;
	(void)fixed_line_next(&lines, fixed);
	while (!link->known && fixed_line_next(&lines, fixed)) {
		rose_neigh_parse(fixed, &link->neigh);
		link->known = link->neigh.number == link->number;
	}
	lines_close(&lines);
	if (!link->known)
		return;
	link->fixed = *fixed;
	rose_neigh_parse(&link->fixed, &link->neigh);
}

/* net-tools 2.10 prints no message about rose_neigh, and crashes without it. */
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
	route_warn(ctx, missing, errno);
	if (missing == source->other_path)
		lines_close(nodes);
	msg_print(ctx, ABOUT("not_configured", NULL),
		  "ROSE not configured in this system.");
	return false;
}

int rose_route_list(struct ctx *ctx, const struct route_source *source)
{
	struct fixed_line node_line = {{0}}, neigh_line = {{0}};
	struct rose_route route;
	struct lines nodes;

	if (!rose_open(ctx, source, &nodes))
		return ROUTE_FAILED;
	emit_head(ctx, &type_rose_routes, NULL);
	(void)fixed_line_next(&nodes, &node_line);
	while (fixed_line_next(&nodes, &node_line)) {
		rose_node_parse(&node_line, &route.node);
		for (int32_t i = 0; i < route.node.n; i++) {
			route.links[i].number = route.node.neigh[i];
			rose_neigh_find(ctx, source->other_path, &neigh_line,
					&route.links[i]);
		}
		emit(ctx, &type_rose_routes, &route);
	}
	lines_close(&nodes);
	return 0;
}
