/* SPDX-License-Identifier: GPL-2.0-or-later */
/* seeds: proc/net/dev */
#include "config.h"

#include "fuzz.h"
#include "proc/netdev.h"

void fuzz_one(const char *data, size_t len)
{
	struct fuzz_input input = {data, data + len, NULL};
	enum netdev_layout layout = NETDEV_PACKETS;
	struct iface iface = {.counted = false};
	struct netdev dev;
	struct span line;

	if (fuzz_line(&input, &line) && fuzz_line(&input, &line))
		layout = netdev_layout(line);
	while (fuzz_line(&input, &line)) {
		(void)netdev_parse(line, layout, &dev);
		fuzz_within(line, dev.name);
		netdev_store(&dev, &iface);
	}
}
