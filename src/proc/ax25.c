/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/ax25.h"

#include <string.h>

enum ax25_layout ax25_layout_parse(struct span line)
{
	static const char header[] = "dest_addr";
	const size_t len = sizeof header - 1;

	if (line.len >= len && memcmp(line.at, header, len) == 0)
		return AX25_OLD;
	return AX25_NEW;
}

/* Two numbers, separated by a slash in the old layout. */
static bool scan_timer(struct cursor *c, enum ax25_layout layout,
		       struct ax25_timer *timer)
{
	return scan_dec(c, &timer->left) &&
	       (layout == AX25_NEW || scan_char(c, '/')) &&
	       scan_dec(c, &timer->period);
}

/*
 * The fields from the state on. Only the first three are required, but a line
 * with the first queue must also have the second one.
 */
static enum scan scan_numbers(struct cursor *c, enum ax25_layout layout,
			      struct ax25_sock *sock)
{
	if (!scan_dec32(c, &sock->state) || !scan_dec32(c, &sock->vs) ||
	    !scan_dec32(c, &sock->vr))
		return SCAN_BAD;
	if (!scan_dec(c, &sock->va) || !scan_timer(c, layout, &sock->t1) ||
	    !scan_timer(c, layout, &sock->t2) ||
	    !scan_timer(c, layout, &sock->t3) ||
	    !scan_timer(c, layout, &sock->idle) ||
	    !scan_timer(c, layout, &sock->n2) || !scan_dec(c, &sock->rtt) ||
	    !scan_dec(c, &sock->window) || !scan_dec(c, &sock->paclen) ||
	    !scan_dec32(c, &sock->send_q))
		return SCAN_OK;
	sock->has_socket = true;
	if (!scan_dec32(c, &sock->recv_q))
		return SCAN_BAD;
	(void)scan_udec(c, &sock->inode);
	return SCAN_OK;
}

/* The text before the next single blank, which may be empty. */
static bool scan_cell(struct cursor *c, struct span *cell)
{
	const char *blank;

	if (c->at == c->end)
		return false;
	blank = memchr(c->at, ' ', (size_t)(c->end - c->at));
	if (!blank)
		return false;
	*cell = (struct span){c->at, (size_t)(blank - c->at)};
	c->at = blank + 1;
	return true;
}

/*
 * ax25_info_show() in net/ax25/af_ax25.c:
 *
 *  1 magic          2   3 source 4 dest,digipeaters 5 6 7 8  9 t1 11 t2
 *  ffff888003a1c000 ax0 N0CALL-1 DEST-2,DIGI-1*     3 4 5 4  0 10 0 3
 *  13 t3 15 idle 17 n2 19 20 21  22  23  24
 *  0 300 0 0     0 10  10 5  256 0   0   17203
 *
 * The last three are stars when no program has the socket.
 */
static enum scan new_parse(struct cursor *c, struct ax25_sock *sock)
{
	struct span magic;
	struct cursor digits;
	const char *comma;

	if (!scan_cell(c, &magic) || !scan_cell(c, &sock->device) ||
	    !scan_cell(c, &sock->source) || !scan_cell(c, &sock->dest))
		return SCAN_BAD;
	digits = scan_from(magic);
	(void)scan_hex(&digits, &sock->magic);
	comma = memchr(sock->dest.at, ',', sock->dest.len);
	if (comma) {
		size_t len = (size_t)(comma - sock->dest.at);

		sock->digipeaters = (struct span){comma, sock->dest.len - len};
		sock->dest.len = len;
	}
	return scan_numbers(c, AX25_NEW, sock);
}

/*
 * ax25_get_info() in net/ax25/af_ax25.c of Linux 2.2:
 *
 *  1 dest    2 source  3 dev 4  5  6  7 8 t1    10 t2 12 t3  14 idle 16 n2
 *  DEST-2    N0CALL-1  ax0   3  4  5  4 00/10   00/03 00/300 000/000 00/10
 *  18  19 20  21    22
 *  10  5  256     0     0
 *
 * The first two have fixed positions, with any text between them.
 */
static enum scan old_parse(struct cursor *c, struct ax25_sock *sock)
{
	enum { SOURCE = 10, DEVICE = 20, CALL = 9 };
	const char *line = c->at;

	if (c->end - line < DEVICE)
		return SCAN_BAD;
	sock->dest = (struct span){line, CALL};
	sock->source = (struct span){line + SOURCE, CALL};
	c->at = line + DEVICE;
	if (!scan_word(c, &sock->device))
		return SCAN_BAD;
	return scan_numbers(c, AX25_OLD, sock);
}

/* Removes the blanks that fill a column. */
static void trim(struct span *cell)
{
	while (cell->len > 0 && cell->at[cell->len - 1] == ' ')
		cell->len--;
}

enum scan ax25_parse(struct span line, enum ax25_layout layout,
		     struct ax25_sock *sock)
{
	struct cursor c = scan_from(line);
	enum scan result;

	memset(sock, 0, sizeof *sock);
	if (layout == AX25_NEW)
		return new_parse(&c, sock);
	result = old_parse(&c, sock);
	trim(&sock->dest);
	trim(&sock->source);
	return result;
}

static const char *const states[] = {
    [AX25_LISTENING] = "LISTENING", [AX25_SABM_SENT] = "SABM SENT",
    [AX25_DISC_SENT] = "DISC SENT", [AX25_ESTABLISHED] = "ESTABLISHED",
    [AX25_RECOVERY] = "RECOVERY",
};

const struct enum_names ax25_states = {states, sizeof states / sizeof *states};
