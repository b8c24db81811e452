/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef NAME_ETC_H
#define NAME_ETC_H

#include <stdint.h>

#include "address.h"
#include "proc/scan.h"

/*
 * The lines of the files in /etc that contain names, as documented in hosts(5),
 * services(5), protocols(5), networks(5) and passwd(5). Each parser reads one
 * line, and returns SCAN_SKIP for a line without a name: a comment, a blank
 * line, an invalid line. Aliases are skipped. On every libc, the format is that
 * of glibc 2.43: ports are decimal, while older versions accept 0x50 and 0120.
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
	uint32_t net; /* in host byte order, with trailing zero bytes */
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
