/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "show/json_frame.h"

#include <stdio.h>
#include <time.h>

#include "delta.h"
#include "failure.h"
#include "query/keys.h"
#include "show/json_value.h"

/* RFC 3339, in UTC; null for a recorded machine, whose time is unknown. */
static void put_time(struct ctx *ctx)
{
	char text[sizeof "2026-11-25T04:30:00.123Z" + 32];
	struct timespec now;
	struct tm tm;

	if (ctx->root->sysroot || clock_gettime(CLOCK_REALTIME, &now) < 0 ||
	    !gmtime_r(&now.tv_sec, &tm)) {
		out_str(ctx->out, "null");
		return;
	}
	snprintf(text, sizeof text, "\"%04d-%02d-%02dT%02d:%02d:%02d.%03dZ\"",
		 tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday, tm.tm_hour,
		 tm.tm_min, tm.tm_sec, (int)(now.tv_nsec / 1000000));
	out_str(ctx->out, text);
}

/* The names of the fields of each row. */
static void put_columns(struct ctx *ctx)
{
	const struct keys *columns = ctx->columns;

	out_str(ctx->out, "\"columns\":[");
	for (size_t i = 0; i < columns->n; i++) {
		out_str(ctx->out, i > 0 ? "," : "");
		(void)json_string(ctx->out, columns->list[i].name);
	}
	out_str(ctx->out, "],");
}

void json_frame_begin(struct ctx *ctx)
{
	struct json *json = json_of(ctx);

	ctx->duplicates = 0;
	json->owners = false;
	json->unreadable = 0;
	out_printf(ctx->out, "{\"schema_version\":%d,\"program\":\"%s\",",
		   JSON_SCHEMA_VERSION, PACKAGE_NAME " " PACKAGE_VERSION);
	out_str(ctx->out, "\"time\":");
	put_time(ctx);
	out_char(ctx->out, ',');
	if (ctx->delta) {
		out_str(ctx->out, "\"interval_ms\":");
		out_udec(ctx->out, ctx->delta->interval, 0);
		out_char(ctx->out, ',');
	}
	if (ctx->columns)
		put_columns(ctx);
}

static void put_warning(struct ctx *ctx, const struct warning *warning)
{
	struct out *out = ctx->out;

	out_str(out, "{\"code\":");
	json_word(out, warning->code);
	out_str(out, ",\"file\":");
	if (warning->file)
		json_word(out, warning->file);
	else
		out_str(out, "null");
	out_str(out, ",\"line\":");
	if (warning->line > 0)
		out_udec(out, warning->line, 0);
	else
		out_str(out, "null");
	out_str(out, ",\"message\":");
	json_word(out, warning->message);
	out_char(out, '}');
}

static void put_warnings(struct ctx *ctx)
{
	struct json *json = json_of(ctx);
	char text[64];

	out_str(ctx->out, member_line(json));
	out_str(ctx->out, "\"warnings\":[");
	for (size_t i = 0; i < json->warnings.n; i++) {
		out_str(ctx->out, i > 0 ? "," : "");
		out_str(ctx->out, row_line(json));
		put_warning(ctx, &json->warnings.list[i]);
	}
	if (json->warnings.dropped > 0) {
		snprintf(text, sizeof text, "%zu more messages",
			 json->warnings.dropped);
		out_str(ctx->out, json->warnings.n > 0 ? "," : "");
		out_str(ctx->out, row_line(json));
		put_warning(ctx, &(struct warning){.code = "more_messages",
						   .message = text});
	}
	out_str(ctx->out, "],");
	warnings_clear(&json->warnings);
}

/* The failures of this listing, which were also printed on stderr. */
static void failures_warn(struct ctx *ctx)
{
	struct json *json = json_of(ctx);
	const struct failure *failure;

	/* without memory for one it is counted as lost */
	for (unsigned i = 0; (failure = failures_at(ctx->failures, i)); i++)
		(void)warnings_add(
		    &json->warnings,
		    &(struct warning){.code = "lost",
				      .file =
					  *failure->file ? failure->file : NULL,
				      .message = failure->message});
	json->warnings.dropped += failures_unkept(ctx->failures);
}

static void put_bool(struct ctx *ctx, const char *name, bool value)
{
	out_str(ctx->out, member_line(json_of(ctx)));
	out_str(ctx->out, name);
	out_str(ctx->out, value ? "true" : "false");
}

/* Whether processes were inspected; null if they were not. */
static void put_owners(struct ctx *ctx)
{
	struct json *json = json_of(ctx);

	out_str(ctx->out, member_line(json));
	out_str(ctx->out, "\"owners_complete\":");
	out_str(ctx->out, !json->owners		 ? "null"
			  : json->unreadable > 0 ? "false"
						 : "true");
	out_char(ctx->out, ',');
	out_str(ctx->out, member_line(json));
	out_str(ctx->out, "\"unreadable_processes\":");
	if (json->owners)
		out_udec(ctx->out, json->unreadable, 0);
	else
		out_str(ctx->out, "null");
	out_char(ctx->out, ',');
}

void json_frame_end(struct ctx *ctx, int status)
{
	struct json *json = json_of(ctx);

	out_str(ctx->out, member_line(json));
	out_str(ctx->out, "\"duplicates_dropped\":");
	out_udec(ctx->out, ctx->duplicates, 0);
	out_char(ctx->out, ',');
	put_owners(ctx);
	failures_warn(ctx);
	put_warnings(ctx);
	put_bool(ctx, "\"complete\":",
		 status == 0 && failures_here(ctx->failures) == 0);
	out_str(ctx->out, "}\n");
	failures_next(ctx->failures);
}
