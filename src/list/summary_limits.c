/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#include "delta.h"
#include "field/types.h"
#include "list/summary.h"
#include "list/sysctls.h"
#include "proc/finder.h"
#include "proc/lines.h"
#include "proc/neigh_stat.h"
#include "proc/snmp.h"
#include "proc/summary.h"

/* The position of a figure: in a line of sockstat, or in a file of numbers. */
struct figure {
	const char *line, *word; /* of net/sockstat, or sockstat6 */
	const char *path;
	size_t place; /* index of the number in that file, from 0 */
};

/* A limit is one row. */
static const struct limit_row {
	const char *name, *subject;
	enum summary_scope scope;
	const char *unit, *source;
	struct figure used, limit;
} limit_rows[] = {
    {"open_files",
     NULL,
     SCOPE_HOST,
     "files",
     "fs.file-max",
     {.path = "sys/fs/file-nr", .place = 0},
     {.path = "sys/fs/file-nr", .place = 2}},
    {"orphans",
     NULL,
     SCOPE_HOST,
     "sockets",
     "net.ipv4.tcp_max_orphans",
     {.line = "TCP", .word = "orphan"},
     {.path = "sys/net/ipv4/tcp_max_orphans"}},
    {"time_wait",
     NULL,
     SCOPE_NAMESPACE,
     "sockets",
     "net.ipv4.tcp_max_tw_buckets",
     {.line = "TCP", .word = "tw"},
     {.path = "sys/net/ipv4/tcp_max_tw_buckets"}},
    {"tcp_memory",
     NULL,
     SCOPE_HOST,
     "pages",
     "net.ipv4.tcp_mem",
     {.line = "TCP", .word = "mem"},
     {.path = "sys/net/ipv4/tcp_mem", .place = 2}},
    {"udp_memory",
     NULL,
     SCOPE_HOST,
     "pages",
     "net.ipv4.udp_mem",
     {.line = "UDP", .word = "mem"},
     {.path = "sys/net/ipv4/udp_mem", .place = 2}},
    {"conntrack",
     NULL,
     SCOPE_NAMESPACE,
     "connections",
     "net.netfilter.nf_conntrack_max",
     {.path = "sys/net/netfilter/nf_conntrack_count"},
     {.path = "sys/net/netfilter/nf_conntrack_max"}},
    {"fragments",
     "inet",
     SCOPE_NAMESPACE,
     "bytes",
     "net.ipv4.ipfrag_high_thresh",
     {.line = "FRAG", .word = "memory"},
     {.path = "sys/net/ipv4/ipfrag_high_thresh"}},
    {"fragments",
     "inet6",
     SCOPE_NAMESPACE,
     "bytes",
     "net.ipv6.ip6frag_high_thresh",
     {.line = "FRAG6", .word = "memory"},
     {.path = "sys/net/ipv6/ip6frag_high_thresh"}},
};

/* With several namespaces the host's figures are shown once, with our own. */
static bool is_shown(const struct ctx *ctx, enum summary_scope scope)
{
	return scope != SCOPE_HOST || !ctx->netns || ctx->host_shown;
}

static bool figure_load(struct ctx *ctx, const struct tally *tally,
			const struct figure *figure, enum summary_scope scope,
			uint64_t *number)
{
	uint64_t numbers[4];

	if (figure->line)
		return sockstat_get(&tally->sockstat, figure->line,
				    figure->word, number) ||
		       sockstat_get(&tally->sockstat6, figure->line,
				    figure->word, number);
	/* in a child namespace the kernel hides the host's */
	if ((scope == SCOPE_HOST
		 ? sysctl_load(ctx->root, figure->path, numbers, 4)
		 : sysctls_load(ctx, figure->path, numbers, 4)) <=
	    figure->place)
		return false;
	*number = numbers[figure->place];
	return true;
}

