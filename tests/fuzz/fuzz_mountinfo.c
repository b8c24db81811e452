/* SPDX-License-Identifier: GPL-2.0-or-later */
/* seeds: proc/net/dev */
#include "config.h"

#include "fuzz.h"
#include "proc/mountinfo.h"

void fuzz_one(const char *data, size_t len)
{
	struct fuzz_input input = {data, data + len, NULL};
	struct mount mount;
	struct span line;

	while (fuzz_line(&input, &line)) {
		if (mountinfo_parse(line, &mount) != SCAN_OK)
			continue;
		fuzz_within(line, mount.device);
		fuzz_within(line, mount.root);
		fuzz_within(line, mount.point);
		fuzz_within(line, mount.type);
		fuzz_within(line, mount.options);
	}
}
