/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/owner.h"

#include <stdlib.h>
#include <string.h>

/*
 * net-tools 2.10 does not accept socket:[0] to socket:[9], parses the number
 * with C's prefixes (0x1f, 017), and takes the largest value for an error.
 */
bool owner_link_parse(const char *link, size_t len, uint64_t *inode)
{
	static const char modern[] = "socket:[", old[] = "[0000]:";
	const char *number, *last = link + len;
	struct cursor c;
	char *end;

	if (len >= sizeof modern + 2 &&
	    strncmp(link, modern, sizeof modern - 1) == 0) {
		number = link + sizeof modern - 1;
		last--;
		if (*last != ']')
			return false;
	} else if (len >= sizeof old &&
		   strncmp(link, old, sizeof old - 1) == 0) {
		number = link + sizeof old - 1;
	} else {
		return false;
	}
	/* decimal numbers from the kernel, which are nearly all */
	c = (struct cursor){number, link + len};
	if (*number != '0' && scan_short(&c, inode))
		return c.at == last;
	*inode = strtoull(number, &end, 0);
	return end == last && *inode != UINT64_MAX;
}

struct span owner_cmdline_parse(const char *cmdline, size_t len)
{
	struct span name = {cmdline, strnlen(cmdline, len)};

	if (name.len == 0 || *name.at != '/')
		return name;
	for (size_t i = name.len; i > 0; i--)
		if (cmdline[i - 1] == '/')
			return (struct span){cmdline + i, name.len - i};
	return name;
}

const struct process *owners_find(const struct owners *owners, uint64_t inode)
{
	const struct inode_slot *slot = inodes_find(&owners->inodes, inode);
	unsigned first = slot ? atomic_load(&slot->first) : INODE_UNOWNED;

	return first == INODE_UNOWNED ? NULL : &owners->processes[first];
}

void owners_free(struct owners *owners)
{
	for (size_t i = 0; i < owners->n_processes; i++) {
		free(owners->processes[i].pid);
		free(owners->processes[i].name);
		free(owners->processes[i].context);
	}
	free(owners->processes);
	inodes_free(&owners->inodes);
	*owners = (struct owners){0};
}
