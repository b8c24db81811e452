/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "list/list.h"

#include <string.h>

#include "msg.h"
#include "output.h"
#include "proc/ax25.h"
#include "proc/bt.h"
#include "proc/ipx.h"
#include "proc/mcast.h"
#include "proc/netrom.h"
#include "proc/rose.h"
#include "proc/x25.h"

/* The exit status of net-tools 2.10 after an invalid line of IPX. */
enum { STATUS_BROKEN = 255 };

/*
 * A record, and data from the first line of its file. It is zero before the
 * first line. Parsers keep the values that a line lacks in it.
 */
struct row {
	union {
		struct mcast mcast;
		struct ipx_sock ipx;
		struct ax25_sock ax25;
		struct x25_sock x25;
		struct netrom_sock netrom;
		struct rose_sock rose;
		struct l2cap_sock l2cap;
		struct rfcomm_sock rfcomm;
	} sock;
	union {
		enum mcast_layout mcast;
		enum ax25_layout ax25;
	} layout;
};

struct row_kind {
	size_t piece; /* the maximum length of a line */
	enum scan (*parse)(struct span line, struct row *row);
	/* true if the first line is a header; NULL: it is a record */
	bool (*header)(struct span line, struct row *row);
	/* true if the options select it; NULL: always */
	bool (*wanted)(const struct opts *opts, const struct row *row);
	/*
	 * Reports an invalid line, and returns 0 or the exit status if the
	 * listing ends; NULL: no line is invalid
	 */
	int (*bad)(struct ctx *ctx, const struct source *source,
		   const struct lines *lines, const struct row *row);
};

static bool always_header(struct span line, struct row *row)
{
	(void)line;
	(void)row;
	return true;
}

static int note_bad(struct ctx *ctx, const struct source *source,
		    const struct lines *lines, const struct row *row)
{
	(void)row;
	emit_note(ctx, ABOUT_LINE(lines), "Problem reading data from /proc/%s",
		  source->path);
	return 0;
}

static int bogus_bad(struct ctx *ctx, const struct source *source,
		     const struct lines *lines, const struct row *row)
{
	(void)row;
	msg_bogus(ctx, lines, source->bogus);
	return 0;
}

static bool mcast_header(struct span line, struct row *row)
{
	row->layout.mcast = mcast_layout_parse(line);
	return row->layout.mcast != MCAST_INET6;
}

static enum scan mcast_row(struct span line, struct row *row)
{
	return mcast_parse(line, row->layout.mcast, &row->sock.mcast);
}

static int mcast_bad(struct ctx *ctx, const struct source *source,
		     const struct lines *lines, const struct row *row)
{
	(void)source;
	/* net-tools 2.10 counts from 0 */
	msg_print(ctx, ABOUT_LINE(lines), "warning, got bogus %s line %u.",
		  row->layout.mcast == MCAST_INET6 ? "igmp6" : "igmp",
		  lines->number - 1);
	return 0;
}

static enum scan ipx_row(struct span line, struct row *row)
{
	return ipx_parse(line, &row->sock.ipx);
}

static int ipx_bad(struct ctx *ctx, const struct source *source,
		   const struct lines *lines, const struct row *row)
{
	(void)source;
	msg_print(ctx, ABOUT_LINE(lines),
		  "netstat.c: Internal Error `ipx socket format error in %s "
		  "port'.",
		  row->sock.ipx.local.valid ? "destination" : "source");
	return STATUS_BROKEN;
}

static bool ax25_header(struct span line, struct row *row)
{
	row->layout.ax25 = ax25_layout_parse(line);
	return row->layout.ax25 == AX25_OLD;
}

static enum scan ax25_row(struct span line, struct row *row)
{
	return ax25_parse(line, row->layout.ax25, &row->sock.ax25);
}

static int ax25_bad(struct ctx *ctx, const struct source *source,
		    const struct lines *lines, const struct row *row)
{
	/* net-tools 2.10 prints one of the two in lower case */
	emit_note(ctx, ABOUT_LINE(lines), "%s reading data from /proc/%s",
		  row->layout.ax25 == AX25_OLD ? "Problem" : "problem",
		  source->path);
	return 0;
}

static enum scan x25_row(struct span line, struct row *row)
{
	return x25_parse(line, &row->sock.x25);
}

static bool x25_wanted(const struct opts *opts, const struct row *row)
{
	return opts->all || !x25_idle(&row->sock.x25);
}

static enum scan netrom_row(struct span line, struct row *row)
{
	return netrom_parse(line, &row->sock.netrom);
}

static enum scan rose_row(struct span line, struct row *row)
{
	return rose_parse(line, &row->sock.rose);
}

static enum scan l2cap_row(struct span line, struct row *row)
{
	return l2cap_parse(line, &row->sock.l2cap);
}

static bool l2cap_wanted(const struct opts *opts, const struct row *row)
{
	return list_wants(opts, bt_listens(row->sock.l2cap.state));
}

static enum scan rfcomm_row(struct span line, struct row *row)
{
	return rfcomm_parse(line, &row->sock.rfcomm);
}

static bool rfcomm_wanted(const struct opts *opts, const struct row *row)
{
	return list_wants(opts, bt_listens(row->sock.rfcomm.state));
}

static const struct row_kind kinds[] = {
    [ROWS_MCAST] = {LINES_PIECE, mcast_row, .header = mcast_header,
		    .bad = mcast_bad},
    [ROWS_IPX] = {IPX_PIECE, ipx_row, .header = always_header, .bad = ipx_bad},
    [ROWS_AX25] = {AX25_PIECE, ax25_row, .header = ax25_header,
		   .bad = ax25_bad},
    [ROWS_X25] = {X25_PIECE, x25_row, .header = always_header,
		  .wanted = x25_wanted},
    [ROWS_NETROM] = {NETROM_PIECE, netrom_row, .header = always_header,
		     .bad = note_bad},
    [ROWS_ROSE] = {ROSE_PIECE, rose_row, .header = always_header,
		   .bad = note_bad},
    [ROWS_L2CAP] = {LINES_PIECE, l2cap_row, .wanted = l2cap_wanted,
		    .bad = bogus_bad},
    [ROWS_RFCOMM] = {LINES_PIECE, rfcomm_row, .wanted = rfcomm_wanted,
		     .bad = bogus_bad},
};

int rows_list(struct ctx *ctx, const struct source *source, struct lines *lines)
{
	const struct row_kind *kind = &kinds[source->rows];
	struct row row;
	struct span line;
	int status = 0;

	memset(&row, 0, sizeof row);
	/* a head that is the title has been shown */
	if (source->title != source->type)
		emit_head(ctx, source->type, NULL);
	lines->piece = kind->piece;
	while (status == 0 && lines_next(lines, &line)) {
		if (lines->number == 1 && kind->header &&
		    kind->header(line, &row))
			continue;
		switch (kind->parse(line, &row)) {
		case SCAN_OK:
			if (!kind->wanted || kind->wanted(ctx->opts, &row))
				emit(ctx, source->type, &row.sock);
			break;
		case SCAN_SKIP:
			break;
		case SCAN_BAD:
			if (kind->bad)
				status = kind->bad(ctx, source, lines, &row);
		}
	}
	return status;
}
