/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/inet.h"

#include <arpa/inet.h>
#include <string.h>
#include <sys/socket.h>

/* An address is eight digits, or 32, and net-tools takes up to 64. */
enum { ADDR4_DIGITS = 8, ADDR_DIGITS = 64 };

/* The value of up to eight digits at a time of `run`, from the digit `at`. */
static uint32_t word_at(struct span run, size_t at)
{
	uint32_t value = 0;

	for (size_t i = at; i < at + 8 && i < run.len; i++)
		value = value << 4 | (uint32_t)scan_nibble(run.at[i]);
	return value;
}

/*
 * The kernel prints each 32 bits of an address as a number of the host: on a
 * little-endian machine 127.0.0.1 is 0100007F. So the number, kept in memory
 * as the host keeps one, is the address.
 */
static void addr_of(struct span run, int family, struct addr *addr)
{
	memset(addr, 0, sizeof *addr);
	addr->family = family;
	if (family == AF_INET) {
		struct cursor c = {run.at, run.at + run.len};
		uint64_t number = 0;
		uint32_t word;

		(void)scan_hex(&c, &number);
		word = (uint32_t)number;
		memcpy(addr->bytes, &word, sizeof word);
		return;
	}
	for (size_t i = 0; i < 4; i++) {
		uint32_t word = word_at(run, i * 8);

		memcpy(addr->bytes + i * 4, &word, sizeof word);
	}
}

/* `LOCAL:PORT REMOTE:PORT`, four fields. */
static bool scan_ends(struct cursor *c, struct inet_sock *sock)
{
	struct span local, remote;
	int family;

	scan_blanks(c);
	if (!scan_hexrun(c, ADDR_DIGITS, &local) || !scan_char(c, ':') ||
	    !scan_hex32(c, &sock->local_port))
		return false;
	scan_blanks(c);
	if (!scan_hexrun(c, ADDR_DIGITS, &remote) || !scan_char(c, ':') ||
	    !scan_hex32(c, &sock->remote_port))
		return false;
	family = local.len > ADDR4_DIGITS ? AF_INET6 : AF_INET;
	addr_of(local, family, &sock->local);
	addr_of(remote, family, &sock->remote);
	return true;
}

/* From the retransmits on; returns the number of fields. */
static unsigned scan_tail(struct cursor *c, struct inet_sock *sock)
{

	if (!scan_hex(c, &sock->retrnsmt))
		return 0;
	if (!scan_dec32(c, &sock->uid))
		return 1;
	if (!scan_dec32(c, &sock->timeout))
		return 2;
	if (!scan_udec(c, &sock->inode))
		return 3;
	if (!scan_dec32(c, &sock->ref))
		return 4;
	if (!scan_hex(c, &sock->pointer))
		return 5;
	for (unsigned i = 0; i < 5; i++)
		if (!scan_dec(c, &sock->more[i]))
			return 6 + i;
	return 11;
}

/*
 * get_tcp4_sock() and its kin in net/ipv4/tcp_ipv4.c and net/ipv6/tcp_ipv6.c,
 * udp4_format_sock(), raw_sock_seq_show(), ip6_dgram_sock_seq_show():
 *
 *  1 sl   2 local  3    4 remote 5    6  7 tx     8 rx     9  10 when
 *    0: 0100007F:0CEA 0200007F:1F90 01 00000003:00000004 01:00000014
 *  11       12 uid 13 14   15 16 pointer       17
 *  00000000   107  0 4711  1 0000000000000000 20 4 30 10 -1
 */
enum scan inet_parse(const char *line, const char *end, struct inet_sock *sock)
{
	struct cursor c = {line, end};
	uint32_t state, timer;

	memset(sock, 0, sizeof *sock);
	if (!scan_dec32(&c, &sock->slot) || !scan_char(&c, ':') ||
	    !scan_ends(&c, sock) || !scan_hex32(&c, &state) ||
	    !scan_hex(&c, &sock->tx_queue) || !scan_char(&c, ':') ||
	    !scan_hex(&c, &sock->rx_queue) || !scan_hex32(&c, &timer) ||
	    !scan_char(&c, ':') || !scan_hex(&c, &sock->when))
		return SCAN_BAD;
	sock->state = (int32_t)state;
	sock->timer = (int32_t)timer;
	sock->fields = INET_FIELDS_MIN + scan_tail(&c, sock);
	return SCAN_OK;
}

bool inet_tcp_listens(const struct inet_sock *sock)
{
	return sock->remote_port == 0;
}

bool inet_listens(const struct inet_sock *sock)
{
	return addr_is_any(&sock->remote);
}
