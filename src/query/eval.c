/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <fnmatch.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#include "ctx.h"
#include "proc/inet.h"
#include "proc/lines.h"
#include "proc/root.h"
#include "query/node.h"

/* The record for which a filter is evaluated. */
struct eval {
	struct ctx *ctx;
	struct filter *filter;
	const struct field_table *table;
	const void *record;
};

static bool find_any(const struct field_table *table, const char *const *names,
		     struct node_field *found)
{
	if (found->table == table)
		return found->field;
	*found = (struct node_field){.table = table};
	for (; *names && !found->field; names++)
		found->field =
		    field_find(table, (struct span){*names, strlen(*names)});
	return found->field;
}

/* The names of both ends of a connection in the tables. */
static const char *const local_addresses[] = {"local_address", "source_address",
					      NULL};
static const char *const remote_addresses[] = {
    "remote_address", "destination_address", "dst", NULL};
static const char *const local_ports[] = {"local_port", "source_port", NULL};
static const char *const remote_ports[] = {"remote_port", "destination_port",
					   NULL};
static const char *const paths[] = {"path", NULL};

static bool get_value(const struct eval *eval, const struct node_field *found,
		      size_t i, struct value *value)
{
	return field_get(eval->ctx, found->field, eval->record, i, value);
}

/* True if the result of the comparison matches the operator. */
static bool compare_holds(enum token_type op, int order)
{
	switch (op) {
	case TOKEN_EQ:
		return order == 0;
	case TOKEN_NE:
		return order != 0;
	case TOKEN_LT:
		return order < 0;
	case TOKEN_GT:
		return order > 0;
	case TOKEN_LE:
		return order <= 0;
	case TOKEN_GE:
		return order >= 0;
	default:
		return false;
	}
}

/* The states of unix sockets are named as in ss. */
static uint32_t state_of(const struct eval *eval, struct node *node)
{
	static const char *const names[] = {"state", NULL};
	struct value value;
	uint32_t bits;

	if (!find_any(eval->table, names, &node->local) ||
	    node->local.field->type != VALUE_WORD)
		return 0;
	if (!get_value(eval, &node->local, 0, &value))
		/*
		 * `state = X` needs a state; for `state X` no state is closed
		 */
		return node->any_port ? 0 : UINT32_C(1) << INET_CLOSE;
	bits = states_of_word((struct span){value.word, strlen(value.word)});
	/* "connected" is a group of ss, and one state of a unix socket */
	if (bits & (bits - 1))
		bits = UINT32_C(1) << INET_ESTABLISHED;
	return bits;
}

static bool states_hold(const struct eval *eval, struct node *node)
{
	return (state_of(eval, node) & node->states) != 0;
}

static bool port_is(const struct eval *eval, struct node_field *found,
		    const char *const *names, unsigned port)
{
	struct value value;

	return find_any(eval->table, names, found) &&
	       get_value(eval, found, 0, &value) && value.unum == port;
}

/* The address of one endpoint, and its port if the test has one. */
enum endpoint_result { ENDPOINT_ABSENT, ENDPOINT_DIFFERS, ENDPOINT_FITS };

static enum endpoint_result host_endpoint(const struct eval *eval,
					  struct node *node,
					  struct node_field *found,
					  const char *const *addresses,
					  const char *const *ports)
{
	struct node_field port = {.table = NULL};
	const struct host_set *host = &node->host;
	struct value value;

	if (!find_any(eval->table, addresses, found) ||
	    !get_value(eval, found, 0, &value))
		return ENDPOINT_ABSENT;
	if (found->field->type == VALUE_PREFIX)
		return host_has_prefix(host, &value.prefix) ? ENDPOINT_FITS
							    : ENDPOINT_DIFFERS;
	if (found->field->type != VALUE_ADDR)
		return ENDPOINT_ABSENT;
	if (!host_has(host, &value.addr))
		return ENDPOINT_DIFFERS;
	if (!host->has_port)
		return ENDPOINT_FITS;
	return port_is(eval, &port, ports, host->port) ? ENDPOINT_FITS
						       : ENDPOINT_DIFFERS;
}

