/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <string.h>
#include <unistd.h>

#include "ctx.h"
#include "field/owner.h"
#include "field/tables.h"
#include "proc/finder.h"
#include "proc/inet_proto.h"
#include "proc/sctp.h"

static bool get_proto(const struct field_at *at, struct value *value)
{
	const struct inet_sock *sock = at->record;

	value->word = sock->proto->name;
	return true;
}

static bool get_family(const struct field_at *at, struct value *value)
{
	const struct inet_sock *sock = at->record;

	value->word = sock->proto->family;
	return true;
}

/* A listener has no unread bytes, and an sctp endpoint no queues. */
static bool get_queue(const struct field_at *at, struct value *value)
{
	const struct inet_sock *sock = at->record;
	const uint64_t *queue = field_member(at);

	value->unum = *queue;
	return sock->sctp ? sock->sctp->assoc : !inet_is_listener(sock);
}

static bool get_accept_queue(const struct field_at *at, struct value *value)
{
	const struct inet_sock *sock = at->record;

	value->unum = sock->rx_queue;
	return inet_is_listener(sock);
}

/* A port. For raw it is a protocol; 0, which netstat prints as *, is absent. */
static bool get_port(const struct field_at *at, struct value *value)
{
	const struct inet_sock *sock = at->record;
	const uint32_t *port = field_member(at);

	value->unum = (uint16_t)*port;
	return sock->proto->kind != INET_RAW && value->unum != 0;
}

static bool get_protocol(const struct field_at *at, struct value *value)
{
	const struct inet_sock *sock = at->record;

	value->unum = (uint16_t)sock->local_port;
	return sock->proto->kind == INET_RAW;
}

static const char unknown[] = "UNKNOWN";

/* A udp or raw socket has no state, unless it is connected. */
static bool get_state(const struct field_at *at, struct value *value)
{
	const struct inet_sock *sock = at->record;
	const enum inet_kind kind = sock->proto->kind;
	const bool is_datagram = kind == INET_UDP || kind == INET_RAW;

	value->word = enum_name(&inet_states, sock->state);
	if (is_datagram && sock->state == INET_CLOSE)
		return false;
	if (!value->word || (is_datagram && sock->state != INET_ESTABLISHED))
		value->word = unknown;
	return true;
}

static bool get_timer(const struct field_at *at, struct value *value)
{
	const struct inet_sock *sock = at->record;

	value->word = enum_name(&inet_timers, sock->timer);
	if (!value->word)
		value->word = unknown;
	return !sock->sctp;
}

/* The kernel prints times in clock ticks of user space, not in its own. */
static uint64_t ms_of_ticks(uint64_t ticks)
{
	const uint64_t hz = (uint64_t)sysconf(_SC_CLK_TCK);

	if (ticks / hz > UINT64_MAX / 1000 - 1)
		return UINT64_MAX;
	return ticks / hz * 1000 + ticks % hz * 1000 / hz;
}

static bool get_timer_ms(const struct field_at *at, struct value *value)
{
	const struct inet_sock *sock = at->record;

	if (sock->sctp || sock->timer == 0)
		return false;
	value->unum = ms_of_ticks(sock->when);
	return true;
}

static bool get_retransmits(const struct field_at *at, struct value *value)
{
	const struct inet_sock *sock = at->record;

	value->unum = sock->retrnsmt;
	return !sock->sctp;
}

static bool get_probes(const struct field_at *at, struct value *value)
{
	const struct inet_sock *sock = at->record;

	value->num = sock->timeout;
	return !sock->sctp;
}

static bool get_uid(const struct field_at *at, struct value *value)
{
	const struct inet_sock *sock = at->record;

	value->unum = (uint32_t)sock->uid;
	return true;
}

static bool get_user(const struct field_at *at, struct value *value)
{
	const struct inet_sock *sock = at->record;

	return field_name(user_name(at->ctx->names, (uint32_t)sock->uid),
			  value);
}

static bool get_refs(const struct field_at *at, struct value *value)
{
	const struct inet_sock *sock = at->record;

	value->num = sock->rest.ref;
	return sock->rest.fields > 0;
}

