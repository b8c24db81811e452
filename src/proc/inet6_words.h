/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_INET6_WORDS_H
#define PROC_INET6_WORDS_H

#include "address.h"
#include "proc/scan.h"

enum { INET6_WORDS = 8, INET6_WORD_MAX = 4 };

/*
 * An IPv6 address of the routing tables: eight words of up to four bytes, of
 * which a line may have fewer, and the address that they form. All zero before
 * the first line.
 */
struct inet6_words {
	char word[INET6_WORDS][INET6_WORD_MAX + 1];
	struct addr addr;
};

/* Reads the eight words; false if there are fewer, which are kept. */
bool inet6_words_scan(struct cursor *c, struct inet6_words *words);

/*
 * True when the words make an address: `addr` is theirs after
 * inet6_words_build.
 */
bool inet6_words_are_addr(const struct inet6_words *words);

/*
 * Builds the address from the words. If they form none, it is unchanged: that
 * of an earlier line, or :: before the first.
 */
void inet6_words_build(struct inet6_words *words);

#endif
