/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef QUERY_NODE_H
#define QUERY_NODE_H

#include <stdbool.h>
#include <stdint.h>

#include "field/field.h"
#include "query/filter.h"
#include "query/token.h"

enum node_type {
	NODE_AND,
	NODE_OR,
	NODE_NOT,
	NODE_STATES,
	NODE_HOST,
	NODE_PORT,
	NODE_KEY,
	NODE_AUTOBOUND,
	NODE_WILDCARD
};

/* Which end of a connection a test looks at. */
enum node_endpoint {
	ENDPOINT_LOCAL = 1,
	ENDPOINT_REMOTE = 2,
	ENDPOINT_EITHER = 3
};

/* The addresses that a HOST stands for. */
struct host_set {
	enum {
		HOST_ADDRS, /* those of `list` */
		HOST_ANY,   /* any address: `*' */
		HOST_UNIX   /* names of unix sockets that fit `glob` */
	} kind;
	int family;	 /* AF_INET or AF_INET6 alone, or 0 */
	bool is_default; /* the word `default', which of routes is one */
	size_t n;
	struct prefix *list; /* owned */
	char *glob;	     /* owned */
	bool has_port;
	unsigned port;
};

/* A value that a key is compared with, in each form that it can be read in. */
struct literal {
	char *text; /* owned */
	bool is_number, negative;
	uint64_t number; /* without its sign */
	bool is_flag, flag;
	struct host_set host; /* where a table has an address of that name */
};

/* A field that a test looks at, as found in the table that was asked last. */
struct node_field {
	const struct field_table *table;
	const struct field *list;  /* whose elements have the field, or NULL */
	const struct field *field; /* NULL: that table has none */
};

/* In place of the test that follows: the result of the whole. */
#define FILTER_TRUE (SIZE_MAX - 1)
#define FILTER_FALSE (SIZE_MAX - 2)

struct node {
	enum node_type type;
	enum token_type op; /* TOKEN_EQ ... TOKEN_GE */
	enum node_endpoint endpoints;
	size_t left, right; /* of and, or, not */
	size_t start;	    /* the test that it begins with */
	size_t yes, no;	    /* the test after it, or FILTER_TRUE or _FALSE */
	/* those of the test; else all in which it may hold: 1 << INET_* */
	uint32_t states;
	unsigned first, last; /* ports */
	bool any_port;
	struct host_set host;
	char *key;  /* owned */
	bool plain; /* key_is_plain() */
	struct literal literal;
	/* what was looked up: local and remote address or port, or the key */
	struct node_field local, remote;
};

struct filter {
	struct node *nodes; /* FILTER_NODES of them */
	size_t n, root;
	unsigned needs;
	unsigned low, high;  /* ports that the kernel chooses itself */
	struct filter *also; /* what must hold as well, or NULL; owned */
};

/* The state's bit that a word stands for, or a group's bits; 0 is none. */
uint32_t states_of_word(struct span word);

/* The i-th word of a state or a group; NULL after the last. */
const char *states_at(size_t i);

/* Offers all words of states to the search for the nearest name. */
struct nearest;
void states_offer(struct nearest *nearest);

/* Reads a HOST. False, with an error, when it is none. */
bool host_read(const struct query_env *env, struct span word, size_t at,
	       struct host_set *host, struct query_error *error);

/* Reads a PORT; as host_read. */
bool port_read(const struct query_env *env, struct span word, size_t at,
	       unsigned *port, struct query_error *error);

/* Reads PORT [ "-" PORT ], with blanks around the dash or not; as host_read. */
bool ports_read(const struct query_env *env, struct span word, size_t at,
		unsigned *first, unsigned *last, struct query_error *error);

/* True when the address belongs to the set, whatever its port is. */
bool host_has(const struct host_set *host, const struct addr *addr);

/* The same for all of a network; `default` has the default route alone. */
bool host_has_prefix(const struct host_set *host, const struct prefix *prefix);

void host_free(struct host_set *host);

/*
 * Compiles `KEY OP VALUE`: `key` has been read, and `value` is the word. False,
 * with an error, when no kind of record has the key or it has no such value.
 */
bool key_read(const struct query_env *env, const struct token *key,
	      enum token_type op, const struct token *value, struct node *node,
	      unsigned *needs, struct query_error *error);

/*
 * A field by its name, also one of the elements of a list unless the name is
 * `plain`.
 */
struct node_field key_find(const struct field_table *table, struct span name,
			   bool plain);

/*
 * True when a kind of record has a field of this name itself. Then no other
 * kind is asked for one of its elements: uid is a socket's, not a process's.
 */
bool key_is_plain(const struct query_env *env, struct span name);

/* The field of the first kind that has this name; false when none has it. */
bool key_is_known(const struct query_env *env, struct span name);

/* A copy with a NUL. NULL without memory. */
char *span_copy(struct span text);

#endif
