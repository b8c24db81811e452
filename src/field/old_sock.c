/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "ctx.h"
#include "field/tables.h"
#include "proc/ax25.h"
#include "proc/bt.h"
#include "proc/ipx.h"
#include "proc/netrom.h"
#include "proc/rose.h"
#include "proc/x25.h"

/*
 * Sockets of Bluetooth and of families that most kernels lack, with the names
 * of their protocols.
 */

/* The name of a state; the number is at the field's offset. */
static bool get_state(const struct field_at *at, struct value *value)
{
	const int32_t *state = field_member(at);

	value->word = enum_name(at->field->words, *state);
	if (!value->word)
		value->word = "UNKNOWN";
	return true;
}

#define STATE(record, set)                                     \
	{                                                      \
		"state", .doc = "state, as netstat prints it", \
			 .type = VALUE_WORD, .get = get_state, \
			 .words = &(set), .open = true,        \
			 FIELD_MEMBER(record, state)           \
	}

#define TEXT(record, member, title)                                        \
	{                                                                  \
#member, .doc = title, .type = VALUE_TEXT,                 \
			 .get = field_placed, FIELD_MEMBER(record, member) \
	}

#define NUMBER(record, member, title)                     \
	{                                                 \
#member, .doc = title, .type = VALUE_INT, \
			 FIELD_MEMBER(record, member)     \
	}

/* ax25 */

static bool get_ax25_queue(const struct field_at *at, struct value *value)
{
	const struct ax25_sock *sock = at->record;

	return sock->has_socket && field_plain(at, value);
}

/* The digipeaters follow a comma. */
static bool get_digipeaters(const struct field_at *at, struct value *value)
{
	if (!field_plain(at, value))
		return false;
	value->text.at++;
	value->text.len--;
	return value->text.len > 0;
}

#define AX25(member) FIELD_MEMBER(struct ax25_sock, member)

static const struct field ax25_fields[] = {
    TEXT(struct ax25_sock, dest, "callsign of the destination"),
    TEXT(struct ax25_sock, source, "callsign of this end"),
    TEXT(struct ax25_sock, device, "interface"),
    {"digipeaters", .doc = "callsigns on the way, separated by commas",
     .type = VALUE_TEXT, .get = get_digipeaters, AX25(digipeaters)},
    STATE(struct ax25_sock, ax25_states),
    NUMBER(struct ax25_sock, vs, "next number to send"),
    NUMBER(struct ax25_sock, vr, "next number to receive"),
    NUMBER(struct ax25_sock, va, "first number not acknowledged"),
    {"send_q", "bytes", "sent, and not acknowledged", VALUE_INT,
     .get = get_ax25_queue, AX25(send_q)},
    {"recv_q", "bytes", "received, and not read", VALUE_INT,
     .get = get_ax25_queue, AX25(recv_q)},
    {"inode", .doc = "inode of the socket", .type = VALUE_UINT,
     .get = get_ax25_queue, AX25(inode)},
    FIELD_NETNS,
};

const struct field_table fields_ax25 = {ax25_fields, COUNT_OF(ax25_fields)};

/* x25 */

static bool get_x25(const struct field_at *at, struct value *value)
{
	const struct x25_sock *sock = at->record;

	if (sock->fields < at->field->arg)
		return false;
	return at->field->type == VALUE_TEXT ? field_placed(at, value)
					     : field_plain(at, value);
}

static bool get_x25_state(const struct field_at *at, struct value *value)
{
	const struct x25_sock *sock = at->record;

	return sock->fields >= at->field->arg && get_state(at, value);
}

#define X25(place, member) \
	.get = get_x25, .arg = (place), FIELD_MEMBER(struct x25_sock, member)

static const struct field x25_fields[] = {
    {"dest", .doc = "address of the destination", .type = VALUE_TEXT,
     .chars = true, X25(1, dest)},
    {"source", .doc = "address of this end", .type = VALUE_TEXT, .chars = true,
     X25(2, source)},
    {"device", .doc = "interface", .type = VALUE_TEXT, .chars = true,
     X25(3, device)},
    {"lci", .doc = "logical channel", .type = VALUE_UINT, X25(4, lci)},
    {"state", .doc = "state, as netstat prints it", .type = VALUE_WORD,
     .get = get_x25_state, .arg = 5, .words = &x25_states, .open = true,
     FIELD_MEMBER(struct x25_sock, state)},
    {"vs", .doc = "next number to send", .type = VALUE_INT, X25(6, vs)},
    {"vr", .doc = "next number to receive", .type = VALUE_INT, X25(7, vr)},
    {"va", .doc = "first number not acknowledged", .type = VALUE_INT,
     X25(8, va)},
    {"send_q", "bytes", "sent, and not acknowledged", VALUE_INT,
     X25(14, send_q)},
    {"recv_q", "bytes", "received, and not read", VALUE_INT, X25(15, recv_q)},
    {"inode", .doc = "inode of the socket", .type = VALUE_UINT, X25(16, inode)},
    FIELD_NETNS,
};

