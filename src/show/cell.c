/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "show/cell.h"

#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

#include "text_state.h"

/*
 * How net-tools 2.10 truncates an address: host and port have 22 bytes
 * together, of which the port may have 18.
 */
enum { CUT_BOTH = 22, CUT_PORT = 18 };

/* Even with -W, both together and a name are truncated to this. */
enum {
	CUT_WIDE = CELL_HOST_MAX,
	CUT_SERVICE = CELL_SERVICE_MAX,
	CUT_SCTP = 63
};

/* Formats the address in digits, without a NUL; returns its end. */
static inline char *digits_format(const struct addr *addr, char text[ADDR_TEXT])
{
	if (addr->family == AF_INET)
		return addr_quad(addr->bytes, text);
	if (addr_is_mapped(addr))
		return addr_quad(addr->bytes + 12, text);
	return text + addr_format(addr, text);
}

const char *cell_digits(const struct addr *addr, char text[ADDR_TEXT])
{
	*digits_format(addr, text) = '\0';
	return text;
}

/* net-tools 2.10 has no room for a longer name of an IPv6 host. */
static const char *host_of(struct ctx *ctx, const struct addr *addr,
			   bool or_network)
{
	const char *name;

	/* print the rows before this one, then wait */
	if (!host_ready(ctx->names, addr))
		(void)out_flush(ctx->out);
	name = or_network ? names_host(ctx->names, addr)
			  : host_name(ctx->names, addr);
	if (name && addr->family == AF_INET6 && strlen(name) > CUT_WIDE)
		return NULL;
	return name;
}

static const char *name_or_digits(struct ctx *ctx, const struct addr *addr,
				  bool or_network, char text[ADDR_TEXT])
{
	const char *name;

	if (ctx->opts->numeric_hosts)
		return cell_digits(addr, text);
	if (addr_is_any(addr))
		return addr->family == AF_INET6 ? "[::]" : "0.0.0.0";
	name = host_of(ctx, addr, or_network);
	return name ? name : cell_digits(addr, text);
}

const char *cell_host(struct ctx *ctx, const struct addr *addr,
		      char text[ADDR_TEXT])
{
	return name_or_digits(ctx, addr, true, text);
}

const char *cell_host_alone(struct ctx *ctx, const struct addr *addr,
			    char text[ADDR_TEXT])
{
	return name_or_digits(ctx, addr, false, text);
}

/* snprintf would take a tenth of the time of a row. */
static inline char *port_format(unsigned port, char *at)
{
	if (port >= 10000)
		*at++ = (char)('0' + port / 10000);
	if (port >= 1000)
		*at++ = (char)('0' + port / 1000 % 10);
	if (port >= 100)
		*at++ = (char)('0' + port / 100 % 10);
	if (port >= 10)
		*at++ = (char)('0' + port / 10 % 10);
	*at++ = (char)('0' + port % 10);
	return at;
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
	*port_format((uint16_t)port, text) = '\0';
	return text;
}

static struct span span_of(const char *text, size_t max)
{
	return (struct span){text, strnlen(text, max)};
}

static void cell_names(struct ctx *ctx, const struct addr *addr, uint32_t port,
		       const char *proto)
{
	char addr_text[ADDR_TEXT], digits[CELL_PORT];
	const char *host = cell_host(ctx, addr, addr_text);
	struct span h = span_of(host, CUT_WIDE);
	struct span p =
	    span_of(cell_port(ctx, port, proto, digits), CUT_SERVICE);
	size_t len;

	if (!ctx->opts->wide && h.len + p.len > CUT_BOTH) {
		ctx->text->cut = true;
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

/*
 * A numeric address that is not truncated, which most are, is formatted in
 * place: the steps for a name would take half the time of a row. False for all
 * others.
 */
static bool cell_numbers(struct ctx *ctx, const struct addr *addr,
			 uint32_t port, const char *proto)
{
	const struct opts *opts = ctx->opts;
	char *start, *at;

	if (!opts->numeric_hosts || (proto && !opts->numeric_ports))
		return false;
	start = out_reserve(ctx->out, ADDR_TEXT + CELL_ADDR + CELL_PORT);
	at = digits_format(addr, start);
	*at++ = ':';
	if ((uint16_t)port == 0)
		*at++ = '*';
	else
		at = port_format((uint16_t)port, at);
	memset(at, ' ', CELL_ADDR);
	if (at - start <= CELL_ADDR)
		at = start + CELL_ADDR;
	else if (!opts->wide)
		return false;
	out_commit(ctx->out, at);
	return true;
}

void cell_socket(struct ctx *ctx, const struct addr *addr, uint32_t port,
		 const char *proto)
{
	if (!cell_numbers(ctx, addr, port, proto))
		cell_names(ctx, addr, port, proto);
}

void cell_sctp(struct ctx *ctx, const struct addr *addr, const uint16_t *port,
	       size_t width)
{
	const bool numeric = opts_sctp_numeric(ctx->opts);
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