/* One of the last columns, if the line has it. */
static bool more_of(const struct inet_sock *sock, unsigned which,
		    struct value *value)
{
	value->num = sock->rest.more[which];
	return sock->rest.fields > INET_REST_MORE + which && value->num >= 0;
}

static bool get_drops(const struct field_at *at, struct value *value)
{
	const struct inet_sock *sock = at->record;
	const enum inet_kind kind = sock->proto->kind;

	return (kind == INET_UDP || kind == INET_RAW) &&
	       more_of(sock, MORE_DROPS, value);
}

/*
 * A column of tcp connections; for a listener it has another meaning. The slow
 * start threshold is -1 before the first loss of a connection.
 */
static bool get_tcp_more(const struct field_at *at, struct value *value)
{
	const struct inet_sock *sock = at->record;

	return sock->proto->kind == INET_TCP && !inet_is_listener(sock) &&
	       more_of(sock, at->field->arg, value);
}

static bool get_tcp_ticks(const struct field_at *at, struct value *value)
{
	if (!get_tcp_more(at, value))
		return false;
	value->unum = ms_of_ticks(value->unum);
	return true;
}

static bool get_host(const struct field_at *at, struct value *value)
{
	const struct inet_sock *sock = at->record;

	/* an sctp endpoint has no name with -N or any --numeric-* */
	if (sock->sctp && opts_sctp_numeric(at->ctx->opts))
		return false;
	return field_host(at->ctx, field_member(at), value);
}

static bool get_service(const struct field_at *at, struct value *value)
{
	const struct inet_sock *sock = at->record;
	const uint32_t *port = field_member(at);
	const char *services = sock->proto->services;

	if (!services || (uint16_t)*port == 0)
		return false;
	return field_name(
	    service_name(at->ctx->names, services, (uint16_t)*port), value);
}

static bool is_sctp(const void *record)
{
	return ((const struct inet_sock *)record)->sctp;
}

/* The addresses of one end of an sctp socket; other sockets have only one. */
static bool get_addresses(const struct field_at *at, struct value *value)
{
	const struct inet_sock *sock = at->record;
	struct span list;

	memcpy(&list, (const char *)sock->sctp + at->field->offset,
	       sizeof list);
	for (size_t i = 0; i <= at->i; i++)
		if (!sctp_addr_next(sock->sctp, &list, &value->addr))
			return false;
	return true;
}

static bool get_assoc_id(const struct field_at *at, struct value *value)
{
	const struct inet_sock *sock = at->record;

	value->num = sock->sctp->assoc_id;
	return sock->sctp->assoc;
}

static const char *const protos[] = {
    "tcp", "tcp6", "udp", "udp6", "udplite", "udplite6", "raw", "raw6", "sctp",
};

static const struct enum_names proto_words = {protos, COUNT_OF(protos)};

#define SOCK(member) FIELD_MEMBER(struct inet_sock, member)

