/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef QUERY_PARSER_H
#define QUERY_PARSER_H

#include "query/node.h"

/* A filter that is being compiled. */
struct parser {
	const struct query_env *env;
	struct span text;
	struct token token; /* the next token */
	struct filter *filter;
	struct query_error *error;
	unsigned level;
};

/* Returned in place of a node after an error, because 0 is the first node. */
#define NO_NODE SIZE_MAX

/* Moves to the next token; parser_peek looks at the token after it. */
void parser_next(struct parser *parser);
struct token parser_peek(const struct parser *parser);

/* Stores an error at the next token. Always returns NO_NODE. */
size_t parser_fail(struct parser *parser, const char *message);

/*
 * Stores both readings of `A or B and C`; the parts begin at these positions.
 */
void parser_fail_mixed(struct parser *parser, size_t a, size_t b,
		       size_t and_at);

/* A new node; NO_NODE, with an error, if there are already FILTER_NODES. */
size_t node_new(struct parser *parser, enum node_type type);

/*
 * An `and` or `or` of two nodes, and a `not` of one; NO_NODE if one of them is
 * NO_NODE.
 */
size_t node_join(struct parser *parser, enum node_type type, size_t left,
		 size_t right);
size_t node_negate(struct parser *parser, size_t inner);

/* Sets the successors of all tests, once the root is known. */
void parser_link(struct filter *filter);

/* True at `state` or `exclude` as a test, and not as a key. */
bool at_states(const struct parser *parser, bool *excludes);

/* Reads WORD { "," WORD }. False, with an error, if a word is no state. */
bool states_read(struct parser *parser, uint32_t *states);

/* Reads one test. NO_NODE, with an error, if there is none. */
size_t test_read(struct parser *parser);

/* Reads the whole expression; see test_read. */
size_t filter_read(struct parser *parser);

#endif
