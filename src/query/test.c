/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <string.h>

#include "query/nearest.h"
#include "query/parser.h"

/* The tests of a filter, each of which begins with a keyword. */

static bool is_op(enum token_type type)
{
	return type >= TOKEN_EQ && type <= TOKEN_GE;
}

static bool is_word(enum token_type type)
{
	return type == TOKEN_WORD || type == TOKEN_QUOTED;
}

static bool any_is_known(const struct query_env *env,
			 const char *const names[3])
{
	for (size_t i = 0; i < 3 && names[i]; i++)
		if (key_is_known(env,
				 (struct span){names[i], strlen(names[i])}))
			return true;
	return false;
}

/* The message about a test that could never be true. */
static const char none[] = "no row of this mode has what that tests";

bool states_read(struct parser *parser, uint32_t *states)
{
	static const char *const keys[3] = {"state"};

	*states = 0;
	if (!any_is_known(parser->env, keys)) {
		(void)parser_fail(parser, none);
		return false;
	}
	for (;;) {
		const struct token word = parser->token;
		const uint32_t found =
		    is_word(word.type) ? states_of_word(word.text) : 0;
		struct nearest nearest;

		if (!is_word(word.type)) {
			(void)parser_fail(parser, "a state is expected");
			return false;
		}
		nearest_init(&nearest, word.text);
		states_offer(&nearest);
		if (!found)
			return query_fail(parser->error, word.at,
					  "no state is called `%.*s'%s%s%s",
					  (int)word.text.len, word.text.at,
					  nearest.name ? "; `" : "",
					  nearest.name ? nearest.name : "",
					  nearest.name ? "' is near" : "");
		*states |= found;
		parser_next(parser);
		if (parser->token.type != TOKEN_COMMA)
			return true;
		parser_next(parser);
	}
}

bool at_states(const struct parser *parser, bool *excludes)
{
	const struct token *token = &parser->token;

	*excludes = token_is(token, "exclude") || token_is(token, "excl");
	return (*excludes || token_is(token, "state")) &&
	       !is_op(parser_peek(parser).type);
}

static size_t states_test(struct parser *parser, bool excludes)
{
	uint32_t states;
	size_t node;

	parser_next(parser);
	if (!states_read(parser, &states))
		return NO_NODE;
	node = node_new(parser, NODE_STATES);
	if (node != NO_NODE)
		parser->filter->nodes[node].states =
		    excludes ? ~states : states;
	return node;
}

/* EQ or NE, which may be omitted; anything else is an error. */
static bool equal_read(struct parser *parser, enum token_type *op)
{
	*op = TOKEN_EQ;
	if (!is_op(parser->token.type))
		return true;
	*op = parser->token.type;
	if (*op != TOKEN_EQ && *op != TOKEN_NE)
		return query_fail(parser->error, parser->token.at,
				  "an address has no order: = and != alone");
	parser_next(parser);
	return true;
}

/* True if a row of the mode may have the family or path that a HOST names. */
static bool check_host(const struct parser *parser, const struct node *node)
{
	static const char *const ports[3] = {"local_port", "source_port"};
	static const char *const paths[3] = {"path"};
	const struct host_set *host = &node->host;
	const size_t at = parser->token.at;

	if (host->has_port && !any_is_known(parser->env, ports))
		return query_fail(parser->error, at, "%s", none);
	if (host->kind != HOST_UNIX)
		return true;
	if (!any_is_known(parser->env, paths))
		return query_fail(parser->error, at, "%s", none);
	return (node->endpoints & ENDPOINT_LOCAL) ||
	       query_fail(parser->error, at,
			  "/proc does not tell the other end of a unix socket");
}

static size_t host_test(struct parser *parser, enum node_endpoint endpoints)
{
	enum token_type op;
	struct node *node;
	size_t at;

	parser_next(parser);
	if (!equal_read(parser, &op))
		return NO_NODE;
	if (!is_word(parser->token.type))
		return parser_fail(parser, "a host is expected");
	at = node_new(parser, NODE_HOST);
	if (at == NO_NODE)
		return NO_NODE;
	node = &parser->filter->nodes[at];
	node->endpoints = endpoints;
	node->op = op;
	if (!host_read(parser->env, parser->token.text, parser->token.at,
		       &node->host, parser->error) ||
	    !check_host(parser, node))
		return NO_NODE;
	parser_next(parser);
	return at;
}

static bool is_ordered(enum token_type op)
{
	return op != TOKEN_EQ && op != TOKEN_NE;
}

/* Joins words that are separated by a dash: 80 - 90. */
static void dash_join(struct parser *parser)
{
	struct token *token = &parser->token;

	for (;;) {
		const struct token next = parser_peek(parser);
		const struct span left = token->text;

		if (token->type != TOKEN_WORD || next.type != TOKEN_WORD ||
		    (left.at[left.len - 1] != '-' && *next.text.at != '-'))
			return;
		token->end = next.end;
		token->text.len =
		    (size_t)(next.text.at + next.text.len - left.at);
	}
}

static bool port_value(struct parser *parser, struct node *node)
{
	const struct token *token = &parser->token;

	node->any_port =
	    text_is(token->text, "*") || text_is(token->text, ":*");
	if (node->any_port && is_ordered(node->op))
		return query_fail(parser->error, token->at,
				  "`*' has no order: = and != alone");
	if (node->any_port)
		return true;
	dash_join(parser);
	if (!ports_read(parser->env, token->text, token->at, &node->first,
			&node->last, parser->error))
		return false;
	if (node->first != node->last && is_ordered(node->op))
		return query_fail(parser->error, token->at,
				  "a range has no order: = and != alone");
	return true;
}