const struct field_table fields_x25 = {x25_fields, COUNT_OF(x25_fields)};

/* netrom */

static const struct field netrom_fields[] = {
    TEXT(struct netrom_sock, user, "callsign of the user"),
    TEXT(struct netrom_sock, dest, "callsign of the destination"),
    TEXT(struct netrom_sock, source, "callsign of this end"),
    TEXT(struct netrom_sock, device, "interface"),
    STATE(struct netrom_sock, netrom_states),
    NUMBER(struct netrom_sock, vs, "next number to send"),
    NUMBER(struct netrom_sock, vr, "next number to receive"),
    NUMBER(struct netrom_sock, va, "first number not acknowledged"),
    {"send_q", "bytes", "sent, and not acknowledged", VALUE_INT,
     FIELD_MEMBER(struct netrom_sock, send_q)},
    {"recv_q", "bytes", "received, and not read", VALUE_INT,
     FIELD_MEMBER(struct netrom_sock, recv_q)},
    {"inode", .doc = "inode of the socket", .type = VALUE_UINT,
     FIELD_MEMBER(struct netrom_sock, inode)},
    FIELD_NETNS,
};

const struct field_table fields_netrom = {netrom_fields,
					  COUNT_OF(netrom_fields)};

/* rose */

static const struct field rose_fields[] = {
    TEXT(struct rose_sock, dest_addr, "address of the destination"),
    TEXT(struct rose_sock, dest_call, "callsign of the destination"),
    TEXT(struct rose_sock, source_addr, "address of this end"),
    TEXT(struct rose_sock, source_call, "callsign of this end"),
    TEXT(struct rose_sock, device, "interface"),
    {"lci", .doc = "logical channel", .type = VALUE_UINT,
     FIELD_MEMBER(struct rose_sock, lci)},
    NUMBER(struct rose_sock, neigh, "number of the neighbour"),
    STATE(struct rose_sock, rose_states),
    NUMBER(struct rose_sock, vs, "next number to send"),
    NUMBER(struct rose_sock, vr, "next number to receive"),
    NUMBER(struct rose_sock, va, "first number not acknowledged"),
    {"send_q", "bytes", "sent, and not acknowledged", VALUE_INT,
     FIELD_MEMBER(struct rose_sock, send_q)},
    {"recv_q", "bytes", "received, and not read", VALUE_INT,
     FIELD_MEMBER(struct rose_sock, recv_q)},
    {"inode", .doc = "inode of the socket", .type = VALUE_UINT,
     FIELD_MEMBER(struct rose_sock, inode)},
    FIELD_NETNS,
};

const struct field_table fields_rose = {rose_fields, COUNT_OF(rose_fields)};

/* ipx: a short line has no values for its missing fields */

static bool get_ipx(const struct field_at *at, struct value *value)
{
	const struct ipx_sock *sock = at->record;

	return sock->fields >= at->field->arg && field_plain(at, value);
}

static const struct ipx_endpoint *ipx_endpoint_of(const struct field_at *at)
{
	const struct ipx_sock *sock = at->record;

	return sock->fields >= at->field->arg ? field_member(at) : NULL;
}

/* NETWORK:NODE, in hexadecimal. */
static bool get_ipx_address(const struct field_at *at, struct value *value)
{
	const struct ipx_endpoint *endpoint = ipx_endpoint_of(at);
	const uint8_t *n;

	if (!endpoint || endpoint->is_none || !endpoint->has_addr)
		return false;
	n = endpoint->node;
	snprintf(value->room, sizeof value->room,
		 "%08X:%02X%02X%02X%02X%02X%02X", (unsigned)endpoint->net, n[0],
		 n[1], n[2], n[3], n[4], n[5]);
	return field_name(value->room, value);
}

static bool get_ipx_port(const struct field_at *at, struct value *value)
{
	const struct ipx_endpoint *endpoint = ipx_endpoint_of(at);

	/* in the kernel's byte order, which net-tools 2.10 reverses */
	value->unum = 0;
	if (endpoint)
		value->unum =
		    (uint16_t)(endpoint->port << 8 | endpoint->port >> 8);
	return endpoint && !endpoint->is_none;
}

