/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/x25.h"

#include <string.h>

/* Where the columns begin. */
enum { SOURCE = 11, DEVICE = 22 };

/* What stands in a column, without the blanks that fill it. */
static void copy_cell(char *to, size_t size, const char *at, const char *end)
{
	size_t len = (size_t)(end - at);

	if (len > size - 1)
		len = size - 1;
	while (len > 0 && at[len - 1] == ' ')
		len--;
	memcpy(to, at, len);
	to[len] = '\0';
}

/* The channel, which the kernel prints in hex and net-tools reads in decimal.
 */
static bool scan_lci(struct cursor *c, struct x25_sock *sock)
{
	struct cursor hex = *c;
	uint64_t lci;

	if (scan_hex(&hex, &lci))
		sock->lci = (uint32_t)lci;
	return scan_dec32(c, &sock->lci_decimal);
}

static void scan_numbers(struct cursor *c, struct x25_sock *sock)
{
	if (scan_lci(c, sock) && scan_dec32(c, &sock->state) &&
	    scan_dec32(c, &sock->vs) && scan_dec32(c, &sock->vr) &&
	    scan_dec(c, &sock->va) && scan_dec(c, &sock->timer) &&
	    scan_dec(c, &sock->t2) && scan_dec(c, &sock->t21) &&
	    scan_dec(c, &sock->t22) && scan_dec(c, &sock->t23) &&
	    scan_dec32(c, &sock->send_q) && scan_dec32(c, &sock->recv_q))
		(void)scan_udec(c, &sock->inode);
}

/*
 * x25_seq_socket_show() in net/x25/x25_proc.c:
 *
 *  1 dest     2 source   3     4    5  6  7  8   9  10  11  12  13    14
 *  2080123456 2080654321 x25a  001  3  4  5  4   0   3 200 180 180     0
 *  15    16
 *      0 17203
 *
 * The first two are where they are, whatever stands between them.
 */
enum scan x25_parse(const char *line, const char *end, struct x25_sock *sock)
{
	struct cursor c = {line, end};
	struct span device;

	copy_cell(sock->dest, sizeof sock->dest, line, end);
	if (end - line <= SOURCE)
		return SCAN_OK;
	copy_cell(sock->source, sizeof sock->source, line + SOURCE, end);
	if (end - line <= DEVICE)
		return SCAN_OK;
	c.at = line + DEVICE;
	if (!scan_word(&c, &device))
		return SCAN_OK;
	copy_cell(sock->device, sizeof sock->device, device.at,
		  device.at + device.len);
	scan_numbers(&c, sock);
	return SCAN_OK;
}

bool x25_idle(const struct x25_sock *sock)
{
	return sock->lci_decimal == 0;
}
