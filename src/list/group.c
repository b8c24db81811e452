/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/group.h"

#include "list/list.h"
#include "msg.h"
#include "proc/lines.h"
#include "show/types.h"

int group_list(struct ctx *ctx, const struct source *source,
	       struct lines *lines)
{
	enum group_layout layout = GROUP_INET6;
	struct group group = {0};
	struct span line;

	(void)source;
	while (lines_next(lines, &line)) {
		if (lines->number == 1) {
			layout = group_layout_parse(line);
			if (layout != GROUP_INET6)
				continue;
		}
		switch (group_parse(line, layout, &group)) {
		case SCAN_OK:
			emit(ctx, &type_groups, &group);
			break;
		case SCAN_SKIP:
			break;
		case SCAN_BAD:
			/* net-tools 2.10 counts from 0 */
			msg_say(ctx, "warning, got bogus %s line %u.",
				layout == GROUP_INET6 ? "igmp6" : "igmp",
				lines->number - 1);
		}
	}
	return 0;
}
