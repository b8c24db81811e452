/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/rose.h"

#include <string.h>

/* The channel, which the kernel prints in hex. */
static bool scan_lci(struct cursor *c, struct rose_sock *sock)
{
	struct cursor hex = *c;
	uint64_t lci;

	if (scan_hex(&hex, &lci))
		sock->lci = (uint32_t)lci;
	return scan_dec32(c, &sock->lci_decimal);
}

static void scan_rest_of(struct cursor *c, struct rose_sock *sock)
{
	if (scan_dec(c, &sock->vs) && scan_dec(c, &sock->vr) &&
	    scan_dec(c, &sock->va) && scan_dec(c, &sock->timer) &&
	    scan_dec(c, &sock->t1) && scan_dec(c, &sock->t2) &&
	    scan_dec(c, &sock->t3) && scan_dec(c, &sock->hb) &&
	    scan_dec(c, &sock->idle_left) && scan_char(c, '/') &&
	    scan_dec(c, &sock->idle_period) && scan_dec(c, &sock->send_q) &&
	    scan_dec(c, &sock->recv_q))
		(void)scan_udec(c, &sock->inode);
}

/*
 * rose_info_show() in net/rose/af_rose.c:
 *
 *  1 dest     2 call    3 source   4 call    5     6   7      8  9  10 11
 *  2080123456 DEST-2    2080654321 SRC-3     rose0 001 00007  3  4  5  4
 *  12  13  14  15  16  17  18      19    20 21
 *    0 200   5 180   0   0/000     0     0 17203
 */
enum scan rose_parse(struct span line, struct rose_sock *sock)
{
	struct cursor c = scan_from(line);

	memset(sock, 0, sizeof *sock);
	if (!scan_word(&c, &sock->dest_addr) ||
	    !scan_word(&c, &sock->dest_call) ||
	    !scan_word(&c, &sock->source_addr) ||
	    !scan_word(&c, &sock->source_call) ||
	    !scan_word(&c, &sock->device) || !scan_lci(&c, sock) ||
	    !scan_dec32(&c, &sock->neigh) || !scan_dec32(&c, &sock->state))
		return SCAN_BAD;
	scan_rest_of(&c, sock);
	return SCAN_OK;
}

static const char *const states[] = {
    [ROSE_LISTENING] = "LISTENING",
    [ROSE_CONN_SENT] = "CONN SENT",
    [ROSE_DISC_SENT] = "DISC SENT",
    [ROSE_ESTABLISHED] = "ESTABLISHED",
};

const struct enum_names rose_states = {states, sizeof states / sizeof *states};
