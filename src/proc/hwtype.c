/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/hwtype.h"

#include <net/if_arp.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#ifndef ARPHRD_ASH
#define ARPHRD_ASH 781
#endif

/* Prints `n` bytes in hex; `format` is that of one byte with its separator. */
static size_t put_bytes(const unsigned char *addr, size_t n, char part,
			const char *digits, char *text)
{
	size_t len = 0;

	for (size_t i = 0; i < n; i++) {
		if (i > 0 && part)
			text[len++] = part;
		text[len++] = digits[addr[i] >> 4];
		text[len++] = digits[addr[i] & 15];
	}
	return len;
}

static const char lower[] = "0123456789abcdef";
static const char upper[] = "0123456789ABCDEF";

static size_t format_ether(const unsigned char *addr, char *text)
{
	return put_bytes(addr, 6, ':', lower, text);
}

static size_t format_fddi(const unsigned char *addr, char *text)
{
	return put_bytes(addr, 6, '-', upper, text);
}

static size_t format_hippi(const unsigned char *addr, char *text)
{
	return put_bytes(addr, 6, ':', upper, text);
}

static size_t format_eui64(const unsigned char *addr, char *text)
{
	return put_bytes(addr, 8, ':', upper, text);
}

static size_t format_arcnet(const unsigned char *addr, char *text)
{
	return put_bytes(addr, 1, 0, upper, text);
}

static size_t format_rose(const unsigned char *addr, char *text)
{
	return put_bytes(addr, 5, 0, lower, text);
}

/* 16 bytes, but ioctl returns only 8: net-tools 2.10 prints this. */
static size_t format_unspec(const unsigned char *addr, char *text)
{
	unsigned char wide[16] = {0};

	memcpy(wide, addr, IFACE_HWADDR);
	return put_bytes(wide, sizeof(wide), '-', upper, text);
}

/* A call sign: letters shifted by one bit, ended by a blank; then the SSID. */
static size_t format_ax25(const unsigned char *addr, char *text)
{
	unsigned ssid = addr[6] >> 1 & 15;
	size_t len = 0;

	while (len < 6 && addr[len] >> 1 != ' ' && addr[len] >> 1 != 0) {
		text[len] = (char)(addr[len] >> 1);
		len++;
	}
	if (ssid == 0)
		return len;
	return len +
	       (size_t)snprintf(text + len, HWTYPE_TEXT - len, "-%u", ssid);
}

static size_t format_x25(const unsigned char *addr, char *text)
{
	size_t len = 0;

	for (; len < IFACE_HWADDR && addr[len]; len++)
		text[len] = (char)addr[len];
	return len;
}

/* In the byte order of the machine, as the kernel stores it. */
static size_t format_dlci(const unsigned char *addr, char *text)
{
	int16_t dlci;

	memcpy(&dlci, addr, sizeof(dlci));
	return (size_t)snprintf(text, HWTYPE_TEXT, "%d", dlci);
}

/* An empty address, with the blank before it: net-tools 2.10 prints this. */
static size_t format_tunnel(const unsigned char *addr, char *text)
{
	(void)addr;
	(void)text;
	return 0;
}

/*
 * The last byte first, each as a signed number, truncated after 11 characters:
 * net-tools 2.10 prints this.
 */
static size_t format_irda(const unsigned char *addr, char *text)
{
	size_t len = 0;

	for (int i = 3; i >= 0; i--)
		len += (size_t)snprintf(text + len, HWTYPE_TEXT - len, "%s%02x",
					i < 3 ? ":" : "",
					(unsigned)(signed char)addr[i]);
	return len < 11 ? len : 11;
}

/*
 * 64 digits, each the first digit of a byte as a signed number in hex. ioctl
 * returns only 8 of the bytes. (net-tools 2.10 reads beyond its buffer, into
 * the counters, for the other half.)
 */
static size_t format_ash(const unsigned char *addr, char *text)
{
	size_t len = 0;

	text[len++] = '[';
	for (size_t i = 0; i < 64; i++) {
		unsigned byte = i < IFACE_HWADDR ? addr[i] : 0;

		if (byte >= 0x80)
			text[len++] = 'f';
		else
			text[len++] = lower[byte > 15 ? byte >> 4 : byte];
	}
	text[len++] = ']';
	return len;
}

static const struct hwtype types[] = {
    {ARPHRD_NETROM, "netrom", "AMPR NET/ROM", format_ax25, false},
    {ARPHRD_ETHER, "ether", "Ethernet", format_ether, false},
    {ARPHRD_AX25, "ax25", "AMPR AX.25", format_ax25, false},
    {ARPHRD_ARCNET, "arcnet", "ARCnet", format_arcnet, false},
    {ARPHRD_DLCI, "dlci", "Frame Relay DLCI", format_dlci, false},
    {ARPHRD_EUI64, "eui64", "Generic EUI-64", format_eui64, false},
    {ARPHRD_SLIP, "slip", "Serial Line IP", NULL, false},
    {ARPHRD_CSLIP, "cslip", "VJ Serial Line IP", NULL, true},
    {ARPHRD_SLIP6, "slip6", "6-bit Serial Line IP", NULL, false},
    {ARPHRD_CSLIP6, "cslip6", "VJ 6-bit Serial Line IP", NULL, true},
    {ARPHRD_ADAPT, "adaptive", "Adaptive Serial Line IP", NULL, false},
    {ARPHRD_ROSE, "rose", "AMPR ROSE", format_rose, false},
    {ARPHRD_X25, "x25", "generic X.25", format_x25, false},
    {ARPHRD_PPP, "ppp", "Point-to-Point Protocol", NULL, false},
    {ARPHRD_HDLC, "hdlc", "(Cisco)-HDLC", NULL, false},
    {ARPHRD_LAPB, "lapb", "LAPB", NULL, false},
    {ARPHRD_TUNNEL, "tunnel", "IPIP Tunnel", format_tunnel, false},
    {ARPHRD_FRAD, "frad", "Frame Relay Access Device", NULL, false},
    {ARPHRD_LOOPBACK, "loop", "Local Loopback", NULL, false},
    {ARPHRD_FDDI, "fddi", "Fiber Distributed Data Interface", format_fddi,
     false},
    {ARPHRD_SIT, "sit", "IPv6-in-IPv4", NULL, false},
    {ARPHRD_HIPPI, "hippi", "HIPPI", format_hippi, false},
    {ARPHRD_ASH, "ash", "Ash", format_ash, false},
    {ARPHRD_ECONET, "ec", "Econet", NULL, false},
    {ARPHRD_IRDA, "irda", "IrLAP", format_irda, false},
    {-1, "unspec", "UNSPEC", format_unspec, false},
};

enum { TYPES = sizeof(types) / sizeof(*types) };

const struct hwtype *hwtype_find(int type)
{
	size_t i = 0;

	while (i < TYPES - 1 && types[i].type != type)
		i++;
	return &types[i];
}

const struct hwtype *hwtype_at(size_t i)
{
	return i < TYPES ? &types[i] : NULL;
}
