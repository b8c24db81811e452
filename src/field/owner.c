/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "field/owner.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ctx.h"
#include "field/tables.h"
#include "proc/finder.h"

/*
 * The records of sockets begin with a struct sock_owner, so that the fields of
 * a process find it in any kind of record.
 */
static const struct sock_owner *owner_of(const struct field_at *at)
{
	return at->record;
}

bool owner_get_kind(const struct field_at *at, struct value *value)
{
	value->word = enum_name(&owner_words, owner_of(at)->kind);
	return finder_has_holders(at->ctx->finder);
}

bool owner_get_certain(const struct field_at *at, struct value *value)
{
	value->flag = owner_of(at)->certain;
	return finder_has_holders(at->ctx->finder);
}

/* The i-th holder. */
static bool holder_at(const struct field_at *at, struct holder *holder)
{
	struct finder *finder = at->ctx->finder;
	size_t handle;

	if (!finder_has_holders(at->ctx->finder))
		return false;
	handle = holder_index_get(&finder->index, finder->holders,
				  owner_of(at)->holders, at->i);
	if (handle == 0)
		return false;
	*holder = holders_at(finder->holders, handle);
	return true;
}

bool owner_get_process(const struct field_at *at, struct value *value)
{
	struct holder holder;

	(void)value;
	return holder_at(at, &holder);
}

bool owner_get_container(const struct field_at *at, struct value *value)
{
	const struct container *container;
	struct holder holder;

	if (!holder_at(at, &holder))
		return false;
	container =
	    finder_container(at->ctx->finder, at->ctx->root, holder.process);
	return container && field_name(container->id, value);
}

static bool get_pid(const struct field_at *at, struct value *value)
{
	struct holder holder;

	if (!holder_at(at, &holder))
		return false;
	value->unum = strtoul(holder.process->pid, NULL, 10);
	return true;
}

static bool get_program(const struct field_at *at, struct value *value)
{
	struct holder holder;

	return holder_at(at, &holder) &&
	       field_name(holder.process->name, value);
}

static bool get_cmdline(const struct field_at *at, struct value *value)
{
	struct holder holder;

	return holder_at(at, &holder) &&
	       field_name(holder.process->cmdline, value);
}

static bool get_uid(const struct field_at *at, struct value *value)
{
	struct holder holder;

	if (!holder_at(at, &holder))
		return false;
	value->unum = holder.process->uid;
	return holder.process->has_uid;
}

static bool get_fd(const struct field_at *at, struct value *value)
{
	struct holder holder;

	if (!holder_at(at, &holder))
		return false;
	value->num = holder.fd;
	return holder.fd >= 0;
}

static bool get_via(const struct field_at *at, struct value *value)
{
	struct holder holder;

	if (!holder_at(at, &holder))
		return false;
	value->word = enum_name(&via_words, holder.via);
	return value->word;
}

/* A context may be longer than the room for a name; it is truncated. */
static bool get_context(const struct field_at *at, struct value *value)
{
	struct holder holder;
	char path[48];
	ssize_t len;

	if (!holder_at(at, &holder))
		return false;
	snprintf(path, sizeof path, "%.16s/attr/current", holder.process->pid);
	len = root_read(at->ctx->root, TREE_PROC, path, value->room,
			sizeof value->room);
	value->text = (struct span){value->room, len > 0 ? (size_t)len : 0};
	while (value->text.len > 0 &&
	       strchr("\n", value->room[value->text.len - 1]))
		value->text.len--;
	return value->text.len > 0;
}

static const struct field fields[] = {
    {"pid", .doc = "PID of the process", .type = VALUE_UINT, .get = get_pid},
    {"program", .doc = "name of the program", .type = VALUE_TEXT,
     .get = get_program},
    {"cmdline",
     .doc = "command line, with blanks between the arguments; at most 32768 "
	    "bytes",
     .type = VALUE_TEXT, .get = get_cmdline},
    {"uid", .doc = "effective user ID of the process", .type = VALUE_UINT,
     .get = get_uid},
    {"fd", .doc = "descriptor of the socket, or of the io_uring",
     .type = VALUE_INT, .get = get_fd},
    {"via", .doc = "how the process holds the socket", .type = VALUE_WORD,
     .get = get_via, .words = &via_words},
    {"security_context", .doc = "SELinux context of the process",
     .type = VALUE_TEXT, .get = get_context, .needs = NEEDS_CONTEXT},
};

const struct field_table owner_processes = {fields, COUNT_OF(fields)};
