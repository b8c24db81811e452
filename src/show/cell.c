/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "show/cell.h"

#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

/*
 * What net-tools 2.10 leaves of an address: host and port have 22 bytes
 * between them, of which the port may take 18.
 */
enum { CUT_BOTH = 22, CUT_PORT = 18 };

enum {
	PROGRAM_CUT = 19,
	PROGRAM_WIDTH = 20,
	CONTEXT_CUT = 48,
	CONTEXT_WIDTH = 50
};

const char *cell_digits(const struct addr *addr, char text[ADDR_TEXT])
{
	struct addr inner = {.family = AF_INET};

	if (!addr_is_mapped(addr)) {
		(void)addr_format(addr, text);
		return text;
	}
	memcpy(inner.bytes, addr->bytes + 12, 4);
	(void)addr_format(&inner, text);
	return text;
}

const char *cell_host(struct ctx *ctx, const struct addr *addr,
		      char text[ADDR_TEXT])
{
	const char *name;

	if (ctx->opts->numeric_hosts)
		return cell_digits(addr, text);
	if (addr_is_any(addr))
		return addr->family == AF_INET6 ? "[::]" : "0.0.0.0";
	name = host_name(ctx->names, addr);
	return name ? name : cell_digits(addr, text);
}

const char *cell_port(struct ctx *ctx, uint32_t port, const char *proto,
		      char text[CELL_PORT])
{
	const char *name = NULL;

	if ((uint16_t)port == 0)
		return "*";
	if (proto && !ctx->opts->numeric_ports)
		name = service_name(ctx->names, proto, (uint16_t)port);
	if (name)
		return name;
	snprintf(text, CELL_PORT, "%u", (unsigned)(uint16_t)port);
	return text;
}

/* `host:port`, and blanks up to the width of the column. */
static void cell_put(struct ctx *ctx, struct span host, struct span port)
{
	size_t len = host.len + 1 + port.len;

	out_clean(ctx->out, host, CLEAN_ASCII, 0);
	out_char(ctx->out, ':');
	out_clean(ctx->out, port, CLEAN_ASCII,
		  len < CELL_ADDR ? port.len + CELL_ADDR - len : 0);
}

static struct span span_of(const char *text)
{
	return (struct span){text, strlen(text)};
}

void cell_socket(struct ctx *ctx, const struct addr *addr, uint32_t port,
		 const char *proto)
{
	char addr_text[ADDR_TEXT], digits[CELL_PORT];
	struct span h = span_of(cell_host(ctx, addr, addr_text));
	struct span p = span_of(cell_port(ctx, port, proto, digits));

	if (!ctx->opts->wide && h.len + p.len > CUT_BOTH) {
		if (p.len > CUT_PORT)
			p.len = CUT_PORT;
		if (h.len > CUT_BOTH - p.len)
			h.len = CUT_BOTH - p.len;
	}
	cell_put(ctx, h, p);
}

void cell_whole(struct ctx *ctx, const struct addr *addr, const uint16_t *port)
{
	char addr_text[ADDR_TEXT], digits[CELL_PORT];
	const char *host = cell_host(ctx, addr, addr_text);

	if (port)
		cell_put(ctx, span_of(host),
			 span_of(cell_port(ctx, *port, NULL, digits)));
	else
		out_name(ctx->out, host, CELL_ADDR);
}

/* The end of a context tells more than its beginning. */
static void cell_context(struct ctx *ctx, const struct process *process)
{
	const char *context = "-";
	size_t len;

	if (process && process->context)
		context = process->context;
	len = strlen(context);
	if (len >= CONTEXT_WIDTH)
		context += len - CONTEXT_CUT;
	out_name(ctx->out, context, CONTEXT_WIDTH);
}

void cell_program(struct ctx *ctx, uint64_t inode)
{
	const struct process *process;
	char text[PROGRAM_CUT + 1] = "-";

	if (!ctx->opts->programs)
		return;
	process = owners_find(ctx->owners, inode);
	if (process)
		snprintf(text, sizeof text, "%s/%s", process->pid,
			 process->name);
	out_char(ctx->out, ' ');
	out_name(ctx->out, text, PROGRAM_WIDTH);
	if (ctx->opts->context) {
		out_char(ctx->out, ' ');
		cell_context(ctx, process);
	}
}

void cell_user(struct ctx *ctx, int32_t uid)
{
	const char *name = NULL;

	if (!ctx->opts->numeric_users)
		name = user_name(ctx->names, (uint32_t)uid);
	if (name)
		out_name(ctx->out, name, 10);
	else
		out_printf(ctx->out, "%-10d", (int)uid);
}

void cell_owner(struct ctx *ctx, int32_t uid, uint64_t inode)
{
	if (ctx->opts->extend) {
		out_char(ctx->out, ' ');
		cell_user(ctx, uid);
		out_char(ctx->out, ' ');
		out_udec_left(ctx->out, inode, 10);
	}
	cell_program(ctx, inode);
}

void cell_program_head(struct ctx *ctx)
{
	if (ctx->opts->programs)
		out_str(ctx->out, " PID/Program name    ");
	if (ctx->opts->context)
		out_printf(ctx->out, " %-*s", CONTEXT_WIDTH,
			   "Security Context");
}

void cell_owner_head(struct ctx *ctx)
{
	const struct opts *opts = ctx->opts;

	if (opts->extend)
		out_str(ctx->out, " User       Inode     ");
	cell_program_head(ctx);
	if (opts->timers)
		out_str(ctx->out, " Timer");
	out_char(ctx->out, '\n');
}

void cell_which(struct ctx *ctx)
{
	const char *which = "(w/o servers)\n";

	if (ctx->opts->all)
		which = "(servers and established)\n";
	else if (ctx->opts->listening)
		which = "(only servers)\n";
	out_str(ctx->out, which);
}
