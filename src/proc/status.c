/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/lines.h"
#include "proc/status.h"

/*
 * proc_pid_status() of fs/proc/array.c:
 *
 * 	Uid:	0	1000	0	0
 * 	1	2	3	4	5
 *
 * 1 name; for Uid: 2 real, 3 effective, 4 saved, 5 of the file system.
 */
enum scan status_parse(struct span line, struct status *status)
{
	struct cursor c = scan_from(line);
	uint64_t number;
	struct span name;

	if (!scan_word(&c, &name))
		return SCAN_SKIP;
	if (span_is(name, "Uid:")) {
		if (!scan_udec(&c, &number) || !scan_udec(&c, &number))
			return SCAN_BAD;
		status->uid = (uint32_t)number;
		status->has_uid = true;
	} else if (span_is(name, "Threads:")) {
		if (!scan_udec(&c, &number))
			return SCAN_BAD;
		status->threads = (uint32_t)number;
	} else if (span_is(name, "CapEff:")) {
		if (!scan_hex(&c, &number))
			return SCAN_BAD;
		status->caps = number;
	} else if (span_is(name, "VmSize:")) {
		status->has_memory = true;
	} else {
		return SCAN_SKIP;
	}
	return SCAN_OK;
}

bool status_read(const struct root *root, const char *path,
		 struct status *status)
{
	struct lines lines;
	struct span line;

	*status = (struct status){.uid = 0};
	if (!root_lines(root, TREE_PROC, path, &lines))
		return false;
	while (lines_next(&lines, &line))
		(void)status_parse(line, status);
	lines_close(&lines);
	return lines.error == 0;
}

bool status_can(const struct status *status, unsigned capability)
{
	return status->caps >> capability & 1;
}