static bool text_fits(const char *glob, struct span text, int flags)
{
	char brief[256], *copy = brief;
	bool fits;

	if (text.len > LINES_PIECE)
		return false;
	if (text.len >= sizeof brief)
		copy = malloc(text.len + 1);
	/* without memory the row is shown */
	if (!copy)
		return true;
	if (text.len > 0)
		memcpy(copy, text.at, text.len);
	copy[text.len] = '\0';
	fits = fnmatch(glob, copy, flags) == 0;
	if (copy != brief)
		free(copy);
	return fits;
}

/* The peer of a unix socket is unknown. */
static enum endpoint_result unix_endpoint(const struct eval *eval,
					  struct node *node)
{
	struct value value;

	if (!(node->endpoints & ENDPOINT_LOCAL) ||
	    !find_any(eval->table, paths, &node->local) ||
	    !get_value(eval, &node->local, 0, &value))
		return ENDPOINT_ABSENT;
	return text_fits(node->host.glob, value.text, FNM_CASEFOLD)
		   ? ENDPOINT_FITS
		   : ENDPOINT_DIFFERS;
}

static bool host_holds(const struct eval *eval, struct node *node)
{
	enum endpoint_result local = ENDPOINT_ABSENT, remote = ENDPOINT_ABSENT;

	if (node->host.kind == HOST_UNIX) {
		local = unix_endpoint(eval, node);
	} else {
		if (node->endpoints & ENDPOINT_LOCAL)
			local = host_endpoint(eval, node, &node->local,
					      local_addresses, local_ports);
		if (node->endpoints & ENDPOINT_REMOTE)
			remote = host_endpoint(eval, node, &node->remote,
					       remote_addresses, remote_ports);
	}
	if (local == ENDPOINT_ABSENT && remote == ENDPOINT_ABSENT)
		return false;
	return (local == ENDPOINT_FITS || remote == ENDPOINT_FITS) ==
	       (node->op == TOKEN_EQ);
}

static enum endpoint_result port_endpoint(const struct eval *eval,
					  struct node *node,
					  struct node_field *found,
					  const char *const *names)
{
	struct value value;
	int order;

	if (!find_any(eval->table, names, found) ||
	    !get_value(eval, found, 0, &value))
		return ENDPOINT_ABSENT;
	if (node->any_port)
		return ENDPOINT_FITS;
	order = value.unum < node->first ? -1 : value.unum > node->last ? 1 : 0;
	/* != must hold for both ends */
	return compare_holds(node->op == TOKEN_NE ? TOKEN_EQ : node->op, order)
		   ? ENDPOINT_FITS
		   : ENDPOINT_DIFFERS;
}

static bool port_holds(const struct eval *eval, struct node *node)
{
	enum endpoint_result local = ENDPOINT_ABSENT, remote = ENDPOINT_ABSENT;

	if (node->endpoints & ENDPOINT_LOCAL)
		local = port_endpoint(eval, node, &node->local, local_ports);
	if (node->endpoints & ENDPOINT_REMOTE)
		remote = port_endpoint(eval, node, &node->remote, remote_ports);
	if (local == ENDPOINT_ABSENT && remote == ENDPOINT_ABSENT)
		return false;
	return (local == ENDPOINT_FITS || remote == ENDPOINT_FITS) ==
	       (node->op != TOKEN_NE);
}

/* Compares a record's number with the test's. */
static int compare_numbers(const struct field *field, const struct value *value,
			   const struct literal *literal)
{
	const bool negative = field->type == VALUE_INT && value->num < 0;
	uint64_t number = negative ? -(uint64_t)value->num : value->unum;
	int order = (number > literal->number) - (number < literal->number);

	if (literal->number == 0 && number == 0)
		return 0;
	if (negative != literal->negative)
		return negative ? -1 : 1;
	return negative ? -order : order;
}

/* True if the value equals that of the test, or matches it. */
static bool value_is(const struct field *field, const struct value *value,
		     const struct literal *literal)
{
	switch (field->type) {
	case VALUE_INT:
	case VALUE_UINT:
		return literal->is_number &&
		       compare_numbers(field, value, literal) == 0;
	case VALUE_BOOL:
		return literal->is_flag && value->flag == literal->flag;
	case VALUE_TEXT:
		return text_fits(literal->text, value->text, 0);
	case VALUE_WORD:
		return text_fits(
		    literal->text,
		    (struct span){value->word, strlen(value->word)},
		    FNM_CASEFOLD);
	case VALUE_ADDR:
		return host_has(&literal->host, &value->addr);
	case VALUE_PREFIX:
		return host_has_prefix(&literal->host, &value->prefix);
	case VALUE_RECORD:
		break;
	}
	return false;
}

