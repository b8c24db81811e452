/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/bt.h"

#include <string.h>

/* An address, and its type in brackets if there is one. */
static bool scan_addr(struct cursor *c, struct span *addr, uint32_t *type)
{
	struct cursor ahead;
	uint64_t value;

	if (!scan_word(c, addr))
		return false;
	ahead = *c;
	scan_blanks(&ahead);
	if (scan_char(&ahead, '(')) {
		if (!scan_udec(&ahead, &value) || !scan_char(&ahead, ')'))
			return false;
		*type = (uint32_t)value;
		*c = ahead;
	}
	return true;
}

/*
 * l2cap_debugfs_show() in net/bluetooth/l2cap_core.c:
 *
 *  1 source          2     3 dest            4   5 6 7 scid 8 dcid 9
 *  00:11:22:33:44:55 (1) 66:77:88:99:aa:bb (1) 1 1 0x0040 0x0041 672
 *  10  11 12
 *  672 2  0
 *
 * Linux before 3.17 prints no types.
 */
enum scan l2cap_parse(struct span line, struct l2cap_sock *sock)
{
	struct cursor c = scan_from(line);

	memset(sock, 0, sizeof *sock);
	if (!scan_addr(&c, &sock->source, &sock->source_type) ||
	    !scan_addr(&c, &sock->dest, &sock->dest_type) ||
	    !scan_dec32(&c, &sock->state) || !scan_dec32(&c, &sock->psm) ||
	    !scan_hex32(&c, &sock->scid) || !scan_hex32(&c, &sock->dcid) ||
	    !scan_dec32(&c, &sock->imtu) || !scan_dec32(&c, &sock->omtu) ||
	    !scan_dec32(&c, &sock->security))
		return SCAN_BAD;
	(void)scan_dec32(&c, &sock->mode);
	return SCAN_OK;
}

/*
 * rfcomm_sock_debugfs_show() in net/bluetooth/rfcomm/sock.c:
 *
 *  1 source          2 dest            3 4
 *  00:11:22:33:44:55 66:77:88:99:aa:bb 1 7
 */
enum scan rfcomm_parse(struct span line, struct rfcomm_sock *sock)
{
	struct cursor c = scan_from(line);

	memset(sock, 0, sizeof *sock);
	if (!scan_word(&c, &sock->source) || !scan_word(&c, &sock->dest) ||
	    !scan_dec32(&c, &sock->state) || !scan_dec32(&c, &sock->channel))
		return SCAN_BAD;
	return SCAN_OK;
}

bool bt_listens(int32_t state)
{
	return state == BT_BOUND || state == BT_LISTEN;
}

bool bt_addr_is_any(struct span addr)
{
	return span_is(addr, "00:00:00:00:00:00");
}

static const char *const bt_states_names[] = {
    [BT_CONNECTED] = "CONNECTED", [BT_OPEN] = "OPEN",
    [BT_BOUND] = "BOUND",	  [BT_LISTEN] = "LISTEN",
    [BT_CONNECT] = "CONNECT",	  [BT_CONNECT2] = "CONNECT2",
    [BT_CONFIG] = "CONFIG",	  [BT_DISCONN] = "DISCONN",
    [BT_CLOSED] = "CLOSED",
};

const struct enum_names bt_states = {
    bt_states_names, sizeof bt_states_names / sizeof *bt_states_names};

static const char *const bt_securities_names[] = {
    [BT_SECURITY_SDP] = "SDP",
    [BT_SECURITY_LOW] = "LOW",
    [BT_SECURITY_MEDIUM] = "MEDIUM",
    [BT_SECURITY_HIGH] = "HIGH",
};

const struct enum_names bt_securities = {bt_securities_names,
					 sizeof bt_securities_names /
					     sizeof *bt_securities_names};
