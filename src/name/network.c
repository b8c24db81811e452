/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <errno.h>
#include <netdb.h>
#include <sys/socket.h>

#include "name/etc.h"
#include "name/names.h"
#include "proc/lines.h"

/* Reads all networks of the file; for equal numbers the first one is used. */
static void networks_read(struct names *names)
{
	struct lines lines;
	struct span line;
	struct etc_network network;

	names->networks_read = true;
	if (!root_lines(names->root, TREE_ETC, "networks", &lines))
		return;
	while (lines_next(&lines, &line))
		if (etc_network_parse(line, &network) == SCAN_OK)
			(void)names_keep(names, &names->networks, &network.net,
					 sizeof network.net, network.name);
	lines_close(&lines);
}

/* Reads the file directly if libc can't: musl's getnetbyaddr is empty. */
const char *network_name(struct names *names, uint32_t net)
{
	const bool file_only = names->root->sysroot || !LIBC_IS_GLIBC;
	const struct netent *network;
	const char *name;
	bool found;

	if (file_only && !names->networks_read)
		networks_read(names);
	name = cache_get(&names->networks, &net, sizeof net, &found);
	if (found || file_only)
		return name;
	errno = 0;
	network = names_room() ? getnetbyaddr(net, AF_INET) : NULL;
	if (!network)
		root_missed(names->root, TREE_ETC, "networks", errno);
	return names_keep(names, &names->networks, &net, sizeof net,
			  network ? network->n_name : NULL);
}
