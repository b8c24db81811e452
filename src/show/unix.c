/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "show/unix.h"

#include <string.h>

#include "show/cell.h"
#include "show/enum_name.h"

void text_unix_head(struct ctx *ctx, const void *arg)
{
	(void)arg;
	out_str(ctx->out, "Active UNIX domain sockets ");
	cell_which(ctx);
	out_str(ctx->out, "Proto RefCnt Flags       Type       State         "
			  "I-Node  ");
	cell_program_head(ctx);
	out_str(ctx->out, ctx->opts->owners ? " Path Owners\n" : " Path\n");
}

static const char *type_name(int32_t type)
{
	return enum_name_or_unknown(&unix_types, type);
}

static const char *state_name(const struct unix_sock *sock)
{
	switch (sock->state) {
	case UNIX_FREE:
		return "FREE";
	case UNIX_UNCONNECTED:
		return sock->flags & UNIX_ACCEPTCON ? "LISTENING" : "";
	case UNIX_CONNECTING:
		return "CONNECTING";
	case UNIX_CONNECTED:
		return "CONNECTED";
	case UNIX_DISCONNECTING:
		return "DISCONNECTING";
	default:
		return "UNKNOWN";
	}
}

/* [ ACC W N ] */
static void put_flags(struct ctx *ctx, uint64_t flags)
{
	char text[16] = "[ ";

	if (flags & UNIX_ACCEPTCON)
		strcat(text, "ACC ");
	if (flags & UNIX_WAITDATA)
		strcat(text, "W ");
	if (flags & UNIX_NOSPACE)
		strcat(text, "N ");
	strcat(text, "]");
	out_printf(ctx->out, "%-11s", text);
}

/*
 * Without an inode its column is a dash, and the number is printed as the path.
 */
void text_unix(struct ctx *ctx, const void *rec)
{
	const struct unix_sock *sock = rec;
	struct out *out = ctx->out;

	out_printf(out, "%-5s %-6lld ", sock->protocol == 0 ? "unix" : "??",
		   (long long)sock->refcnt);
	put_flags(ctx, sock->flags);
	out_printf(out, " %-10s %-13s ", type_name(sock->type),
		   state_name(sock));
	if (sock->has_inode)
		out_udec_left(out, sock->inode, 8);
	else
		out_str(out, "-       ");
	cell_program(ctx, sock->has_inode ? sock->inode : INODE_NONE);
	out_char(out, ' ');
	if (sock->has_inode)
		out_clean(out, sock->path, CLEAN_UTF8, 0);
	else
		out_udec(out, sock->inode, 0);
	cell_owners(ctx, &sock->owner, -1);
	out_char(out, '\n');
}
