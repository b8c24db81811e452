/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/inet.h"
#include "proc/inet_proto.h"

#include <arpa/inet.h>
#include <string.h>
#include <sys/socket.h>

/* An address has 8 or 32 digits, and net-tools accepts up to 64. */
enum { ADDR4_DIGITS = 8, ADDR_DIGITS = 64 };

/* The value of `len` digits, reduced to 32 bits as by %X of scanf. */
static uint32_t word_of(const char *digits, size_t len)
{
	struct cursor c = {digits, digits + len};
	uint32_t word;

	return scan_hex32(&c, &word) ? word : 0;
}

/*
 * The kernel prints each 32 bits of an address as a number of the host: on a
 * little-endian machine 127.0.0.1 is 0100007F. So the number, stored in the
 * byte order of the host, is the address.
 */
static void addr_of(struct span run, int family, struct addr *addr)
{
	uint32_t words[4] = {0};

	if (family == AF_INET)
		words[0] = word_of(run.at, run.len);
	else
		for (size_t i = 0; i < 4 && i * 8 < run.len; i++)
			words[i] =
			    word_of(run.at + i * 8,
				    run.len - i * 8 < 8 ? run.len - i * 8 : 8);
	addr->family = family;
	memcpy(addr->bytes, words, sizeof addr->bytes);
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

/*
 * The fields from the addresses to the retransmits, in any form that scanf
 * accepts; returns their number.
 */
static unsigned scan_fields(struct cursor *c, struct inet_sock *sock)
{
	uint32_t state, timer;

	sock->retrnsmt = 0;
	if (!scan_ends(c, sock) || !scan_hex32(c, &state) ||
	    !scan_hex(c, &sock->tx_queue) || !scan_char(c, ':') ||
	    !scan_hex(c, &sock->rx_queue) || !scan_hex32(c, &timer) ||
	    !scan_char(c, ':') || !scan_hex(c, &sock->when))
		return 0;
	sock->state = (int32_t)state;
	sock->timer = (int32_t)timer;
	return scan_hex(c, &sock->retrnsmt) ? INET_FIELDS_MIN + 1
					    : INET_FIELDS_MIN;
}

/* An address of `words` times eight digits; false if it is invalid. */
static inline bool fixed_addr(const char *at, size_t words, struct addr *addr)
{
	uint32_t first;
	bool ok = scan_hex8(scan_load8(at), &first);

	*addr = (struct addr){.family = words > 1 ? AF_INET6 : AF_INET};
	memcpy(addr->bytes, &first, sizeof first);
	for (size_t i = 1; i < words; i++) {
		uint32_t word;

		ok &= scan_hex8(scan_load8(at + i * 8), &word);
		memcpy(addr->bytes + i * 4, &word, sizeof word);
	}
	return ok;
}

/* The ports, of four digits each, at `local` and `remote`. */
static bool fixed_ports(const char *local, const char *remote,
			struct inet_sock *sock)
{
	uint32_t both;
	bool ok =
	    scan_hex8(scan_load4(local) << 32 | scan_load4(remote), &both);

	sock->local_port = both >> 16;
	sock->remote_port = both & 0xffff;
	return ok;
}

/* The fields after the ports: ` 01 00000003:00000004 01:00000014 00000000 `. */
static bool fixed_state(const char *at, struct inet_sock *sock)
{
	const uint64_t digits = (uint64_t)0x30303030 << 32 |
				scan_load2(at + 1) << 16 | scan_load2(at + 22);
	uint32_t both, tx, rx, when, retrnsmt;
	bool ok = at[0] == ' ' && at[3] == ' ' && at[12] == ':' &&
		  at[21] == ' ' && at[24] == ':' && at[33] == ' ' &&
		  at[42] == ' ';

	ok &= scan_hex8(digits, &both);
	ok &= scan_hex8(scan_load8(at + 4), &tx);
	ok &= scan_hex8(scan_load8(at + 13), &rx);
	ok &= scan_hex8(scan_load8(at + 25), &when);
	ok &= scan_hex8(scan_load8(at + 34), &retrnsmt);
	sock->state = (int32_t)(both >> 8);
	sock->timer = (int32_t)(both & 0xff);
	sock->tx_queue = tx;
	sock->rx_queue = rx;
	sock->when = when;
	sock->retrnsmt = retrnsmt;
	return ok;
}

/*
 * The same as scan_fields for a line of the kernel, in which each field has a
 * fixed position: it takes a quarter of the time. False for any other line; the
 * contents of `sock` are then undefined.
 */
static bool scan_fixed(struct cursor *c, struct inet_sock *sock)
{
	enum { ADDR4 = 8, ADDR6 = 32, STATE = 42 };
	const char *local = c->at + 1, *remote, *state;
	size_t left = (size_t)(c->end - c->at), width;

	width = left > ADDR4 + 1 && local[ADDR4] == ':' ? ADDR4 : ADDR6;
	if (left < 2 * (1 + width + 5) + STATE + 1)
		return false;
	remote = local + width + 6;
	state = remote + width + 5;
	if (local[-1] != ' ' || local[width] != ':' || remote[-1] != ' ' ||
	    remote[width] != ':')
		return false;
	c->at = state + STATE;
	return fixed_addr(local, width / 8, &sock->local) &&
	       fixed_addr(remote, width / 8, &sock->remote) &&
	       fixed_ports(local + width + 1, remote + width + 1, sock) &&
	       fixed_state(state, sock);
}

/* Zero probes, the kernel's value for nearly all sockets. */
static bool scan_no_timeout(struct cursor *c)
{
	enum { WIDTH = 9 };
	static const char none[WIDTH + 2] = "        0 ";

	if (c->end - c->at <= WIDTH || memcmp(c->at, none, WIDTH + 1) != 0)
		return false;
	c->at += WIDTH;
	return true;
}

/* The fields after that: uid, probes, inode. */
static void scan_owner(struct cursor *c, struct inet_sock *sock)
{
	sock->uid = sock->timeout = 0;
	sock->inode = 0;
	sock->line_rest = (struct span){c->end, 0};
	if (sock->fields <= INET_FIELDS_MIN || !scan_dec32(c, &sock->uid))
		return;
	sock->fields++;
	if (!scan_no_timeout(c) && !scan_dec32(c, &sock->timeout))
		return;
	sock->fields++;
	if (!scan_udec(c, &sock->inode))
		return;
	sock->fields++;
	sock->line_rest = scan_rest(c);
}

void inet_rest_parse(struct span line, struct inet_rest *rest)
{
	struct cursor c = scan_from(line);

	*rest = (struct inet_rest){.fields = 0};
	if (!scan_dec32(&c, &rest->ref))
		return;
	rest->fields++;
	if (!scan_hex(&c, &rest->pointer))
		return;
	rest->fields++;
	for (unsigned i = 0; i < 5 && scan_dec(&c, &rest->more[i]); i++)
		rest->fields++;
}

static const char *const states[] = {
    [INET_ESTABLISHED] = "ESTABLISHED",
    [INET_SYN_SENT] = "SYN_SENT",
    [INET_SYN_RECV] = "SYN_RECV",
    [INET_FIN_WAIT1] = "FIN_WAIT1",
    [INET_FIN_WAIT2] = "FIN_WAIT2",
    [INET_TIME_WAIT] = "TIME_WAIT",
    [INET_CLOSE] = "CLOSE",
    [INET_CLOSE_WAIT] = "CLOSE_WAIT",
    [INET_LAST_ACK] = "LAST_ACK",
    [INET_LISTEN] = "LISTEN",
    [INET_CLOSING] = "CLOSING",
};

const struct enum_names inet_states = {states, sizeof states / sizeof *states};

static const char *const timers[] = {"off", "on", "keepalive", "timewait",
				     "probe"};

const struct enum_names inet_timers = {timers, sizeof timers / sizeof *timers};

/*
 * get_tcp4_sock() and its kin in net/ipv4/tcp_ipv4.c and net/ipv6/tcp_ipv6.c,
 * udp4_format_sock(), raw_sock_seq_show(), ip6_dgram_sock_seq_show():
 *
 *  1 sl   2 local  3    4 remote 5    6  7 tx     8 rx     9  10 when
 *    0: 0100007F:0CEA 0200007F:1F90 01 00000003:00000004 01:00000014
 *  11       12 uid 13 14   15 16 pointer       17
 *  00000000   107  0 4711  1 0000000000000000 20 4 30 10 -1
 */
enum scan inet_parse(struct span line, struct inet_sock *sock)
{
	struct cursor c = scan_from(line), fixed;

	if (!scan_dec32(&c, &sock->slot) || !scan_char(&c, ':'))
		return SCAN_BAD;
	fixed = c;
	if (scan_fixed(&fixed, sock)) {
		c = fixed;
		sock->fields = INET_FIELDS_MIN + 1;
	} else {
		sock->fields = scan_fields(&c, sock);
	}
	scan_owner(&c, sock);
	return sock->fields > 0 ? SCAN_OK : SCAN_BAD;
}

bool inet_tcp_listens(const struct inet_sock *sock)
{
	return sock->remote_port == 0;
}

bool inet_listens(const struct inet_sock *sock)
{
	return addr_is_any(&sock->remote);
}

bool inet_is_listener(const struct inet_sock *sock)
{
	return sock->proto->kind == INET_TCP && sock->state == INET_LISTEN;
}

/*
 * tcp_get_idx() and tcp_seq_next() in net/ipv4/tcp_ipv4.c go through the table
 * of sockets that listen (TCP_SEQ_STATE_LISTENING), then through that of all
 * others (TCP_SEQ_STATE_ESTABLISHED, from established_get_first() on), and
 * never back. A read that is not the first finds its place by
 * tcp_seek_last_pos(), which only goes forward too; if that finds nothing, all
 * is counted from the start, listening sockets first. So each socket that
 * listens from the first read to the first connection stands before that,
 * unless another one that stops listening moves it out of the count: then
 * net-tools misses it as well.
 *
 * So it is in the sources of Linux 6.1 and 6.12. From memory, not read: 2.6.18
 * to 6.18 have the two tables in that order; before 2.6.37, without
 * tcp_seek_last_pos(), each read counts from the start; before 4.4, connections
 * in SYN_RECV follow the socket that accepts them (TCP_SEQ_STATE_OPENREQ),
 * later they are among the others.
 */
bool inet_tcp_is_past_listeners(struct span line)
{
	struct inet_sock sock;

	return inet_parse(line, &sock) == SCAN_OK &&
	       sock.state != INET_LISTEN && sock.state != INET_SYN_RECV;
}
