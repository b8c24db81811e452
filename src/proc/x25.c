/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/x25.h"

#include <string.h>

/* The positions of the columns. */
enum { SOURCE = 11, DEVICE = 22 };

/* The text in a column, without the blanks that fill it. */
static void copy_cell(char *to, size_t size, struct span from)
{
	size_t len = from.len;

	if (len > size - 1)
		len = size - 1;
	while (len > 0 && from.at[len - 1] == ' ')
		len--;
	memcpy(to, from.at, len);
	to[len] = '\0';
}

/*
 * The channel, which the kernel prints in hex and net-tools reads in decimal.
 */
static bool scan_lci(struct cursor *c, struct x25_sock *sock)
{
	struct cursor hex = *c;
	uint64_t lci;

	if (scan_hex(&hex, &lci))
		sock->lci = (uint32_t)lci;
	return scan_dec32(c, &sock->lci_decimal);
}

/* Returns how many of the twelve numbers and the inode are valid. */
static unsigned scan_numbers(struct cursor *c, struct x25_sock *sock)
{
	int64_t *const wide[] = {&sock->va,  &sock->timer, &sock->t2,
				 &sock->t21, &sock->t22,   &sock->t23};
	int32_t *const first[] = {&sock->state, &sock->vs, &sock->vr};
	unsigned n = 0;

	if (!scan_lci(c, sock))
		return n;
	n++;
	for (size_t i = 0; i < sizeof first / sizeof *first; i++, n++)
		if (!scan_dec32(c, first[i]))
			return n;
	for (size_t i = 0; i < sizeof wide / sizeof *wide; i++, n++)
		if (!scan_dec(c, wide[i]))
			return n;
	if (!scan_dec32(c, &sock->send_q))
		return n;
	n++;
	if (!scan_dec32(c, &sock->recv_q))
		return n;
	n++;
	return n + scan_udec(c, &sock->inode);
}

/*
 * x25_seq_socket_show() in net/x25/x25_proc.c:
 *
 *  1 dest     2 source   3     4    5  6  7  8   9  10  11  12  13    14
 *  2080123456 2080654321 x25a  001  3  4  5  4   0   3 200 180 180     0
 *  15    16
 *      0 17203
 *
 * The first two have fixed positions, with any text between them.
 */
enum scan x25_parse(struct span line, struct x25_sock *sock)
{
	struct cursor c = scan_from(line);
	struct span device;

	sock->fields = 1;
	copy_cell(sock->dest, sizeof sock->dest, line);
	if (line.len <= SOURCE)
		return SCAN_OK;
	sock->fields = 2;
	copy_cell(sock->source, sizeof sock->source,
		  (struct span){line.at + SOURCE, line.len - SOURCE});
	if (line.len <= DEVICE)
		return SCAN_OK;
	c.at = line.at + DEVICE;
	if (!scan_word(&c, &device))
		return SCAN_OK;
	copy_cell(sock->device, sizeof sock->device, device);
	sock->fields = 3 + scan_numbers(&c, sock);
	return SCAN_OK;
}

bool x25_idle(const struct x25_sock *sock)
{
	return sock->lci_decimal == 0;
}

static const char *const states[] = {
    [X25_LISTENING] = "LISTENING", [X25_SABM_SENT] = "SABM_SENT",
    [X25_DISC_SENT] = "DISC_SENT", [X25_ESTABLISHED] = "ESTABLISHED",
    [X25_RECOVERY] = "RECOVERY",
};

const struct enum_names x25_states = {states, sizeof states / sizeof *states};
