/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/masq.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "error.h"
#include "field/types.h"
#include "list/prefetch.h"
#include "mode.h"
#include "msg.h"
#include "proc/lines.h"

#define MASQ_FILE "net/ip_masquerade"

/* The exit statuses of net-tools 2.10. */
enum { STATUS_MISSING = 1, STATUS_FATAL = 255 };

/*
 * The unread input. Records may span lines, and a record longer than a line is
 * invalid: so it has room for two lines.
 */
struct pending {
	size_t len;
	char text[2 * (LINES_PIECE + 1)];
};

/* One reading of the whole file. */
struct reading {
	bool shows; /* otherwise it only checks for errors */
	struct masq_layout layout;
	size_t records;
	const char *fault; /* what net-tools 2.10 reports, or NULL */
};

static void pending_add(struct pending *pending, const char *at, size_t len)
{
	memcpy(pending->text + pending->len, at, len);
	pending->len += len;
	pending->text[pending->len++] = '\n';
}

/* Keeps the rest for the next line, if it may be the start of a record. */
static void pending_keep(struct pending *pending, struct cursor rest,
			 const char *at, struct reading *reading)
{
	pending->len = 0;
	if (rest.at < rest.end || rest.end - at > LINES_PIECE) {
		reading->fault = "masq_info.c: Internal Error "
				 "`ip_masquerade format error'.";
		return;
	}
	pending->len = (size_t)(rest.end - at);
	memmove(pending->text, at, pending->len);
}

/* Parses the pending records, up to an incomplete one. */
static void records_emit(struct ctx *ctx, struct pending *pending,
			 struct reading *reading)
{
	struct cursor c = {pending->text, pending->text + pending->len};
	const char *start = c.at;
	enum scan result;
	struct masq masq;

	while ((result = masq_parse(&c, reading->layout, &masq)) == SCAN_OK) {
		if (masq.protocol == MASQ_OTHER) {
			reading->fault = "masq_info.c: Internal Error "
					 "`ip_masquerade unknown type'.";
			return;
		}
		reading->records++;
		if (reading->shows)
			emit(ctx, &type_masquerade, &masq);
		start = c.at;
	}
	if (result == SCAN_BAD)
		pending_keep(pending, c, start, reading);
	else
		pending->len = 0;
}

/* The text after the part of the header line that is read is a record. */
static bool header_read(struct lines *lines, struct pending *pending,
			struct reading *reading)
{
	struct span line;
	size_t len;

	if (!lines_next(lines, &line)) {
		reading->fault = "masq_info: Internal Error `fgets() failed'.";
		return false;
	}
	len = line.len < MASQ_HEADER ? line.len : MASQ_HEADER;
	reading->layout = masq_layout_parse((struct span){line.at, len});
	pending_add(pending, line.at + len, line.len - len);
	return true;
}

static void masq_read(struct ctx *ctx, struct lines *lines,
		      struct reading *reading)
{
	struct pending *pending = malloc(sizeof *pending);
	struct span line;

	if (!pending) {
		/* lines_close reports it */
		lines->error = ENOMEM;
		return;
	}
	pending->len = 0;
	if (header_read(lines, pending, reading))
		records_emit(ctx, pending, reading);
	while (!reading->fault && lines_next(lines, &line)) {
		pending_add(pending, line.at, line.len);
		records_emit(ctx, pending, reading);
	}
	if (!reading->fault && pending->len > 0)
		reading->fault = "masq_info.c: Internal Error "
				 "`ip_masquerade format error'.";
	free(pending);
}

/* Opens and reads the file; returns 0, or the exit status. */
static int masq_pass(struct ctx *ctx, struct reading *reading)
{
	struct lines lines;

	if (!root_lines(ctx->root, TREE_PROC, MASQ_FILE, &lines)) {
		if (errno == ENOENT) {
			msg_missing(ctx, "ip_masquerade");
			return STATUS_MISSING;
		}
		msg_print(ctx, ABOUT("cannot_read", MASQ_FILE),
			  "/proc/" MASQ_FILE ": %s", error_text(errno));
		return STATUS_FATAL;
	}
	masq_read(ctx, &lines, reading);
	lines_close(&lines);
	if (!reading->fault)
		return 0;
	msg_print(ctx, ABOUT("bogus_line", MASQ_FILE), "%s", reading->fault);
	return STATUS_FATAL;
}

static void masq_prefetch(struct ctx *ctx, const void *arg)
{
	struct reading reading = {.shows = true};

	(void)arg;
	(void)masq_pass(ctx, &reading);
}

/*
 * The file is read twice: net-tools 2.10 shows nothing of a file with any
 * error, and to keep all records would take unlimited memory.
 */
int masq_run(struct ctx *ctx)
{
	struct reading reading = {.shows = false};
	int status;

	emit_section(ctx, &type_masquerade);
	status = masq_pass(ctx, &reading);
	if (status != 0 || reading.records == 0)
		return status;
	prefetch(ctx, masq_prefetch, NULL);
	emit_head(ctx, &type_masquerade, NULL);
	reading = (struct reading){.shows = true};
	return masq_pass(ctx, &reading);
}