/* A family without connections has no closed state. */
static bool get_ipx_state(const struct field_at *at, struct value *value)
{
	const struct ipx_sock *sock = at->record;

	value->word = sock->state == IPX_ESTABLISHED ? "ESTAB" : "UNK.";
	return sock->fields >= at->field->arg && sock->state != IPX_CLOSE;
}

static bool get_ipx_user(const struct field_at *at, struct value *value)
{
	const struct ipx_sock *sock = at->record;

	return sock->fields >= at->field->arg &&
	       field_name(user_name(at->ctx->names, (uint32_t)sock->uid),
			  value);
}

static const char *const ipx_state_names[] = {"ESTAB", "UNK."};
static const struct enum_names ipx_state_words = {ipx_state_names,
						  COUNT_OF(ipx_state_names)};

#define IPX(place, member) .arg = (place), FIELD_MEMBER(struct ipx_sock, member)

static const struct field ipx_fields[] = {
    {"local_address", .doc = "network and node of this end", .type = VALUE_TEXT,
     .get = get_ipx_address, IPX(1, local)},
    {"local_port", .doc = "port of this end", .type = VALUE_UINT,
     .get = get_ipx_port, IPX(1, local)},
    {"remote_address", .doc = "network and node of the other end",
     .type = VALUE_TEXT, .get = get_ipx_address, IPX(2, remote)},
    {"remote_port", .doc = "port of the other end", .type = VALUE_UINT,
     .get = get_ipx_port, IPX(2, remote)},
    {"send_q", "bytes", "sent, and not acknowledged", VALUE_INT, .get = get_ipx,
     IPX(3, tx_queue)},
    {"recv_q", "bytes", "received, and not read", VALUE_INT, .get = get_ipx,
     IPX(4, rx_queue)},
    {"state", .doc = "state, as netstat prints it", .type = VALUE_WORD,
     .get = get_ipx_state, .arg = 5, .words = &ipx_state_words},
    {"uid", .doc = "user ID of the socket", .type = VALUE_INT, .get = get_ipx,
     IPX(6, uid)},
    {"user", .doc = "name of that user", .type = VALUE_TEXT,
     .get = get_ipx_user, .arg = 6, .needs = NEEDS_USERS},
    FIELD_NETNS,
};

const struct field_table fields_ipx = {ipx_fields, COUNT_OF(ipx_fields)};

/* Bluetooth */

/* An address; all zeros, which netstat prints as *, is absent. */
static bool get_bt_addr(const struct field_at *at, struct value *value)
{
	return field_plain(at, value) && !bt_addr_is_any(value->text);
}

static bool get_security(const struct field_at *at, struct value *value)
{
	const struct l2cap_sock *sock = at->record;

	value->word = enum_name(&bt_securities, sock->security);
	if (!value->word)
		value->word = "UNKNOWN";
	return true;
}

#define BT_ADDR(record, member, title)                                         \
	{                                                                      \
#member, .doc = title, .type = VALUE_TEXT, .get = get_bt_addr, \
			 FIELD_MEMBER(record, member)                          \
	}

static const struct field l2cap_fields[] = {
    BT_ADDR(struct l2cap_sock, source, "address of this end"),
    BT_ADDR(struct l2cap_sock, dest, "address of the other end"),
    STATE(struct l2cap_sock, bt_states),
    NUMBER(struct l2cap_sock, psm, "protocol/service multiplexer"),
    {"scid", .doc = "channel of this end", .type = VALUE_UINT,
     FIELD_MEMBER(struct l2cap_sock, scid)},
    {"dcid", .doc = "channel of the other end", .type = VALUE_UINT,
     FIELD_MEMBER(struct l2cap_sock, dcid)},
    {"imtu", "bytes", "largest unit that is received", VALUE_INT,
     FIELD_MEMBER(struct l2cap_sock, imtu)},
    {"omtu", "bytes", "largest unit that is sent", VALUE_INT,
     FIELD_MEMBER(struct l2cap_sock, omtu)},
    {"security", .doc = "security level", .type = VALUE_WORD,
     .get = get_security, .words = &bt_securities, .open = true},
    FIELD_NETNS,
};

const struct field_table fields_l2cap = {l2cap_fields, COUNT_OF(l2cap_fields)};

static const struct field rfcomm_fields[] = {
    BT_ADDR(struct rfcomm_sock, source, "address of this end"),
    BT_ADDR(struct rfcomm_sock, dest, "address of the other end"),
    STATE(struct rfcomm_sock, bt_states),
    NUMBER(struct rfcomm_sock, channel, "channel"),
    FIELD_NETNS,
};

const struct field_table fields_rfcomm = {rfcomm_fields,
					  COUNT_OF(rfcomm_fields)};
