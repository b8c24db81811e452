/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "query/filter.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "proc/inet.h"
#include "proc/root.h"
#include "query/nearest.h"
#include "query/node.h"

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
 * After an OR an `and` of two terms is refused: ss reads it from left to right,
 * its manual and most languages otherwise.
 */

struct parser {
	const struct query_env *env;
	struct span text;
	struct token token; /* the one that comes next */
	struct filter *filter;
	struct query_error *error;
	unsigned level;
};

/* No node, as a false that is not 0. */
#define NO_NODE SIZE_MAX

static void parser_next(struct parser *parser)
{
	parser->token = token_next(parser->text, parser->token.end);
}

static struct token parser_peek(const struct parser *parser)
{
	return token_next(parser->text, parser->token.end);
}

static size_t fail(struct parser *parser, const char *message)
{
	(void)query_fail(parser->error, parser->token.at, "%s", message);
	return NO_NODE;
}

/* A new node; NO_NODE, with an error, when there are enough. */
static size_t node_new(struct parser *parser, enum node_type type)
{
	struct filter *filter = parser->filter;

	if (filter->n == FILTER_NODES)
		return fail(parser, "the expression has too many terms");
	filter->nodes[filter->n] = (struct node){.type = type};
	return filter->n++;
}

static size_t node_join(struct parser *parser, enum node_type type, size_t left,
			size_t right)
{
	size_t joined;

	if (left == NO_NODE || right == NO_NODE)
		return NO_NODE;
	joined = node_new(parser, type);
	if (joined == NO_NODE)
		return NO_NODE;
	parser->filter->nodes[joined].left = left;
	parser->filter->nodes[joined].right = right;
	return joined;
}

static bool is_op(enum token_type type)
{
	return type >= TOKEN_EQ && type <= TOKEN_GE;
}

static bool is_word(enum token_type type)
{
	return type == TOKEN_WORD || type == TOKEN_QUOTED;
}

