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

/* The end of a connection that a test uses. */
enum node_endpoint {
	ENDPOINT_LOCAL = 1,
	ENDPOINT_REMOTE = 2,
	ENDPOINT_EITHER = 3
};

/* The addresses of a HOST. */
struct host_set {
	enum {
		HOST_ADDRS, /* number of elements of `list` */
		HOST_ANY,   /* any address: `*' */
		HOST_UNIX   /* names of unix sockets that match `glob` */
	} kind;
	int family;	 /* only AF_INET or AF_INET6, or 0 */
	bool is_default; /* the word `default', which is a route */
	size_t n;
	struct prefix *list; /* owned */
	char *glob;	     /* owned */
	bool has_port;
	unsigned port;
};

/*
 * A value that is compared with a key, in each form in which it can be parsed.
 */
struct literal {
	char *text; /* owned */
	bool is_number, negative;
	uint64_t number; /* without its sign */
	bool is_flag, flag;
	struct host_set host; /* if a table has an address of that name */
};

/* A field of a test, as found in the table that was used last. */
struct node_field {
	const struct field_table *table;
	const struct field *list;  /* its elements have the field, or NULL */
	const struct field *field; /* NULL if that table has none */
};

/* The result of the whole, in place of the next test. */
#define FILTER_TRUE (SIZE_MAX - 1)
#define FILTER_FALSE (SIZE_MAX - 2)

struct node {
	enum node_type type;
	enum token_type op; /* TOKEN_EQ ... TOKEN_GE */
	enum node_endpoint endpoints;
	size_t left, right; /* of `and`, `or`, `not` */
	size_t start;	    /* the first test in it */
	size_t yes, no; /* the next test after it, or FILTER_TRUE or _FALSE */
	/*
	 * the states of the test; for others those in which it may be true: 1
	 * << INET_*
	 */
	uint32_t states;
	unsigned first, last; /* ports */
	bool any_port;
	struct host_set host;
	char *key;  /* owned */
	bool plain; /* key_is_plain() */
	struct literal literal;
	/*
	 * results of the search: local and remote address or port, or the key
	 */
	struct node_field local, remote;
};

struct filter {
	struct node *nodes; /* an array of FILTER_NODES */
	size_t n, root;
	unsigned needs;
	unsigned low, high;  /* the range of ports that the kernel selects */
	struct filter *also; /* must match as well, or NULL; owned */
};

/* The bit of a state name, or the bits of a group; 0 if it is neither. */
uint32_t states_of_word(struct span word);

/* The i-th name of a state or a group; NULL after the last. */
const char *states_at(size_t i);

/* Offers all names of states to the search for the nearest name. */
struct nearest;
void states_offer(struct nearest *nearest);

/* Reads a HOST. False, with an error, if it is not valid. */
bool host_read(const struct query_env *env, struct span word, size_t at,
	       struct host_set *host, struct query_error *error);

/* Reads a PORT, as host_read reads a HOST. */
bool port_read(const struct query_env *env, struct span word, size_t at,
	       unsigned *port, struct query_error *error);

/*
 * Reads PORT [ "-" PORT ], with or without blanks around the dash; see
 * host_read.
 */
bool ports_read(const struct query_env *env, struct span word, size_t at,
		unsigned *first, unsigned *last, struct query_error *error);

/* True if the set contains the address, with any port. */
bool host_has(const struct host_set *host, const struct addr *addr);

/* The same for all of a network; `default` has the default route alone. */
bool host_has_prefix(const struct host_set *host, const struct prefix *prefix);

void host_free(struct host_set *host);

/*
 * Compiles `KEY OP VALUE`: `key` has been read, and `value` is the word. False,
 * with an error, if no kind of record has the key, or if the value is not valid
 * for it.
 */
bool key_read(const struct query_env *env, const struct token *key,
	      enum token_type op, const struct token *value, struct node *node,
	      unsigned *needs, struct query_error *error);

/*
 * Finds a field by its name; unless the name is `plain`, also a field of the
 * elements of a list.
 */
struct node_field key_find(const struct field_table *table, struct span name,
			   bool plain);

/*
 * True if some kind of record itself has a field of this name. The elements of
 * lists are then not searched: uid is a socket's, not a process's.
 */
bool key_is_plain(const struct query_env *env, struct span name);

/* The field of the first kind that has this name; false if none has it. */
bool key_is_known(const struct query_env *env, struct span name);

/* Makes a copy with a NUL. NULL without memory. */
char *span_copy(struct span text);

#endif