static bool value_holds(const struct node *node, const struct field *field,
			const struct value *value)
{
	if (node->op == TOKEN_EQ || node->op == TOKEN_NE)
		return value_is(field, value, &node->literal);
	return node->literal.is_number &&
	       (field->type == VALUE_INT || field->type == VALUE_UINT) &&
	       compare_holds(node->op,
			     compare_numbers(field, value, &node->literal));
}

/* One element of a list is enough; for != none may be equal. */
static bool key_holds(const struct eval *eval, struct node *node)
{
	struct node_field *found = &node->local;
	const struct field *list;
	struct value value;
	bool any = false;

	if (found->table != eval->table)
		*found = key_find(eval->table,
				  (struct span){node->key, strlen(node->key)},
				  node->plain);
	if (!found->field)
		return false;
	list = found->list	    ? found->list
	       : found->field->list ? found->field
				    : NULL;
	if (!list)
		return get_value(eval, found, 0, &value) &&
		       value_holds(node, found->field, &value) ==
			   (node->op != TOKEN_NE);
	for (size_t i = 0; field_get(eval->ctx, list, eval->record, i, &value);
	     i++) {
		any = true;
		if (found->list && !get_value(eval, found, i, &value))
			continue;
		if (value_holds(node, found->field, &value))
			return node->op != TOKEN_NE;
	}
	return node->op == TOKEN_NE && (any || !found->list);
}

/* A name that the kernel has chosen: @ and five hexadecimal digits. */
static bool is_auto_name(struct span path)
{
	enum { DIGITS = 5 };

	if (path.len != 1 + DIGITS || *path.at != '@')
		return false;
	for (size_t i = 1; i < path.len; i++)
		if (scan_nibble(path.at[i]) < 0)
			return false;
	return true;
}

static bool autobound_holds(const struct eval *eval, struct node *node)
{
	struct value value;

	if (find_any(eval->table, local_ports, &node->local))
		return get_value(eval, &node->local, 0, &value) &&
		       value.unum >= eval->filter->low &&
		       value.unum <= eval->filter->high;
	return find_any(eval->table, paths, &node->remote) &&
	       get_value(eval, &node->remote, 0, &value) &&
	       is_auto_name(value.text);
}

static bool wildcard_holds(const struct eval *eval, struct node *node)
{
	struct value value;

	return find_any(eval->table, local_addresses, &node->local) &&
	       node->local.field->type == VALUE_ADDR &&
	       get_value(eval, &node->local, 0, &value) &&
	       addr_is_any(&value.addr);
}

static bool test_holds(const struct eval *eval, struct node *node)
{
	switch (node->type) {
	case NODE_STATES:
		return states_hold(eval, node);
	case NODE_HOST:
		return host_holds(eval, node);
	case NODE_PORT:
		return port_holds(eval, node);
	case NODE_KEY:
		return key_holds(eval, node);
	case NODE_AUTOBOUND:
		return autobound_holds(eval, node);
	case NODE_WILDCARD:
		return wildcard_holds(eval, node);
	case NODE_AND:
	case NODE_OR:
	case NODE_NOT:
		break; /* the links between the tests replace these */
	}
	return false;
}

bool filter_admits(struct ctx *ctx, struct filter *filter,
		   const struct record_type *type, const void *record)
{
	const struct eval eval = {ctx, filter, type->table, record};
	size_t at = filter->nodes[filter->root].start;

	if (filter->also && !filter_admits(ctx, filter->also, type, record))
		return false;
	while (at != FILTER_TRUE && at != FILTER_FALSE) {
		struct node *node = &filter->nodes[at];

		at = test_holds(&eval, node) ? node->yes : node->no;
	}
	return at == FILTER_TRUE;
}

bool filter_wants_listeners(const struct filter *filter)
{
	if (filter->also && filter_wants_listeners(filter->also))
		return true;
	return (filter->nodes[filter->root].states &
		~(UINT32_C(1) << INET_LISTEN)) == 0;
}
