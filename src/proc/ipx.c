/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/ipx.h"

#include <arpa/inet.h>
#include <string.h>

/*
 * Up to twelve digits; with an odd number, the last digit is the high half of a
 * byte.
 */
static void scan_node(struct cursor *c, uint8_t node[6])
{
	memset(node, 0, 6);
	for (size_t i = 0; i < 12 && c->at < c->end; i++, c->at++) {
		int nibble = scan_nibble(*c->at);

		if (nibble < 0)
			return;
		node[i / 2] |= (uint8_t)(i % 2 ? nibble : nibble << 4);
	}
}

/* `NETWORK` or `NETWORK:NODE`. */
static void addr_parse_ipx(struct cursor c, struct ipx_endpoint *to)
{
	uint64_t net;

	memset(to->node, 0, sizeof to->node);
	if (!scan_hex(&c, &net))
		net = 0;
	to->has_addr = net != 0 && net != UINT32_MAX;
	to->net = (uint32_t)net;
	if (scan_char(&c, ':'))
		scan_node(&c, to->node);
}

/*
 * `NETWORK:PORT`, `NETWORK:NODE:PORT` or Not_Connected. net-tools 2.10 takes
 * the port for a number in network byte order. If it is no number, it keeps the
 * value of the previous line. So on little-endian machines its bytes are
 * swapped again.
 */
static void endpoint_parse(struct span word, struct ipx_endpoint *to)
{
	const char *colon = word.at + word.len;
	struct cursor c = {word.at, colon};
	uint64_t port = to->port;

	to->is_none = span_is(word, "Not_Connected");
	while (colon > word.at && colon[-1] != ':')
		colon--;
	to->valid = to->is_none || colon > word.at;
	if (to->is_none || !to->valid)
		return;
	addr_parse_ipx((struct cursor){word.at, colon - 1}, to);
	c.at = colon;
	if (!scan_hex(&c, &port))
		port = to->port;
	to->port = ntohs((uint16_t)port);
}

/*
 * A missing endpoint. net-tools 2.10 then parses its own output for the
 * previous line again, and it can't parse `-`.
 */
static void endpoint_repeat(struct ipx_endpoint *to)
{
	if (to->is_none)
		to->valid = false;
	to->is_none = false;
	to->has_addr = to->has_addr && to->net != 0 && to->net != UINT32_MAX;
	to->port = ntohs(to->port);
}

/* The queues, the state and the user, as far as the line has them. */
static void scan_numbers(struct cursor *c, struct ipx_sock *sock)
{
	uint64_t tx, rx;

	if (!scan_hex(c, &tx))
		return;
	sock->tx_queue = (int64_t)tx;
	sock->fields++;
	if (!scan_hex(c, &rx))
		return;
	sock->rx_queue = (int64_t)rx;
	sock->fields++;
	if (!scan_dec32(c, &sock->state))
		return;
	sock->fields++;
	if (scan_dec32(c, &sock->uid))
		sock->fields++;
}

/*
 * ipx_seq_socket_show() in net/ipx/ipx_proc.c of Linux 4.17:
 *
 *  1 local                     2 remote
 *  00000123:0080C7010203:4000  00000456:000000000001:0451
 *  3 tx      4 rx      5      6 uid
 *  00000000  00000000  01     000
 *
 * The state is hexadecimal and read as decimal; all that are printed are
 * below ten.
 */
enum scan ipx_parse(struct span line, struct ipx_sock *sock)
{
	struct cursor c = scan_from(line);
	struct span word;
	bool has_local = scan_word(&c, &word), has_remote;

	if (has_local)
		endpoint_parse(word, &sock->local);
	else
		endpoint_repeat(&sock->local);
	if (sock->local.is_none)
		sock->local.valid = false;
	has_remote = has_local && scan_word(&c, &word);
	if (has_remote)
		endpoint_parse(word, &sock->remote);
	else
		endpoint_repeat(&sock->remote);
	if (!sock->local.valid || !sock->remote.valid)
		return SCAN_BAD;
	sock->fields = (unsigned)has_local + has_remote;
	scan_numbers(&c, sock);
	return SCAN_OK;
}
