/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/sctp.h"

#include "list/list.h"
#include "msg.h"
#include "show/types.h"

typedef enum scan sctp_parse(const char *line, const char *end,
			     struct sctp_sock *sock);

static int sctp_list(struct ctx *ctx, const struct source *source,
		     struct lines *lines, sctp_parse *parse)
{
	struct sctp_sock sock;
	struct span line;

	(void)lines_next(lines, &line);
	while (lines_next(lines, &line)) {
		if (parse(line.at, line.at + line.len, &sock) == SCAN_OK)
			emit(ctx, &type_sctp, &sock);
		else
			msg_bogus(ctx, source->bogus);
	}
	return 0;
}

int sctp_ep_list(struct ctx *ctx, const struct source *source,
		 struct lines *lines)
{
	return sctp_list(ctx, source, lines, sctp_ep_parse);
}

int sctp_assoc_list(struct ctx *ctx, const struct source *source,
		    struct lines *lines)
{
	return sctp_list(ctx, source, lines, sctp_assoc_parse);
}
