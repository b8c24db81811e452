/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/hidepid.h"

#include "proc/lines.h"
#include "proc/mountinfo.h"

unsigned hidepid_read(const struct root *root)
{
	unsigned hidepid = 0;
	struct lines lines;
	struct span line;

	if (!root_lines(root, TREE_PROC, "self/mountinfo", &lines))
		return 0;
	while (lines_next(&lines, &line)) {
		struct mount mount;

		if (mountinfo_parse(line, &mount) == SCAN_OK &&
		    span_is(mount.point, root_tree(TREE_PROC)))
			hidepid = mount_hidepid(&mount);
	}
	lines_close(&lines);
	return hidepid;
}
