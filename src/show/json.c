/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "show/json.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "field/types.h"
#include "proc/finder.h"
#include "proc/netns_label.h"
#include "show/json_frame.h"
#include "show/json_value.h"
#include "show/value_text.h"

void json_lead(struct ctx *ctx, size_t *rows)
{
	if ((*rows)++ > 0)
		out_char(ctx->out, ',');
	out_str(ctx->out, row_line(json_of(ctx)));
}

/* True if more than one namespace may be shown. */
static bool in_namespaces(const struct ctx *ctx)
{
	return ctx->known & NEEDS_NETNS;
}

/*
 * The object of the stored counters. With several namespaces it is an element
 * of a list, next to the number of the namespace.
 */
static void map_close(struct ctx *ctx)
{
	struct json *json = json_of(ctx);

	if (in_namespaces(ctx) && !json->map_open)
		return;
	if (in_namespaces(ctx)) {
		json_lead(ctx, &json->rows);
		out_str(ctx->out, "{\"net_namespace\":");
		out_udec(ctx->out, json->map_netns, 0);
		out_str(ctx->out, ",\"statistics\":");
	}
	json_map_put(ctx, &json->map, row_line(json));
	json_map_clear(&json->map);
	if (in_namespaces(ctx))
		out_char(ctx->out, '}');
	json->map_open = false;
}

/* Begins a section of statistics, or that of another namespace. */
static void map_begin(struct ctx *ctx)
{
	struct json *json = json_of(ctx);

	/* without one the section is announced alone */
	if (!in_namespaces(ctx) || !ctx->netns)
		return;
	map_close(ctx);
	json->map_open = true;
	json->map_netns = ctx->netns->number;
}

/*
 * Ends the open section, and the member that contains it, unless `next` is in
 * the same member.
 */
static void section_close(struct ctx *ctx, const struct record_type *next)
{
	struct json *json = json_of(ctx);
	const char *parent;

	if (!json->open)
		return;
	parent = json->open->parent;
	if (parent) {
		out_char(ctx->out, ']');
		json->open = NULL;
		if (next && next->parent && strcmp(next->parent, parent) == 0)
			out_char(ctx->out, ',');
		else
			out_str(ctx->out, "},");
		return;
	}
	if (json->open == &type_statistics) {
		map_close(ctx);
		out_str(ctx->out, in_namespaces(ctx) ? "]," : ",");
	} else {
		out_str(ctx->out, "],");
	}
	json->open = NULL;
}

static bool same_section(const struct record_type *a,
			 const struct record_type *b)
{
	/* two kinds of routes share one section */
	return strcmp(a->name, b->name) == 0;
}

void json_member(struct ctx *ctx, const char *name)
{
	section_close(ctx, NULL);
	out_str(ctx->out, member_line(json_of(ctx)));
	json_word(ctx->out, name);
	out_char(ctx->out, ':');
}

/* A section inside another member. */
static void parent_open(struct ctx *ctx, const struct record_type *type)
{
	const struct record_type *open = json_of(ctx)->open;
	const bool within =
	    open && open->parent && strcmp(open->parent, type->parent) == 0;

	section_close(ctx, type);
	if (!within) {
		json_member(ctx, type->parent);
		out_char(ctx->out, '{');
	}
	json_word(ctx->out, type->name);
	out_char(ctx->out, ':');
}

static void section_open(struct ctx *ctx, const struct record_type *type)
{
	struct json *json = json_of(ctx);

	if (type->parent) {
		parent_open(ctx, type);
	} else {
		json_member(ctx, type->name);
	}
	if (type != &type_statistics || in_namespaces(ctx))
		out_char(ctx->out, '[');
	json->open = type;
	json->rows = 0;
}

/*
 * A section whose rows come while another one is open and continues. The rows
 * are stored until the open section ends. Only routes are mixed in this way,
 * and only their first section is ever long.
 */
struct json_held {
	struct json_held *next;
	const struct record_type *type;
	size_t rows;
	struct out out;
};

/* The stored section of `type`; a new one is added at the end. */
static struct json_held *held_get(struct json *json,
				  const struct record_type *type)
{
	struct json_held **at = &json->held;

	for (; *at; at = &(*at)->next)
		if (same_section((*at)->type, type))
			return *at;
	*at = malloc(sizeof **at);
	if (!*at)
		return NULL;
	(*at)->next = NULL;
	(*at)->type = type;
	(*at)->rows = 0;
	out_init(&(*at)->out, OUT_HELD);
	return *at;
}

static void sections_free(struct json *json)
{
	while (json->held) {
		struct json_held *held = json->held;

		json->held = held->next;
		out_clear(&held->out);
		free(held);
	}
}

