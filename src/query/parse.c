/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "query/parser.h"

/*
 * The grammar, by recursive descent:
 *
 *   filter = [ states ] [ or ] ;
 *   or     = and { OR and } ;
 *   and    = term { [ AND ] term } ;
 *   term   = NOT term | "(" or ")" | test ;
 *   test   = ( "state" | "exclude" ) WORD { "," WORD }
 *          | ( "src" | "dst" | "host" ) [ EQ | NE ] HOST
 *          | ( "sport" | "dport" | "port" ) [ OP ] PORT [ "-" PORT ]
 *          | KEY OP VALUE | KEY GLOB | "autobound" | "wildcard" ;
 *
 * After an OR, an `and` of two terms is rejected: ss reads it from left to
 * right, but its manual and most languages give `and` precedence.
 *
 * The functions that these call are in other files, so that compilers do not
 * inline them: 64 levels must fit into a small stack.
 */

static size_t or_read(struct parser *parser, size_t first, size_t a);

static size_t brackets_read(struct parser *parser)
{
	size_t node;

	parser_next(parser);
	node = or_read(parser, NO_NODE, parser->token.at);
	if (node == NO_NODE)
		return NO_NODE;
	if (parser->token.type != TOKEN_CLOSE)
		return parser_fail(parser, "a `)' is missing");
	parser_next(parser);
	return node;
}

static size_t term_read(struct parser *parser);

static size_t not_read(struct parser *parser)
{
	parser_next(parser);
	return node_negate(parser, term_read(parser));
}

static size_t term_read(struct parser *parser)
{
	size_t node = NO_NODE;

	if (parser->level == FILTER_LEVELS)
		return parser_fail(parser, "the expression is too deep");
	parser->level++;
	switch (parser->token.type) {
	case TOKEN_NOT:
		node = not_read(parser);
		break;
	case TOKEN_OPEN:
		node = brackets_read(parser);
		break;
	case TOKEN_WORD:
		node = test_read(parser);
		break;
	case TOKEN_END:
		(void)parser_fail(parser, "a test is expected at the end");
		break;
	default:
		(void)parser_fail(parser, "a test is expected");
	}
	parser->level--;
	return node;
}

/* True if an `and`, written or implied, comes next. */
static bool at_and(const struct parser *parser)
{
	switch (parser->token.type) {
	case TOKEN_AND:
	case TOKEN_WORD:
	case TOKEN_NOT:
	case TOKEN_OPEN:
		return true;
	default:
		return false;
	}
}

/*
 * Reads terms that must all hold. *second is the position where the second one
 * is joined, or 0 if there is only one.
 */
static size_t and_read(struct parser *parser, size_t first, size_t *second)
{
	size_t node = first == NO_NODE ? term_read(parser) : first;

	*second = 0;
	while (node != NO_NODE && at_and(parser)) {
		if (*second == 0)
			*second = parser->token.at;
		if (parser->token.type == TOKEN_AND)
			parser_next(parser);
		node = node_join(parser, NODE_AND, node, term_read(parser));
	}
	return node;
}

/*
 * `first` is a term that has been read, or NO_NODE; the first term begins at
 * `a`.
 */
static size_t or_read(struct parser *parser, size_t first, size_t a)
{
	size_t second, b;
	size_t node = and_read(parser, first, &second);

	while (node != NO_NODE && parser->token.type == TOKEN_OR) {
		size_t right;

		parser_next(parser);
		b = parser->token.at;
		right = and_read(parser, NO_NODE, &second);
		if (right != NO_NODE && second > 0) {
			parser_fail_mixed(parser, a, b, second);
			return NO_NODE;
		}
		node = node_join(parser, NODE_OR, node, right);
	}
	return node;
}

/*
 * Consecutive `state` and `exclude` at the start form one set, as in ss, which
 * applies to the rest of the expression.
 */
static size_t head_read(struct parser *parser)
{
	bool any = false, excludes;
	uint32_t set = 0, states;
	size_t node;

	while (at_states(parser, &excludes)) {
		parser_next(parser);
		if (!states_read(parser, &states))
			return NO_NODE;
		if (!any && excludes)
			set = UINT32_MAX;
		set = excludes ? set & ~states : set | states;
		any = true;
	}
	if (!any)
		return NO_NODE;
	node = node_new(parser, NODE_STATES);
	if (node != NO_NODE)
		parser->filter->nodes[node].states = set;
	return node;
}

size_t filter_read(struct parser *parser)
{
	const size_t start = parser->token.at;
	size_t head = head_read(parser);

	if (head == NO_NODE && parser->error->message[0])
		return NO_NODE;
	if (head == NO_NODE || parser->token.type == TOKEN_OR)
		return or_read(parser, head, start);
	if (parser->token.type == TOKEN_END)
		return head;
	if (parser->token.type == TOKEN_AND)
		parser_next(parser);
	return node_join(parser, NODE_AND, head,
			 or_read(parser, NO_NODE, parser->token.at));
}