static void rows_show(struct ctx *ctx, const struct tally *tally)
{
	for (size_t i = 0; i < sizeof limit_rows / sizeof *limit_rows; i++) {
		const struct limit_row *row = &limit_rows[i];
		struct summary_limit limit = {.name = row->name,
					      .scope = row->scope,
					      .unit = row->unit,
					      .source = row->source};

		if (!is_shown(ctx, row->scope))
			continue;
		if (row->subject)
			strcpy(limit.subject, row->subject);
		limit.has_used = figure_load(ctx, tally, &row->used, row->scope,
					     &limit.used);
		limit.has_limit = figure_load(ctx, tally, &row->limit,
					      row->scope, &limit.limit);
		emit(ctx, &type_summary_limits, &limit);
	}
}

/* The entries of a table, from the line of the first processor. */
static bool neighbors_load(const struct root *root, const char *path,
			   uint64_t *used)
{
	struct neigh_stat stat;
	struct lines lines;
	struct span line;
	bool good;

	if (!root_lines(root, TREE_PROC, path, &lines))
		return false;
	good = lines_next(&lines, &line) && lines_next(&lines, &line) &&
	       neigh_stat_parse(line, &stat) == SCAN_OK;
	lines_close(&lines);
	if (good)
		*used = stat.entries;
	return good;
}

static void neighbors_show(struct ctx *ctx)
{
	static const struct {
		const char *family, *path, *limit, *source;
	} tables[] = {
	    {"inet", "net/stat/arp_cache",
	     "sys/net/ipv4/neigh/default/gc_thresh3",
	     "net.ipv4.neigh.default.gc_thresh3"},
	    {"inet6", "net/stat/ndisc_cache",
	     "sys/net/ipv6/neigh/default/gc_thresh3",
	     "net.ipv6.neigh.default.gc_thresh3"},
	};

	for (size_t i = 0;
	     is_shown(ctx, SCOPE_HOST) && i < sizeof tables / sizeof *tables;
	     i++) {
		struct summary_limit limit = {.name = "neighbors",
					      .scope = SCOPE_HOST,
					      .unit = "entries",
					      .source = tables[i].source};

		strcpy(limit.subject, tables[i].family);
		limit.has_used =
		    neighbors_load(ctx->root, tables[i].path, &limit.used);
		limit.has_limit = sysctl_load(ctx->root, tables[i].limit,
					      &limit.limit, 1) == 1;
		emit(ctx, &type_summary_limits, &limit);
	}
}

/* `ADDRESS:PORT`, with brackets around an IPv6 address. */
static void endpoint_format(const struct addr *addr, unsigned port, char *text,
			    size_t size)
{
	char digits[ADDR_TEXT];

	(void)addr_format(addr, digits);
	snprintf(text, size, addr->family == AF_INET6 ? "[%s]:%u" : "%s:%u",
		 digits, port);
}

/* The owner of the socket of a row. */
static void owner_fill(struct ctx *ctx, struct summary_limit *limit,
		       uint64_t inode)
{
	if (finder_has_holders(ctx->finder))
		limit->owner.holders =
		    holders_first(ctx->finder->holders, inode);
}

static void ports_show(struct ctx *ctx, const struct tally *tally)
{
	const unsigned range = tally->high - tally->low + 1;
	const unsigned reserved =
	    sysctls_reserved(ctx, tally->low, tally->high);
	struct destination fullest[FULLEST];
	const size_t n = destinations_fullest(&tally->destinations, fullest);

	for (size_t i = 0; i < n; i++) {
		const struct destination *one = &fullest[i];
		struct summary_limit limit = {
		    .name = "local_ports",
		    .scope = SCOPE_DESTINATION,
		    .has_used = true,
		    .used = one->used,
		    .has_limit = tally->has_range,
		    .limit = range > reserved ? range - reserved : 0,
		    .unit = "ports",
		    .source = "net.ipv4.ip_local_port_range"};
		char local[ADDR_TEXT];
		size_t len;

		(void)addr_format(&one->local, local);
		snprintf(limit.subject, sizeof limit.subject, "%s -> ", local);
		len = strlen(limit.subject);
		endpoint_format(&one->remote, one->port, limit.subject + len,
				sizeof limit.subject - len);
		owner_fill(ctx, &limit, one->inode);
		emit(ctx, &type_summary_limits, &limit);
	}
}

