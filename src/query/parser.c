/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "query/parser.h"

#include <stdio.h>

void parser_next(struct parser *parser)
{
	parser->token = token_next(parser->text, parser->token.end);
}

struct token parser_peek(const struct parser *parser)
{
	return token_next(parser->text, parser->token.end);
}

size_t parser_fail(struct parser *parser, const char *message)
{
	(void)query_fail(parser->error, parser->token.at, "%s",
			 parser->token.type == TOKEN_BAD ? "a quote has no end"
							 : message);
	return NO_NODE;
}

size_t node_new(struct parser *parser, enum node_type type)
{
	struct filter *filter = parser->filter;

	if (filter->n == FILTER_NODES)
		return parser_fail(parser, "the expression has too many terms");
	filter->nodes[filter->n] = (struct node){
	    .type = type, .start = filter->n, .states = UINT32_MAX};
	return filter->n++;
}

size_t node_join(struct parser *parser, enum node_type type, size_t left,
		 size_t right)
{
	struct node *nodes = parser->filter->nodes;
	size_t joined;

	if (left == NO_NODE || right == NO_NODE)
		return NO_NODE;
	joined = node_new(parser, type);
	if (joined == NO_NODE)
		return NO_NODE;
	nodes[joined].left = left;
	nodes[joined].right = right;
	nodes[joined].start = nodes[left].start;
	nodes[joined].states = type == NODE_AND
				   ? nodes[left].states & nodes[right].states
				   : nodes[left].states | nodes[right].states;
	return joined;
}

size_t node_negate(struct parser *parser, size_t inner)
{
	struct node *nodes = parser->filter->nodes;
	size_t node;

	if (inner == NO_NODE)
		return NO_NODE;
	node = node_new(parser, NODE_NOT);
	if (node == NO_NODE)
		return NO_NODE;
	nodes[node].left = inner;
	nodes[node].start = nodes[inner].start;
	return node;
}

/* Sets the successors of a node, for true and for false. */
static void node_route(struct node *node, size_t yes, size_t no)
{
	node->yes = yes;
	node->no = no;
}

void parser_link(struct filter *filter)
{
	struct node *nodes = filter->nodes;

	node_route(&nodes[filter->root], FILTER_TRUE, FILTER_FALSE);
	/* a node has a higher index than the nodes that it joins */
	for (size_t i = filter->root + 1; i-- > 0;) {
		const struct node *node = &nodes[i];
		struct node *left = &nodes[node->left];
		struct node *right = &nodes[node->right];

		switch (node->type) {
		case NODE_AND:
			node_route(left, right->start, node->no);
			node_route(right, node->yes, node->no);
			break;
		case NODE_OR:
			node_route(left, node->yes, right->start);
			node_route(right, node->yes, node->no);
			break;
		case NODE_NOT:
			node_route(left, node->no, node->yes);
			break;
		default:
			break;
		}
	}
}

/* The text without blanks around it. */
static struct span trimmed(const char *at, const char *end)
{
	while (at < end && scan_is_blank(end[-1]))
		end--;
	while (at < end && scan_is_blank(*at))
		at++;
	return (struct span){at, (size_t)(end - at)};
}

void parser_fail_mixed(struct parser *parser, size_t a, size_t b, size_t and_at)
{
	const char *text = parser->text.at;
	const struct token joint = token_next(parser->text, and_at);
	const size_t c = joint.type == TOKEN_AND ? joint.end : joint.at;
	const size_t end = parser->token.at;
	struct query_error *error = parser->error;
	const struct span rest = trimmed(text + c, text + end);
	struct span first = trimmed(text + a, text + and_at);

	if (error->message[0])
		return;
	(void)query_fail(error, and_at, "`and' after `or' needs parentheses");
	snprintf(error->hints[0], QUERY_HINT, "write (%.*s) and %.*s",
		 (int)first.len, first.at, (int)rest.len, rest.at);
	first = trimmed(text + b, text + and_at);
	snprintf(error->hints[1], QUERY_HINT, "or    %.*s(%.*s and %.*s)",
		 (int)(b - a), text + a, (int)first.len, first.at,
		 (int)rest.len, rest.at);
}
