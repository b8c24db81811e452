/* SPDX-License-Identifier: GPL-2.0-or-later */
/* seeds: proc/[0-9]*cmdline */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "fuzz.h"
#include "proc/owner.h"

/* A link is looked at as readlink gives it, with a NUL behind. */
static void check_link(const char *data, size_t len)
{
	char *link = malloc(len + 1);
	uint64_t inode;

	fuzz_must(link);
	memcpy(link, data, len);
	link[len] = '\0';
	if (owner_link_parse(link, len, &inode))
		fuzz_must(inode != INODE_NONE);
	free(link);
}

void fuzz_one(const char *data, size_t len)
{
	struct span whole = {data, len};

	check_link(data, len);
	fuzz_within(whole, owner_cmdline_parse(data, len));
}
