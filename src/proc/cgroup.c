/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/cgroup.h"
#include "proc/lines.h"

#include <limits.h>
#include <string.h>

/*
 * True if the list `all`, which has commas between its words, contains `word`.
 */
static bool has_word(struct span all, const char *word)
{
	struct cursor c = scan_from(all);
	struct span one;

	while (scan_token(&c, ",", &one))
		if (span_is(one, word))
			return true;
	return false;
}

/*
 * proc_cgroup_show() of kernel/cgroup/cgroup.c:
 *
 * 	12:pids:/docker/3f2a9c01b7de...
 * 	1  2    3
 *
 * 1 number of the hierarchy, 0 for version 2; 2 its controllers; 3 path, which
 * may contain colons. The kernel does not allow line breaks in names.
 */
enum scan cgroup_parse(struct span line, struct cgroup *cgroup)
{
	static const char *const ranks[] = {"name=systemd", "pids", "memory",
					    "cpu"};
	const size_t n = sizeof ranks / sizeof *ranks;
	struct cursor c = scan_from(line);
	const char *colon;
	struct span words;
	uint64_t number;

	if (!scan_short(&c, &number) || !scan_char(&c, ':'))
		return SCAN_BAD;
	colon = memchr(c.at, ':', (size_t)(c.end - c.at));
	if (!colon || colon + 1 == c.end || colon[1] != '/')
		return SCAN_BAD;
	words = (struct span){c.at, (size_t)(colon - c.at)};
	c.at = colon + 1;
	cgroup->path = scan_rest(&c);
	cgroup->rank = 0;
	if (number == 0)
		return SCAN_OK;
	do
		cgroup->rank++;
	while (cgroup->rank <= n && !has_word(words, ranks[cgroup->rank - 1]));
	return SCAN_OK;
}

bool container_read(const struct root *root, const char *path,
		    struct container *container)
{
	unsigned best = UINT_MAX;
	struct lines lines;
	struct span line;

	if (!root_lines(root, TREE_PROC, path, &lines))
		return false;
	while (lines_next(&lines, &line)) {
		struct container found;
		struct cgroup cgroup;

		if (cgroup_parse(line, &cgroup) == SCAN_OK &&
		    cgroup.rank < best &&
		    container_parse(cgroup.path, &found)) {
			best = cgroup.rank;
			*container = found;
		}
	}
	lines_close(&lines);
	return best != UINT_MAX;
}
