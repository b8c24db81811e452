/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/netrom.h"

#include <string.h>

/* The positions of the columns, and the width of a callsign. */
enum { DEST = 10, SOURCE = 20, DEVICE = 30, CALL = 9 };

/* `INDEX/ID` */
static bool scan_circuit(struct cursor *c, uint32_t *index, uint32_t *id)
{
	return scan_hex32(c, index) && scan_char(c, '/') && scan_hex32(c, id);
}

static bool scan_timer(struct cursor *c, struct netrom_timer *timer)
{
	return scan_dec(c, &timer->left) && scan_char(c, '/') &&
	       scan_dec(c, &timer->period);
}

/* A callsign in its column, without the blanks that fill it. */
static struct span call_at(const char *at)
{
	struct span call = {at, CALL};

	while (call.len > 0 && call.at[call.len - 1] == ' ')
		call.len--;
	return call;
}

/*
 * nr_info_show() in net/netrom/af_netrom.c:
 *
 *  1 user    2 dest    3 source  4    5  6  7  8  9   10  11  12
 *  N0CALL-1  DEST-2    SRC-3     nr0  01/02 03/04  3   4   5   4
 *  13 t1   15 t2 17 t4   19 idle 21 n2 23 24    25    26
 *    0/120  0/05   0/180   0/000  0/03   4     0     0 17203
 *
 * The first three have fixed positions, with any text between them.
 */
enum scan netrom_parse(struct span line, struct netrom_sock *sock)
{
	struct cursor c = scan_from(line);

	memset(sock, 0, sizeof *sock);
	if (line.len < DEVICE)
		return SCAN_BAD;
	sock->user = call_at(line.at);
	sock->dest = call_at(line.at + DEST);
	sock->source = call_at(line.at + SOURCE);
	c.at = line.at + DEVICE;
	if (!scan_word(&c, &sock->device) ||
	    !scan_circuit(&c, &sock->my_index, &sock->my_id) ||
	    !scan_circuit(&c, &sock->your_index, &sock->your_id) ||
	    !scan_dec32(&c, &sock->state) || !scan_dec32(&c, &sock->vs) ||
	    !scan_dec32(&c, &sock->vr) || !scan_dec(&c, &sock->va) ||
	    !scan_timer(&c, &sock->t1) || !scan_timer(&c, &sock->t2) ||
	    !scan_timer(&c, &sock->t4) || !scan_timer(&c, &sock->idle) ||
	    !scan_timer(&c, &sock->n2) || !scan_dec(&c, &sock->window) ||
	    !scan_dec32(&c, &sock->send_q) || !scan_dec32(&c, &sock->recv_q))
		return SCAN_BAD;
	(void)scan_udec(&c, &sock->inode);
	return SCAN_OK;
}

static const char *const states[] = {
    [NETROM_LISTENING] = "LISTENING",
    [NETROM_CONN_SENT] = "CONN SENT",
    [NETROM_DISC_SENT] = "DISC SENT",
    [NETROM_ESTABLISHED] = "ESTABLISHED",
};

const struct enum_names netrom_states = {states,
					 sizeof states / sizeof *states};
