/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef ADDRESS_H
#define ADDRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* An IPv4 or IPv6 address, in network byte order. */
struct addr {
	int family;	   /* AF_INET or AF_INET6 */
	uint8_t bytes[16]; /* the first 4 of them for AF_INET, the rest 0 */
};

/* Enough for any address as text, and its NUL. */
enum { ADDR_TEXT = 46 };

/* True when every byte is 0: 0.0.0.0 or ::. */
bool addr_is_any(const struct addr *addr);

/* True for ::ffff:a.b.c.d. */
bool addr_is_mapped(const struct addr *addr);

/*
 * The address as inet_ntop of glibc prints it, in `text`; returns its length.
 * Not inet_ntop itself: musl's prints ::1.2.3.4 in another way.
 */
size_t addr_format(const struct addr *addr, char text[ADDR_TEXT]);

/*
 * The four bytes of an IPv4 address, without a NUL; returns where they end. Up
 * to 16 bytes are written, as many as the longest has with a dot after it.
 */
char *addr_quad(const uint8_t bytes[4], char *at);

/*
 * Reads the NUL-terminated `text`, as addr_format prints it or in any other
 * form that inet_pton accepts. False if it is no address.
 */
bool addr_parse(const char *text, struct addr *addr);

#endif
