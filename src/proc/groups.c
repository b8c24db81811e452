/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/groups.h"

#include <string.h>
#include <sys/socket.h>

bool groups_scan(struct cursor *c, struct groups *groups)
{
	struct span word;

	for (size_t i = 0; i < GROUPS; i++) {
		if (!scan_word_max(c, GROUP_MAX, &word))
			return false;
		memcpy(groups->group[i], word.at, word.len);
		groups->group[i][word.len] = '\0';
	}
	return true;
}

/* The address of the words; false when they make none. */
static bool addr_of(const struct groups *groups, struct addr *addr)
{
	char text[GROUPS * (GROUP_MAX + 1)] = "";

	for (size_t i = 0; i < GROUPS; i++) {
		if (i > 0)
			strcat(text, ":");
		strcat(text, groups->group[i]);
	}
	return addr_parse(text, addr) && addr->family == AF_INET6;
}

bool groups_are_addr(const struct groups *groups)
{
	struct addr addr;

	return addr_of(groups, &addr);
}

void groups_settle(struct groups *groups)
{
	struct addr addr;

	groups->addr.family = AF_INET6;
	if (addr_of(groups, &addr))
		groups->addr = addr;
}
