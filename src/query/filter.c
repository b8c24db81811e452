/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "query/filter.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "proc/root.h"
#include "query/parser.h"

/* The range of ports from which the kernel selects one. */
static void range_load(struct filter *filter, const struct root *root)
{
	char text[64];
	ssize_t len =
	    root_read(root, TREE_PROC, "sys/net/ipv4/ip_local_port_range", text,
		      sizeof text);
	struct cursor c = {text, text + (len > 0 ? len : 0)};
	uint64_t low, high;

	filter->low = 32768;
	filter->high = 60999;
	if (scan_udec(&c, &low) && scan_udec(&c, &high) && high <= UINT16_MAX &&
	    low <= high) {
		filter->low = (unsigned)low;
		filter->high = (unsigned)high;
	}
}

static bool has_node(const struct filter *filter, enum node_type type)
{
	for (size_t i = 0; i < filter->n; i++)
		if (filter->nodes[i].type == type)
			return true;
	return false;
}

static struct filter *filter_new(void)
{
	struct filter *filter = calloc(1, sizeof *filter);

	if (!filter)
		return NULL;
	filter->nodes = calloc(FILTER_NODES, sizeof *filter->nodes);
	if (filter->nodes)
		return filter;
	free(filter);
	return NULL;
}

struct filter *filter_compile(struct span text, const struct query_env *env,
			      struct query_error *error)
{
	struct parser parser = {.env = env, .text = text, .error = error};

	if (text.len > FILTER_BYTES) {
		(void)query_fail(error, 0,
				 "the expression has more than %d "
				 "bytes",
				 FILTER_BYTES);
		return NULL;
	}
	parser.filter = filter_new();
	if (!parser.filter) {
		(void)query_fail(error, 0, "%s", strerror(ENOMEM));
		return NULL;
	}
	parser_next(&parser);
	parser.filter->root = filter_read(&parser);
	if (parser.filter->root != NO_NODE && parser.token.type != TOKEN_END)
		parser.filter->root =
		    parser_fail(&parser, "`and', `or' or the end "
					 "is expected");
	if (parser.filter->root == NO_NODE) {
		filter_free(parser.filter);
		return NULL;
	}
	parser_link(parser.filter);
	if (has_node(parser.filter, NODE_AUTOBOUND))
		range_load(parser.filter, env->root);
	return parser.filter;
}

struct filter *filter_both(struct filter *a, struct filter *b)
{
	if (!a || !b)
		return a ? a : b;
	b->also = a;
	b->needs |= a->needs;
	return b;
}

unsigned filter_needs(const struct filter *filter)
{
	return filter->needs;
}

void filter_free(struct filter *filter)
{
	if (!filter)
		return;
	for (size_t i = 0; i < filter->n; i++) {
		host_free(&filter->nodes[i].host);
		host_free(&filter->nodes[i].literal.host);
		free(filter->nodes[i].literal.text);
		free(filter->nodes[i].key);
	}
	filter_free(filter->also);
	free(filter->nodes);
	free(filter);
}
