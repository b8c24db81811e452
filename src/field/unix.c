/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "ctx.h"
#include "field/owner.h"
#include "field/tables.h"
#include "proc/finder.h"
#include "proc/unix.h"

static const char unknown[] = "UNKNOWN";

static bool get_proto(const struct field_at *at, struct value *value)
{
	const struct unix_sock *sock = at->record;

	value->word = sock->protocol == 0 ? "unix" : unknown;
	return true;
}

static const struct {
	uint64_t flag;
	const char *word;
} flags[] = {
    {UNIX_ACCEPTCON, "ACC"}, {UNIX_WAITDATA, "W"}, {UNIX_NOSPACE, "N"}};

static bool get_flags(const struct field_at *at, struct value *value)
{
	const struct unix_sock *sock = at->record;
	size_t i = at->i;

	for (size_t k = 0; k < COUNT_OF(flags); k++) {
		value->word = flags[k].word;
		if ((sock->flags & flags[k].flag) && i-- == 0)
			return true;
	}
	return false;
}

static bool get_type(const struct field_at *at, struct value *value)
{
	const struct unix_sock *sock = at->record;

	value->word = enum_name(&unix_types, sock->type);
	if (!value->word)
		value->word = unknown;
	return true;
}

static bool get_state(const struct field_at *at, struct value *value)
{
	const struct unix_sock *sock = at->record;

	if (unix_listens(sock))
		value->word = "LISTENING";
	else if (sock->state <= UNIX_DISCONNECTING)
		value->word = enum_name(&unix_states, sock->state);
	else
		value->word = NULL;
	if (!value->word && sock->state != UNIX_UNCONNECTED)
		value->word = unknown;
	return value->word;
}

static bool get_inode(const struct field_at *at, struct value *value)
{
	const struct unix_sock *sock = at->record;

	value->unum = sock->inode;
	return sock->has_inode;
}

/* The whole name; plain text ends it at its first blank. */
static bool get_path(const struct field_at *at, struct value *value)
{
	const struct unix_sock *sock = at->record;

	value->text = sock->name;
	return sock->named && sock->name.len > 0;
}

/* The connections that wait at a listener; absent for other sockets. */
static bool get_accept_queue(const struct field_at *at, struct value *value)
{
	const struct unix_sock *sock = at->record;

	return at->ctx->finder && unix_listens(sock) && sock->named &&
	       finder_waiting(at->ctx->finder, sock->name, &value->unum);
}

static const char *const protos[] = {"unix"};
static const char *const flag_names[] = {"ACC", "W", "N"};
static const struct enum_names proto_words = {protos, COUNT_OF(protos)};
static const struct enum_names flag_words = {flag_names, COUNT_OF(flag_names)};

static const struct field fields[] = {
    {"proto", .doc = "protocol", .type = VALUE_WORD, .get = get_proto,
     .words = &proto_words, .open = true},
    {"refs", .doc = "references to the socket in the kernel", .type = VALUE_INT,
     FIELD_MEMBER(struct unix_sock, refcnt)},
    {"flags",
     .doc = "ACC: it accepts connections; W: it waits for data; "
	    "N: it has no room to send",
     .type = VALUE_WORD, .list = true, .get = get_flags, .words = &flag_words},
    {"type", .doc = "type of the socket", .type = VALUE_WORD, .get = get_type,
     .words = &unix_types, .open = true},
    {"state", .doc = "state, as netstat prints it", .type = VALUE_WORD,
     .get = get_state, .words = &unix_states, .open = true},
    {"inode", .doc = "inode of the socket, or 0 without a process",
     .type = VALUE_UINT, .get = get_inode},
    {"path", .doc = "name of the socket; an abstract one begins with @",
     .type = VALUE_TEXT, .get = get_path},
    {"accept_queue", "connections", "waiting to be accepted; of listeners",
     VALUE_UINT, .get = get_accept_queue, .needs = NEEDS_WAITING},
    OWNER_FIELDS(struct unix_sock),
    FIELD_NETNS,
};

const struct field_table fields_unix = {fields, COUNT_OF(fields)};
