/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef NAME_ETC_H
#define NAME_ETC_H

#include <stdint.h>

#include "address.h"
#include "proc/scan.h"

/*
 * The lines of the files below /etc that give names, as hosts(5), services(5),
 * protocols(5), networks(5) and passwd(5) describe them. Each parser takes one
 * line and says SCAN_SKIP for one that names nothing: a comment, a blank line,
 * one that can't be read. Aliases are passed over. They read as glibc 2.43
 * does, on every libc: ports are decimal, where older ones take 0x50 and 0120.
 */
enum { ETC_NAME = 1025 };

struct etc_host {
	struct addr addr;
	char name[ETC_NAME];
};

struct etc_service {
	uint16_t port; /* in host byte order */
	char proto[16];
	char name[ETC_NAME];
};

struct etc_protocol {
	int number;
	char name[ETC_NAME];
};

struct etc_network {
	uint32_t net; /* in host byte order, trailing zero bytes in place */
	char name[ETC_NAME];
};

struct etc_user {
	uint32_t uid;
	char name[ETC_NAME];
};

enum scan etc_host_parse(struct span line, struct etc_host *host);
enum scan etc_service_parse(struct span line, struct etc_service *service);
enum scan etc_protocol_parse(struct span line, struct etc_protocol *protocol);
enum scan etc_network_parse(struct span line, struct etc_network *network);
enum scan etc_user_parse(struct span line, struct etc_user *user);

/* A line of resolv.conf(5) that names a server. */
enum scan etc_nameserver_parse(struct span line, struct addr *addr);

#endif