/* WORD { "," WORD } after `state` or `exclude`. */
static bool states_read(struct parser *parser, uint32_t *states)
{
	*states = 0;
	for (;;) {
		const struct token word = parser->token;
		const uint32_t found =
		    is_word(word.type) ? states_of_word(word.text) : 0;
		struct nearest nearest;

		if (!is_word(word.type))
			return query_fail(parser->error, word.at,
					  "a state is expected");
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

/* True at `state` or `exclude` as a test, and not as a key. */
static bool at_states(const struct parser *parser, bool *excludes)
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

/* EQ or NE, which may be left out; anything else is an error. */
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

static size_t host_test(struct parser *parser, enum node_end ends)
{
	enum token_type op;
	struct node *node;
	size_t at;

	parser_next(parser);
	if (!equal_read(parser, &op))
		return NO_NODE;
	if (!is_word(parser->token.type))
		return fail(parser, "a host is expected");
	at = node_new(parser, NODE_HOST);
	if (at == NO_NODE)
		return NO_NODE;
	node = &parser->filter->nodes[at];
	node->ends = ends;
	node->op = op;
	if (!host_read(parser->env, parser->token.text, parser->token.at,
		       &node->host, parser->error))
		return NO_NODE;
	parser_next(parser);
	return at;
}

/* Whether a word can be split into two ports: `80-90`, but not `http-alt`. */
static bool range_read(struct parser *parser, struct node *node)
{
	const struct token *token = &parser->token;
	struct query_error first_error = {.at = 0};
	struct query_error *error = parser->error;
	const char *dash;
	struct span low, high;

	if (port_read(parser->env, token->text, token->at, &node->first,
		      &first_error)) {
		node->last = node->first;
		return true;
	}
	dash = memchr(token->text.at, '-', token->text.len);
	if (!dash || dash == token->text.at) {
		*error = first_error;
		return false;
	}
	low = (struct span){token->text.at, (size_t)(dash - token->text.at)};
	high = (struct span){dash + 1, token->text.len - low.len - 1};
	if (!port_read(parser->env, low, token->at, &node->first, error) ||
	    !port_read(parser->env, high, token->at + low.len + 1, &node->last,
		       error))
		return false;
	if (node->first > node->last)
		return query_fail(error, token->at,
				  "the range of ports is empty");
	return true;
}

static bool ports_read(struct parser *parser, struct node *node)
{
	const struct token *token = &parser->token;

	node->any_port =
	    text_is(token->text, "*") || text_is(token->text, ":*");
	if (node->any_port)
		return true;
	if (!range_read(parser, node))
		return false;
	if (node->first != node->last && node->op != TOKEN_EQ &&
	    node->op != TOKEN_NE)
		return query_fail(parser->error, token->at,
				  "a range has no order: = and != alone");
	return true;
}

static size_t port_test(struct parser *parser, enum node_end ends)
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
		return fail(parser, "a port is expected");
	at = node_new(parser, NODE_PORT);
	if (at == NO_NODE)
		return NO_NODE;
	node = &parser->filter->nodes[at];
	node->ends = ends;
	node->op = op;
	if (!ports_read(parser, node))
		return NO_NODE;
	parser_next(parser);
	return at;
}

/* What ss can tell, and /proc can not. */
static bool is_untold(const struct token *key)
{
	return token_is(key, "dev") || token_is(key, "fwmark") ||
	       token_is(key, "cgroup");
}

/* Only texts and words may follow their key without an operator. */
static bool may_lack_op(const struct parser *parser, struct span key)
{
	for (size_t i = 0; parser->env->types[i]; i++) {
		const struct node_field found =
		    key_find(parser->env->types[i]->table, key);

		if (found.field && (found.field->type == VALUE_TEXT ||
				    found.field->type == VALUE_WORD))
			return true;
	}
	return false;
}

/* `state = WORD` takes the words of `state WORD` as well. */
static size_t state_key(struct parser *parser, enum token_type op)
{
	const uint32_t states = states_of_word(parser->token.text);
	size_t node;

	if (states == 0 || (op != TOKEN_EQ && op != TOKEN_NE))
		return NO_NODE;
	node = node_new(parser, NODE_STATES);
	if (node == NO_NODE)
		return NO_NODE;
	parser->filter->nodes[node].states = op == TOKEN_EQ ? states : ~states;
	/* a row without a state is in none here */
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
		return fail(parser, "an operator is expected");
	}
	if (is_untold(&key) && !key_is_known(parser->env, key.text)) {
		(void)query_fail(parser->error, key.at,
				 "/proc does not tell `%.*s' of a socket; ss "
				 "can",
				 (int)key.text.len, key.text.at);
		return NO_NODE;
	}
	if (!is_word(parser->token.type) && key_is_known(parser->env, key.text))
		return fail(parser, "a value is expected");
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

/* Tests that a word begins. */
static const struct {
	const char *word;
	size_t (*read)(struct parser *parser, enum node_end ends);
	enum node_end ends;
} tests[] = {
    {"src", host_test, END_LOCAL},    {"dst", host_test, END_REMOTE},
    {"host", host_test, END_EITHER},  {"sport", port_test, END_LOCAL},
    {"dport", port_test, END_REMOTE}, {"port", port_test, END_EITHER},
};

static size_t test_read(struct parser *parser)
{
	bool excludes;
	size_t node;

	if (at_states(parser, &excludes))
		return states_test(parser, excludes);
	for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
		if (token_is(&parser->token, tests[i].word))
			return tests[i].read(parser, tests[i].ends);
	if (!token_is(&parser->token, "autobound") &&
	    !token_is(&parser->token, "wildcard"))
		return key_test(parser);
	node = node_new(parser, token_is(&parser->token, "wildcard")
				    ? NODE_WILDCARD
				    : NODE_AUTOBOUND);
	parser_next(parser);
	return node;
}

static size_t or_read(struct parser *parser, size_t first);

static size_t brackets_read(struct parser *parser)
{
	size_t node;

	parser_next(parser);
	node = or_read(parser, NO_NODE);
	if (node == NO_NODE)
		return NO_NODE;
	if (parser->token.type != TOKEN_CLOSE)
		return fail(parser, "a `)' is missing");
	parser_next(parser);
	return node;
}

static size_t term_read(struct parser *parser);

static size_t not_read(struct parser *parser)
{
	size_t inner, node;

	parser_next(parser);
	inner = term_read(parser);
	if (inner == NO_NODE)
		return NO_NODE;
	node = node_new(parser, NODE_NOT);
	if (node != NO_NODE)
		parser->filter->nodes[node].left = inner;
	return node;
}

static size_t term_read(struct parser *parser)
{
	size_t node = NO_NODE;

	if (parser->level == FILTER_LEVELS)
		return fail(parser, "the expression is too deep");
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
	case TOKEN_BAD:
		(void)fail(parser, "a quote has no end");
		break;
	case TOKEN_END:
		(void)fail(parser, "a test is expected at the end");
		break;
	default:
		(void)fail(parser, "a test is expected");
	}
	parser->level--;
	return node;
}