static size_t port_test(struct parser *parser, enum node_endpoint endpoints)
{
	enum token_type op = TOKEN_EQ;
	struct node *node;
	size_t at;

	parser_next(parser);
	if (is_op(parser->token.type)) {
		op = parser->token.type;
		parser_next(parser);
	}
	if (!is_word(parser->token.type))
		return parser_fail(parser, "a port is expected");
	at = node_new(parser, NODE_PORT);
	if (at == NO_NODE)
		return NO_NODE;
	node = &parser->filter->nodes[at];
	node->endpoints = endpoints;
	node->op = op;
	if (!port_value(parser, node))
		return NO_NODE;
	parser_next(parser);
	return at;
}

/* What ss knows about a socket, and /proc does not report. */
static bool is_untold(const struct parser *parser, const struct token *key)
{
	static const char *const sockets[3] = {"local_port"};

	return (token_is(key, "dev") || token_is(key, "fwmark") ||
		token_is(key, "cgroup")) &&
	       any_is_known(parser->env, sockets) &&
	       !key_is_known(parser->env, key->text);
}

/* Only texts and words may follow their key without an operator. */
static bool may_lack_op(const struct parser *parser, struct span key)
{
	for (size_t i = 0; parser->env->types[i]; i++) {
		const struct node_field found =
		    key_find(parser->env->types[i]->table, key, false);

		if (found.field && (found.field->type == VALUE_TEXT ||
				    found.field->type == VALUE_WORD))
			return true;
	}
	return false;
}

/* `state = WORD` also accepts the words of `state WORD`. */
static size_t state_key(struct parser *parser, enum token_type op)
{
	const uint32_t states = states_of_word(parser->token.text);
	size_t node;

	/* netstat prints this group of ss as a state of unix sockets */
	if (text_is(parser->token.text, "connected"))
		return NO_NODE;
	if (states == 0 || (op != TOKEN_EQ && op != TOKEN_NE))
		return NO_NODE;
	node = node_new(parser, NODE_STATES);
	if (node == NO_NODE)
		return NO_NODE;
	parser->filter->nodes[node].states = op == TOKEN_EQ ? states : ~states;
	/* a row without a state does not match here */
	parser->filter->nodes[node].any_port = true;
	parser_next(parser);
	return node;
}

static size_t key_test(struct parser *parser)
{
	const struct token key = parser->token;
	enum token_type op = TOKEN_EQ;
	size_t at;

	parser_next(parser);
	if (is_op(parser->token.type)) {
		op = parser->token.type;
		parser_next(parser);
	} else if (key_is_known(parser->env, key.text) &&
		   !may_lack_op(parser, key.text)) {
		return parser_fail(parser, "an operator is expected");
	}
	if (is_untold(parser, &key)) {
		(void)query_fail(parser->error, key.at,
				 "/proc does not tell `%.*s' of a socket; ss "
				 "can",
				 (int)key.text.len, key.text.at);
		return NO_NODE;
	}
	if (!is_word(parser->token.type) && key_is_known(parser->env, key.text))
		return parser_fail(parser, "a value is expected");
	if (text_is(key.text, "state")) {
		at = state_key(parser, op);
		if (at != NO_NODE || parser->error->message[0])
			return at;
	}
	at = node_new(parser, NODE_KEY);
	if (at == NO_NODE || !key_read(parser->env, &key, op, &parser->token,
				       &parser->filter->nodes[at],
				       &parser->filter->needs, parser->error))
		return NO_NODE;
	parser_next(parser);
	return at;
}

/* One word alone. */
static size_t word_test(struct parser *parser, enum node_type type)
{
	size_t node = node_new(parser, type);

	parser_next(parser);
	return node;
}

static size_t autobound_test(struct parser *parser,
			     enum node_endpoint endpoints)
{
	(void)endpoints;
	return word_test(parser, NODE_AUTOBOUND);
}

static size_t wildcard_test(struct parser *parser, enum node_endpoint endpoints)
{
	(void)endpoints;
	return word_test(parser, NODE_WILDCARD);
}

/*
 * Tests that begin with a keyword; some kind of record of the mode must have
 * one of the keys that the test reads.
 */
static const struct {
	const char *word;
	size_t (*read)(struct parser *parser, enum node_endpoint endpoints);
	enum node_endpoint endpoints;
	const char *keys[3];
} tests[] = {
    {"src", host_test, ENDPOINT_LOCAL, {"local_address", "source_address"}},
    {"dst",
     host_test,
     ENDPOINT_REMOTE,
     {"remote_address", "destination_address", "dst"}},
    {"host",
     host_test,
     ENDPOINT_EITHER,
     {"remote_address", "destination_address", "dst"}},
    {"sport", port_test, ENDPOINT_LOCAL, {"local_port", "source_port"}},
    {"dport", port_test, ENDPOINT_REMOTE, {"remote_port", "destination_port"}},
    {"port", port_test, ENDPOINT_EITHER, {"local_port", "source_port"}},
    {"autobound",
     autobound_test,
     ENDPOINT_LOCAL,
     {"local_port", "source_port"}},
    {"wildcard", wildcard_test, ENDPOINT_LOCAL, {"local_address"}},
};

size_t test_read(struct parser *parser)
{
	bool excludes;

	if (at_states(parser, &excludes))
		return states_test(parser, excludes);
	for (size_t i = 0; i < sizeof tests / sizeof *tests; i++) {
		if (!token_is(&parser->token, tests[i].word))
			continue;
		return any_is_known(parser->env, tests[i].keys)
			   ? tests[i].read(parser, tests[i].endpoints)
			   : parser_fail(parser, none);
	}
	return key_test(parser);
}
