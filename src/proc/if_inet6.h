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
	char words[IF_INET6_WORDS][5]; /* the address as text, as in the file */
	bool readable;		       /* false: the words are no address */
	struct addr addr;
	uint32_t ifindex;
	uint32_t prefix_len; /* bits; any number, although the kernel prints 0
				to 128 */
	uint32_t scope;	     /* IPV6_ADDR_LOOPBACK, _LINKLOCAL, ... */
	bool has_scope;	     /* false: the name is that of an earlier record */
	uint32_t flags;	     /* IFA_F_* */
	char name[IF_INET6_NAME + 1];
};

/* All of them, in the order of the kernel. */
struct if_inet6_list {
	struct if_inet6 *at;
	size_t n, size;
};

/*
 * Reads the record at `c`, a cursor on the whole file. Fields are separated by
 * any blanks, including line breaks. If a field can't be parsed, `addr` keeps
 * the earlier values of this field and all later ones, and the next record
 * begins there, as in net-tools 2.10. `addr` must be all zero before the first
 * record. SCAN_SKIP at the end of the file.
 */
enum scan if_inet6_parse(struct cursor *c, struct if_inet6 *addr);

/* Reads the file; a missing file is empty. False without memory. */
bool if_inet6_load(const struct root *root, struct if_inet6_list *list);

void if_inet6_free(struct if_inet6_list *list);

#endif