static const struct field fields[] = {
    {"proto", .doc = "protocol, with a 6 for IPv6", .type = VALUE_WORD,
     .get = get_proto, .words = &proto_words},
    {"family", .doc = "address family of the socket", .type = VALUE_WORD,
     .get = get_family, .words = &family_words},
    {"recv_q", "bytes", "received, and not read by the program", VALUE_UINT,
     .get = get_queue, SOCK(rx_queue)},
    {"send_q", "bytes", "sent, and not acknowledged by the other end",
     VALUE_UINT, .get = get_queue, SOCK(tx_queue)},
    {"accept_queue", "connections", "waiting to be accepted; of listeners",
     VALUE_UINT, .get = get_accept_queue},
    {"local_address", .doc = "address of this end", .type = VALUE_ADDR,
     SOCK(local)},
    {"local_port", .doc = "port of this end", .type = VALUE_UINT,
     .get = get_port, SOCK(local_port)},
    {"remote_address", .doc = "address of the other end", .type = VALUE_ADDR,
     SOCK(remote)},
    {"remote_port", .doc = "port of the other end", .type = VALUE_UINT,
     .get = get_port, SOCK(remote_port)},
    {"protocol", .doc = "number of the IP protocol; of raw", .type = VALUE_UINT,
     .get = get_protocol},
    {"state", .doc = "state, as netstat prints it", .type = VALUE_WORD,
     .get = get_state, .words = &inet_states, .open = true},
    {"timer", .doc = "running timer", .type = VALUE_WORD, .get = get_timer,
     .words = &inet_timers, .open = true},
    {"timer_ms", "milliseconds", "until the timer expires", VALUE_UINT,
     .get = get_timer_ms},
    {"retransmits", .doc = "retransmits without an answer", .type = VALUE_UINT,
     .get = get_retransmits},
    {"probes",
     .doc = "probes of a keepalive or a closed window without an "
	    "answer",
     .type = VALUE_INT, .get = get_probes},
    {"uid", .doc = "user ID of the socket", .type = VALUE_UINT, .get = get_uid},
    {"user", .doc = "name of that user", .type = VALUE_TEXT, .get = get_user,
     .needs = NEEDS_USERS},
    {"inode", .doc = "inode of the socket, or 0 without a process",
     .type = VALUE_UINT, SOCK(inode)},
    {"refs", .doc = "references to the socket in the kernel", .type = VALUE_INT,
     .get = get_refs, .needs = NEEDS_REST},
    {"drops", "packets", "dropped by the socket; of udp and raw", VALUE_UINT,
     .counter = true, .get = get_drops, .needs = NEEDS_REST},
    {"rto_ms", "milliseconds", "retransmit timeout; of tcp", VALUE_UINT,
     .get = get_tcp_ticks, .needs = NEEDS_REST, .arg = MORE_RTO},
    {"ato_ms", "milliseconds", "delay of an acknowledgement; of tcp",
     VALUE_UINT, .get = get_tcp_ticks, .needs = NEEDS_REST, .arg = MORE_ATO},
    {"quick_acks",
     .doc = "number of acknowledgements sent at once, times two, "
	    "plus 1 if the connection is interactive; of tcp",
     .type = VALUE_UINT, .get = get_tcp_more, .needs = NEEDS_REST,
     .arg = MORE_QUICK},
    {"congestion_window", "segments", "congestion window; of tcp", VALUE_UINT,
     .get = get_tcp_more, .needs = NEEDS_REST, .arg = MORE_CWND},
    {"slow_start_threshold", "segments", "slow start threshold; of tcp",
     VALUE_UINT, .get = get_tcp_more, .needs = NEEDS_REST,
     .arg = MORE_SSTHRESH},
    {"local_host", .doc = "name of the local address", .type = VALUE_TEXT,
     .get = get_host, SOCK(local), .needs = NEEDS_HOSTS},
    {"local_service", .doc = "name of the local port", .type = VALUE_TEXT,
     .get = get_service, SOCK(local_port), .needs = NEEDS_PORTS},
    {"remote_host", .doc = "name of the remote address", .type = VALUE_TEXT,
     .get = get_host, SOCK(remote), .needs = NEEDS_HOSTS},
    {"remote_service", .doc = "name of the remote port", .type = VALUE_TEXT,
     .get = get_service, SOCK(remote_port), .needs = NEEDS_PORTS},
    {"local_addresses", .doc = "all addresses of this end; of sctp",
     .type = VALUE_ADDR, .list = true, .get = get_addresses, .applies = is_sctp,
     FIELD_MEMBER(struct sctp_sock, local)},
    {"remote_addresses", .doc = "all addresses of the other end; of sctp",
     .type = VALUE_ADDR, .list = true, .get = get_addresses, .applies = is_sctp,
     FIELD_MEMBER(struct sctp_sock, remote)},
    {"assoc_id", .doc = "number of the association; of sctp", .type = VALUE_INT,
     .get = get_assoc_id, .applies = is_sctp},
    OWNER_FIELDS(struct inet_sock),
    FIELD_NETNS,
};

const struct field_table fields_internet = {fields, COUNT_OF(fields)};