/* An `and`, written or not, comes next. */
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
 * Terms that all must hold. *second is where the second one is joined, or 0 if
 * there is one alone.
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

/* The text without blanks around it, in place. */
static const char *trimmed(char *text)
{
	size_t len = strlen(text);

	while (len > 0 && scan_is_blank(text[len - 1]))
		text[--len] = '\0';
	while (scan_is_blank(*text))
		text++;
	return text;
}

/* Both readings of `A or B and C`, whose parts begin where these say. */
static void fail_mixed(struct parser *parser, size_t a, size_t b, size_t and_at)
{
	const char *text = parser->text.at;
	const struct token joint = token_next(parser->text, and_at);
	const size_t c = joint.type == TOKEN_AND ? joint.end : joint.at;
	const size_t end = parser->token.at;
	struct query_error *error = parser->error;
	char first[FILTER_BYTES + 1], rest[FILTER_BYTES + 1];

	if (error->message[0])
		return;
	(void)query_fail(error, and_at, "`and' after `or' needs parentheses");
	snprintf(first, sizeof first, "%.*s", (int)(and_at - a), text + a);
	snprintf(rest, sizeof rest, "%.*s", (int)(end - c), text + c);
	snprintf(error->hints[0], QUERY_HINT, "write (%s) and %s",
		 trimmed(first), trimmed(rest));
	snprintf(first, sizeof first, "%.*s", (int)(and_at - b), text + b);
	snprintf(error->hints[1], QUERY_HINT, "or    %.*s(%s and %s)",
		 (int)(b - a), text + a, trimmed(first), trimmed(rest));
}

static size_t or_read(struct parser *parser, size_t first)
{
	const size_t a = parser->token.at;
	size_t second, b;
	size_t node = and_read(parser, first, &second);

	while (node != NO_NODE && parser->token.type == TOKEN_OR) {
		size_t right;

		parser_next(parser);
		b = parser->token.at;
		right = and_read(parser, NO_NODE, &second);
		if (right != NO_NODE && second > 0) {
			fail_mixed(parser, a, b, second);
			return NO_NODE;
		}
		node = node_join(parser, NODE_OR, node, right);
	}
	return node;
}

/*
 * A run of `state` and `exclude` at the head builds one set, as in ss, which
 * holds for all that follows.
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

static size_t whole_read(struct parser *parser)
{
	size_t head = head_read(parser);

	if (head == NO_NODE && parser->error->message[0])
		return NO_NODE;
	if (head == NO_NODE || parser->token.type == TOKEN_OR)
		return or_read(parser, head);
	if (parser->token.type == TOKEN_END)
		return head;
	if (parser->token.type == TOKEN_AND)
		parser_next(parser);
	return node_join(parser, NODE_AND, head, or_read(parser, NO_NODE));
}

/* The ports from which the kernel takes one for a socket that names none. */
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
	parser.filter->root = whole_read(&parser);
	if (parser.filter->root != NO_NODE && parser.token.type != TOKEN_END)
		parser.filter->root = fail(&parser, "`and', `or' or the end "
						    "is expected");
	if (parser.filter->root == NO_NODE) {
		filter_free(parser.filter);
		return NULL;
	}
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