static void queues_show(struct ctx *ctx, const struct tally *tally)
{
	uint64_t cap = 0;
	const bool has_cap =
	    sysctls_load(ctx, "sys/net/core/somaxconn", &cap, 1) == 1;

	for (size_t i = 0; i < tally->waitings.n; i++) {
		const struct waiting *one = &tally->waitings.list[i];
		struct summary_limit limit = {.name = "accept_queue",
					      .scope = SCOPE_SOCKET,
					      .has_used = true,
					      .used = one->queue,
					      .has_limit = has_cap,
					      .limit = cap,
					      .is_cap = true,
					      .unit = "connections",
					      .source = "net.core.somaxconn",
					      .inode = one->inode};

		owner_fill(ctx, &limit, one->inode);
		endpoint_format(&one->local, one->port, limit.subject,
				sizeof limit.subject);
		emit(ctx, &type_summary_limits, &limit);
	}
}

/* The counter of the block with the line of names `names`, if it exists. */
static bool counter_find(struct span names, struct span values,
			 const char *block, const char *name,
			 struct snmp_counter *counter)
{
	struct snmp_pair pair;

	if (snmp_pair_parse(names, values, &pair) != SCAN_OK ||
	    !span_is(pair.title, block))
		return false;
	while (snmp_pair_next(&pair, counter))
		if (span_is(counter->name, name))
			return true;
	return false;
}

/* The counter of a block of net/netstat. */
static bool counter_load(const struct root *root, const char *block,
			 const char *name, uint64_t *number)
{
	struct snmp_counter counter = {.value = 0};
	char *names = malloc(LINES_PIECE);
	struct lines lines;
	struct span line;
	bool found = false;

	if (!names)
		root_failed(root, TREE_PROC, "net/netstat", ENOMEM);
	if (!names || !root_lines(root, TREE_PROC, "net/netstat", &lines)) {
		free(names);
		return false;
	}
	while (!found && lines_next(&lines, &line)) {
		const size_t len = line.len;

		memcpy(names, line.at, len);
		found = lines_next(&lines, &line) &&
			counter_find((struct span){names, len}, line, block,
				     name, &counter);
	}
	lines_close(&lines);
	free(names);
	*number = counter.value;
	return found && !counter.negative;
}

/* The rise of the counter; with --delta only this is shown. */
static void rise_fill(struct ctx *ctx, struct summary_limit *limit)
{
	const struct delta_key key = {
	    .of = {limit->name, strlen(limit->name)},
	    .name = {limit->source, strlen(limit->source)},
	    .netns = delta_netns(ctx)};

	if (!ctx->rises || !limit->has_used)
		return;
	limit->has_rise =
	    delta_rise(ctx->rises, &key, limit->used, &limit->rise);
	if (ctx->delta)
		limit->used = limit->rise;
}

/* Counters, which have no limit; they should be 0. */
static void overflows_show(struct ctx *ctx)
{
	static const struct {
		const char *name, *counter, *source;
	} counters[] = {
	    {"listen_overflows", "ListenOverflows", "TcpExt.ListenOverflows"},
	    {"listen_drops", "ListenDrops", "TcpExt.ListenDrops"},
	};

	for (size_t i = 0; i < sizeof counters / sizeof *counters; i++) {
		struct summary_limit limit = {.name = counters[i].name,
					      .scope = SCOPE_NAMESPACE,
					      .unit = "connections",
					      .source = counters[i].source};

		limit.has_used = counter_load(ctx->root, "TcpExt",
					      counters[i].counter, &limit.used);
		rise_fill(ctx, &limit);
		emit(ctx, &type_summary_limits, &limit);
	}
}

void summary_limits(struct ctx *ctx, struct tally *tally)
{
	emit_section(ctx, &type_summary_limits);
	emit_head(ctx, &type_summary_limits, NULL);
	rows_show(ctx, tally);
	neighbors_show(ctx);
	ports_show(ctx, tally);
	queues_show(ctx, tally);
	overflows_show(ctx);
	if (tally->lost)
		root_failed(ctx->root, TREE_PROC, NULL, ENOMEM);
}
