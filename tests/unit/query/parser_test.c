/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "query/parser.h"

/* A parser at the first token of `text`, with room for all nodes. */
struct bench {
	struct node nodes[FILTER_NODES];
	struct filter filter;
	struct query_error error;
	struct parser parser;
};

static void bench_set(struct bench *bench, const char *text)
{
	*bench = (struct bench){.filter.nodes = bench->nodes};
	bench->parser = (struct parser){.text = span_from(text),
					.filter = &bench->filter,
					.error = &bench->error};
	parser_next(&bench->parser);
}

static void tokens(void **state)
{
	static struct bench bench;

	(void)state;
	bench_set(&bench, " a=(b");
	assert_span(bench.parser.token.text, "a");
	assert_int_equal(bench.parser.token.at, 1);
	assert_int_equal(parser_peek(&bench.parser).type, TOKEN_EQ);
	/* a look ahead moves nothing */
	assert_int_equal(parser_peek(&bench.parser).type, TOKEN_EQ);
	parser_next(&bench.parser);
	assert_int_equal(bench.parser.token.type, TOKEN_EQ);
	assert_int_equal(parser_peek(&bench.parser).type, TOKEN_OPEN);
	for (size_t i = 0; i < 5; i++)
		parser_next(&bench.parser);
	assert_int_equal(bench.parser.token.type, TOKEN_END);
	assert_int_equal(bench.parser.token.at, 5);
}

static void errors(void **state)
{
	static struct bench bench;

	(void)state;
	bench_set(&bench, "  x");
	assert_int_equal(parser_fail(&bench.parser, "first"), NO_NODE);
	assert_int_equal(parser_fail(&bench.parser, "second"), NO_NODE);
	assert_string_equal(bench.error.message, "first");
	assert_int_equal(bench.error.at, 2);
	/* of a quote without an end nothing else is said */
	bench_set(&bench, " 'x");
	parser_fail(&bench.parser, "a word is expected");
	assert_string_equal(bench.error.message, "a quote has no end");
	assert_int_equal(bench.error.at, 1);
}

/* As many nodes as there may be, and no more. */
static void limits(void **state)
{
	static struct bench bench;

	(void)state;
	bench_set(&bench, "x");
	for (size_t i = 0; i < FILTER_NODES; i++)
		assert_int_equal(node_new(&bench.parser, NODE_KEY), i);
	assert_string_equal(bench.error.message, "");
	assert_int_equal(node_new(&bench.parser, NODE_KEY), NO_NODE);
	assert_string_equal(bench.error.message,
			    "the expression has too many terms");
	assert_int_equal(bench.filter.n, FILTER_NODES);
}

/* An error goes through all that is made of it. */
static void no_node(void **state)
{
	static struct bench bench;
	size_t a;

	(void)state;
	bench_set(&bench, "x");
	a = node_new(&bench.parser, NODE_KEY);
	assert_int_equal(node_join(&bench.parser, NODE_AND, a, NO_NODE),
			 NO_NODE);
	assert_int_equal(node_join(&bench.parser, NODE_OR, NO_NODE, a),
			 NO_NODE);
	assert_int_equal(node_negate(&bench.parser, NO_NODE), NO_NODE);
	assert_int_equal(bench.filter.n, 1);
}

/* States in which an expression may hold: none is left out that might. */
static void states(void **state)
{
	static struct bench bench;
	struct node *nodes = bench.nodes;
	size_t a, b, both, either, not ;

	(void)state;
	bench_set(&bench, "x");
	a = node_new(&bench.parser, NODE_STATES);
	b = node_new(&bench.parser, NODE_STATES);
	assert_int_equal(nodes[a].states, UINT32_MAX);
	nodes[a].states = 6;
	nodes[b].states = 12;
	both = node_join(&bench.parser, NODE_AND, a, b);
	either = node_join(&bench.parser, NODE_OR, a, b);
	not = node_negate(&bench.parser, a);
	assert_int_equal(nodes[both].states, 4);
	assert_int_equal(nodes[either].states, 14);
	assert_int_equal(nodes[not ].states, UINT32_MAX);
	assert_int_equal(nodes[not ].start, a);
	assert_int_equal(nodes[both].start, a);
}

/* (a and not b) or c: each test goes on to the next one that matters. */
static void links(void **state)
{
	static struct bench bench;
	const struct node *nodes = bench.nodes;
	size_t a, b, c, not, both;

	(void)state;
	bench_set(&bench, "x");
	a = node_new(&bench.parser, NODE_KEY);
	b = node_new(&bench.parser, NODE_KEY);
	not = node_negate(&bench.parser, b);
	both = node_join(&bench.parser, NODE_AND, a, not );
	c = node_new(&bench.parser, NODE_KEY);
	bench.filter.root = node_join(&bench.parser, NODE_OR, both, c);
	parser_link(&bench.filter);
	assert_int_equal(nodes[bench.filter.root].start, a);
	assert_int_equal(nodes[a].yes, b);
	assert_int_equal(nodes[a].no, c);
	assert_int_equal(nodes[b].yes, c);
	assert_int_equal(nodes[b].no, FILTER_TRUE);
	assert_int_equal(nodes[c].yes, FILTER_TRUE);
	assert_int_equal(nodes[c].no, FILTER_FALSE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(tokens), cmocka_unit_test(errors),
	    cmocka_unit_test(limits), cmocka_unit_test(no_node),
	    cmocka_unit_test(states), cmocka_unit_test(links),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
