/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_GROUPS_H
#define PROC_GROUPS_H

#include "address.h"
#include "proc/scan.h"

enum { GROUPS = 8, GROUP_MAX = 4 };

/*
 * An IPv6 address of the routing tables: eight words of up to four bytes, of
 * which a line may give fewer, and the address that they make. All zero
 * before the first line.
 */
struct groups {
	char group[GROUPS][GROUP_MAX + 1];
	struct addr addr;
};

/* Reads the eight words; false when there are fewer, which are kept. */
bool groups_scan(struct cursor *c, struct groups *groups);

/* True when the words make an address: `addr` is theirs after groups_settle. */
bool groups_are_addr(const struct groups *groups);

/*
 * Makes the address of the words. It stays as it was when they make none, and
 * is :: before the first that do.
 */
void groups_settle(struct groups *groups);

#endif