static void memory_lost(struct ctx *ctx)
{
	root_failed(ctx->root, TREE_PROC, NULL, ENOMEM);
}

/* Prints the stored sections. */
static void held_put(struct ctx *ctx)
{
	struct json *json = json_of(ctx);

	for (struct json_held *held = json->held; held; held = held->next) {
		const struct span rows = out_text(&held->out);

		section_open(ctx, held->type);
		out_bytes(ctx->out, rows.at, rows.len);
		if (held->out.error)
			memory_lost(ctx);
	}
	sections_free(json);
}

static bool is_held(const struct json *json, const struct record_type *type)
{
	return json->open && json->open->mixed && type->mixed &&
	       !same_section(json->open, type);
}

static void json_section(struct ctx *ctx, const struct record_type *type)
{
	struct json *json = json_of(ctx);

	if (is_held(json, type)) {
		if (!held_get(json, type))
			memory_lost(ctx);
	} else if (!json->open || !same_section(json->open, type)) {
		section_open(ctx, type);
	}
}

void json_note_owners(struct ctx *ctx)
{
	struct json *json = json_of(ctx);

	if (finder_has_holders(ctx->finder)) {
		json->owners = true;
		json->unreadable =
		    holders_limits(ctx->finder->holders)->processes;
	}
}

/* Only once for each namespace, as in the list of namespaces. */
static void json_announce(struct ctx *ctx, const struct record_type *type)
{
	json_note_owners(ctx);
	json_section(ctx, type);
	if (type == &type_statistics)
		map_begin(ctx);
}

/* Counters are stored, because the kernel's files may name one twice. */
static void json_count(struct ctx *ctx, const void *record)
{
	if (!json_map_add(&json_of(ctx)->map, record))
		memory_lost(ctx);
}

/* Prints only the record, with the requested fields. */
static void json_body(struct ctx *ctx, const struct record_type *type,
		      const void *record)
{
	struct keys *columns = ctx->columns;

	out_char(ctx->out, '{');
	if (!columns)
		json_members(ctx, type->table, record, 0);
	for (size_t i = 0; columns && i < columns->n; i++) {
		const struct node_field *found =
		    key_in(&columns->list[i], type->table);

		out_str(ctx->out, i > 0 ? "," : "");
		value_json(ctx, found, columns->list[i].name, record);
	}
	out_char(ctx->out, '}');
}

static void put_row(struct ctx *ctx, const struct record_type *type,
		    const void *record, size_t *rows)
{
	json_lead(ctx, rows);
	json_body(ctx, type, record);
}

static void held_row(struct ctx *ctx, const struct record_type *type,
		     const void *record)
{
	struct json_held *held = held_get(json_of(ctx), type);
	struct out *out = ctx->out;

	if (!held) {
		memory_lost(ctx);
		return;
	}
	ctx->out = &held->out;
	put_row(ctx, type, record, &held->rows);
	ctx->out = out;
}

static void json_row(struct ctx *ctx, const struct record_type *type,
		     const void *record)
{
	struct json *json = json_of(ctx);

	if (is_held(json, type)) {
		held_row(ctx, type, record);
		return;
	}
	json_section(ctx, type);
	if (type == &type_statistics)
		json_count(ctx, record);
	else
		put_row(ctx, type, record, &json->rows);
}

/* Prints a row that json_body formatted. */
static void json_put(struct ctx *ctx, const struct record_type *type,
		     struct span body)
{
	struct json *json = json_of(ctx);
	struct json_held *held = NULL;
	struct out *out = ctx->out;

	if (is_held(json, type)) {
		held = held_get(json, type);
		if (!held) {
			memory_lost(ctx);
			return;
		}
		ctx->out = &held->out;
	} else {
		json_section(ctx, type);
	}
	json_lead(ctx, held ? &held->rows : &json->rows);
	out_bytes(ctx->out, body.at, body.len);
	ctx->out = out;
}

static void json_warn(struct ctx *ctx, const struct warning *warning)
{
	if (!warnings_add(&json_of(ctx)->warnings, warning))
		memory_lost(ctx);
}

static void json_end(struct ctx *ctx, int status)
{
	held_put(ctx);
	section_close(ctx, NULL);
	json_frame_end(ctx, status);
}

static const struct output_ops json_ops = {
    .begin = json_frame_begin,
    .section = json_announce,
    .row = json_row,
    .body = json_body,
    .put = json_put,
    .warn = json_warn,
    .end = json_end,
};

void json_init(struct json *json, bool one_line)
{
	*json = (struct json){.output.ops = &json_ops, .one_line = one_line};
}

void json_free(struct json *json)
{
	sections_free(json);
	json_map_clear(&json->map);
	warnings_clear(&json->warnings);
}
