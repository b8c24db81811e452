/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_IF_INET6_H
#define PROC_IF_INET6_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "address.h"
#include "proc/root.h"
#include "proc/scan.h"

/* /proc/net/if_inet6: the IPv6 addresses of the interfaces. */

enum { IF_INET6_NAME = 20 };

enum { IF_INET6_WORDS = 8 };

/* One address. */
struct if_inet6 {
	char words[IF_INET6_WORDS][5]; /* the address as it stands there */
	bool readable;		       /* false: they make no address */
	struct addr addr;
	uint32_t ifindex;
	uint32_t prefix_len; /* bits; any number, though the kernel's are 0
				to 128 */
	uint32_t scope;	     /* IPV6_ADDR_LOOPBACK, _LINKLOCAL, ... */
	bool has_scope;	     /* false: this is still that of a record before */
	uint32_t flags;	     /* IFA_F_* */
	char name[IF_INET6_NAME + 1];
};

/* All of them, in the kernel's order. */
struct if_inet6_list {
	struct if_inet6 *at;
	size_t n, size;
};

/*
 * Reads the record at `c`, which runs over the whole file: blanks of any kind,
 * line breaks too, part its fields. Where a field can't be read, `addr` keeps
 * what it held in that one and all after, and the next record begins there:
 * net-tools 2.10 reads so. So `addr` is to be all 0 before the first record.
 * SKIP at the end of the file.
 */
enum scan if_inet6_parse(struct cursor *c, struct if_inet6 *addr);

/*
 * Reads the file; one that isn't there is an empty one. False when there is no
 * memory left.
 */
bool if_inet6_load(const struct root *root, struct if_inet6_list *list);

void if_inet6_free(struct if_inet6_list *list);

#endif
