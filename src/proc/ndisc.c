/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/ndisc.h"

#include <string.h>

enum { JIFFIES = 100 };

static bool scan_int(struct cursor *c, size_t digits, int32_t *value)
{
	uint64_t wide;

	if (!scan_hex_max(c, digits, &wide))
		return false;
	*value = (int32_t)(uint32_t)wide;
	return true;
}

static bool scan_long(struct cursor *c, size_t digits, int64_t *value)
{
	uint64_t wide;

	if (!scan_hex_max(c, digits, &wide))
		return false;
	*value = (int64_t)wide;
	return true;
}

/* The numbers between the address and the interface; returns how many. */
static unsigned scan_numbers(struct cursor *c, struct neighbour *n)
{
	int32_t *const first[] = {&n->addr_bits, &n->len, &n->type, &n->state};
	int64_t *const times[] = {&n->used, &n->confirmed, &n->reachable_time};
	unsigned fields = 0;

	for (size_t i = 0; i < sizeof first / sizeof *first; i++, fields++)
		if (!scan_int(c, 2, first[i]))
			return fields;
	for (size_t i = 0; i < sizeof times / sizeof *times; i++, fields++)
		if (!scan_long(c, 8, times[i]))
			return fields;
	if (!scan_long(c, 4, &n->gc_staletime))
		return fields;
	fields++;
	if (!scan_int(c, 4, &n->refcnt))
		return fields;
	fields++;
	return fields + scan_int(c, 4, &n->flags);
}

static unsigned scan_neighbour(struct cursor *c, struct neighbour *n)
{
	enum { NUMBERS = 10 };
	struct span word;
	unsigned numbers;

	if (!inet6_words_scan(c, &n->addr))
		return 0;
	numbers = scan_numbers(c, n);
	if (numbers < NUMBERS || !scan_word_max(c, NDISC_IFACE - 1, &word))
		return 1 + numbers;
	memcpy(n->iface, word.at, word.len);
	n->iface[word.len] = '\0';
	for (size_t i = 0; i < NDISC_HW; i++) {
		if (!scan_word_max(c, 2, &word))
			return 2 + NUMBERS;
		memcpy(n->hw[i], word.at, word.len);
		n->hw[i][word.len] = '\0';
	}
	return 3 + NUMBERS;
}

/*
 * The format is known from what net-tools 2.10 reads; no kernel since 2.4 has
 * the file:
 *
 *  1                     2  3  4  5  6        7        8        9
 *  fe80...20c29fffe12345 80 80 01 02 00000064 000000c8 00000bb8 1770
 *  10   11       12   13
 *  0001 0080 eth0 000c29123456
 *
 * 1 address, 2 its bits, 3 prefix length, 4 type, 5 state, 6 used and
 * 7 confirmed that long ago, 8 reachable and 9 kept for so long, 10 reference
 * count, 11 flags, 12 interface, 13 hardware address; numbers in hexadecimal.
 */
enum scan ndisc_parse(struct span line, struct neighbour *n)
{
	struct cursor c = scan_from(line);

	n->fields = scan_neighbour(&c, n);
	inet6_words_build(&n->addr);
	return SCAN_OK;
}

int64_t ndisc_stale_in(const struct neighbour *n)
{
	if (n->state != NDISC_REACHABLE || n->reachable_time <= n->confirmed)
		return 0;
	return (n->reachable_time - n->confirmed) / JIFFIES;
}

int64_t ndisc_delete_in(const struct neighbour *n)
{
	if (n->gc_staletime <= n->confirmed)
		return 0;
	return (n->gc_staletime - n->confirmed) / JIFFIES;
}
