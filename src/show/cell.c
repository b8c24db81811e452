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

/* Even with -W, it has no room for more than that of both, and of a name. */
enum {
	CUT_WIDE = CELL_HOST_MAX,
	CUT_SERVICE = CELL_SERVICE_MAX,
	CUT_SCTP = 63
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

/*
 * net-tools 2.10 takes 0.x.y.z for a network, and has no room for a longer name
 * of an IPv6 host.
 */
static const char *host_of(struct ctx *ctx, const struct addr *addr)
{
	const uint8_t *b = addr->bytes;
	const char *name;

	if (addr->family == AF_INET && b[0] == 0)
		return network_name(ctx->names, (uint32_t)b[1] << 16 |
						    (uint32_t)b[2] << 8 | b[3]);
	name = host_name(ctx->names, addr);
	if (name && addr->family == AF_INET6 && strlen(name) > CUT_WIDE)
		return NULL;
	return name;
}

const char *cell_host(struct ctx *ctx, const struct addr *addr,
		      char text[ADDR_TEXT])
{
	const char *name;

	if (ctx->opts->numeric_hosts)
		return cell_digits(addr, text);
	if (addr_is_any(addr))
		return addr->family == AF_INET6 ? "[::]" : "0.0.0.0";
	name = host_of(ctx, addr);
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

static struct span span_of(const char *text, size_t max)
{
	return (struct span){text, strnlen(text, max)};
}

void cell_socket(struct ctx *ctx, const struct addr *addr, uint32_t port,
		 const char *proto)
{
	char addr_text[ADDR_TEXT], digits[CELL_PORT];
	const char *host = cell_host(ctx, addr, addr_text);
	struct span h = span_of(host, CUT_WIDE);
	struct span p =
	    span_of(cell_port(ctx, port, proto, digits), CUT_SERVICE);
	size_t len;

	if (!ctx->opts->wide && h.len + p.len > CUT_BOTH) {
		if (p.len > CUT_PORT)
			p.len = CUT_PORT;
		if (h.len > CUT_BOTH - p.len)
			h.len = CUT_BOTH - p.len;
	}
	out_clean(ctx->out, h, CLEAN_ASCII, 0);
	len = h.len;
	if (len < CUT_WIDE) {
		out_char(ctx->out, ':');
		len++;
	}
	if (p.len > CUT_WIDE - len)
		p.len = CUT_WIDE - len;
	out_clean(ctx->out, p, CLEAN_ASCII, 0);
	len += p.len;
	if (len < CELL_ADDR)
		out_pad(ctx->out, CELL_ADDR - len);
}

void cell_sctp(struct ctx *ctx, const struct addr *addr, const uint16_t *port,
	       size_t width)
{
	const struct opts *opts = ctx->opts;
	bool numeric =
	    opts->numeric_hosts || opts->numeric_ports || opts->numeric_users;
	char addr_text[ADDR_TEXT], digits[CELL_PORT + 1] = ":";
	const char *host = numeric ? cell_digits(addr, addr_text)
				   : cell_host(ctx, addr, addr_text);
	struct span h = span_of(host, CUT_SCTP);
	size_t len;

	if (port && *port == 0)
		strcpy(digits, ":*");
	else if (port)
		snprintf(digits, sizeof digits, ":%u", (unsigned)*port);
	else
		digits[0] = '\0';
	len = h.len + strlen(digits);
	out_clean(ctx->out, h, CLEAN_ASCII, 0);
	out_str(ctx->out, digits);
	if (len < width)
		out_pad(ctx->out, width - len);
}
