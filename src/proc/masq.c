/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/masq.h"

#include <string.h>
#include <sys/socket.h>

struct masq_layout masq_layout_parse(struct span line)
{
	return (struct masq_layout){.has_prevd = span_has(line, "PDelta")};
}

/* A hexadecimal number of 16 bits: higher bits are dropped, as by scanf. */
static bool scan_hex16(struct cursor *c, uint16_t *value)
{
	uint64_t wide;

	if (!scan_hex(c, &wide))
		return false;
	*value = (uint16_t)wide;
	return true;
}

static bool scan_dec16(struct cursor *c, int16_t *value)
{
	int64_t wide;

	if (!scan_dec(c, &wide))
		return false;
	*value = (int16_t)(uint16_t)wide;
	return true;
}

/* `ADDRESS:PORT`, the address as a number in network byte order. */
static bool scan_end(struct cursor *c, struct addr *addr, uint16_t *port)
{
	uint64_t wide;

	if (!scan_hex(c, &wide) || !scan_char(c, ':'))
		return false;
	addr->family = AF_INET;
	for (int i = 0; i < 4; i++)
		addr->bytes[i] = (uint8_t)(wide >> (24 - 8 * i));
	return scan_hex16(c, port);
}

static enum masq_protocol protocol_of(struct span word)
{
	static const char *const words[] = {
	    [MASQ_IP] = "IP",	  [MASQ_TCP] = "TCP", [MASQ_UDP] = "UDP",
	    [MASQ_ICMP] = "ICMP", [MASQ_GRE] = "GRE", [MASQ_ESP] = "ESP",
	};

	for (int i = MASQ_IP; i <= MASQ_ESP; i++)
		if (span_is(word, words[i]))
			return (enum masq_protocol)i;
	return MASQ_OTHER;
}

/*
 * ip_msqhst_procinfo() in net/ipv4/ip_masq.c of Linux 2.2, whose header is
 * `Prc FromIP   FPrt ToIP     TPrt Masq Init-seq  Delta PDelta Expires`:
 *
 *  1   2        3    4        5    6    7        8      9      10
 *  TCP 0A000001:0400 08080808:0050 F0A1 00000000      0      0   90000
 */
enum scan masq_parse(struct cursor *c, struct masq_layout layout,
		     struct masq *masq)
{
	struct span word;

	memset(masq, 0, sizeof *masq);
	masq->has_prevd = layout.has_prevd;
	if (!scan_word(c, &word))
		return SCAN_SKIP;
	masq->protocol = protocol_of(word);
	if (!scan_end(c, &masq->source, &masq->source_port) ||
	    !scan_end(c, &masq->target, &masq->target_port) ||
	    !scan_hex16(c, &masq->masq_port) || !scan_hex(c, &masq->initseq) ||
	    !scan_dec16(c, &masq->delta) ||
	    (layout.has_prevd && !scan_dec16(c, &masq->prevd)) ||
	    !scan_udec(c, &masq->expires))
		return SCAN_BAD;
	return SCAN_OK;
}

static const char *const protocols[] = {
    [MASQ_IP] = "ip",	  [MASQ_TCP] = "tcp", [MASQ_UDP] = "udp",
    [MASQ_ICMP] = "icmp", [MASQ_GRE] = "gre", [MASQ_ESP] = "esp",
};

const struct enum_names masq_protocols = {protocols,
					  sizeof protocols / sizeof *protocols};
