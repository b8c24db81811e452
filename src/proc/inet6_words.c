/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/inet6_words.h"

#include <string.h>
#include <sys/socket.h>

bool inet6_words_scan(struct cursor *c, struct inet6_words *words)
{
	struct span word;

	for (size_t i = 0; i < INET6_WORDS; i++) {
		if (!scan_word_max(c, INET6_WORD_MAX, &word))
			return false;
		memcpy(words->word[i], word.at, word.len);
		words->word[i][word.len] = '\0';
	}
	return true;
}

/* The address of the words; false if they form none. */
static bool addr_of(const struct inet6_words *words, struct addr *addr)
{
	char text[INET6_WORDS * (INET6_WORD_MAX + 1)] = "";

	for (size_t i = 0; i < INET6_WORDS; i++) {
		if (i > 0)
			strcat(text, ":");
		strcat(text, words->word[i]);
	}
	return addr_parse(text, addr) && addr->family == AF_INET6;
}

bool inet6_words_are_addr(const struct inet6_words *words)
{
	struct addr addr;

	return addr_of(words, &addr);
}

void inet6_words_build(struct inet6_words *words)
{
	struct addr addr;

	words->addr.family = AF_INET6;
	if (addr_of(words, &addr))
		words->addr = addr;
}
