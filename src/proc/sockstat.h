/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_SOCKSTAT_H
#define PROC_SOCKSTAT_H

#include <stdbool.h>

#include "proc/root.h"

/*
 * /proc/net/sockstat and sockstat6: lines of `NAME: WORD NUMBER WORD NUMBER`.
 * They are searched by name, because lines and words differ between kernels.
 * Linux prints at most six lines of less than 80 bytes each.
 */
enum { SOCKSTAT_SIZE = 1024 };

struct sockstat {
	size_t len;
	char text[SOCKSTAT_SIZE]; /* the start of the file, as far as it fits */
};

/* Reads the file at `path`; a missing file is empty. */
void sockstat_load(struct sockstat *stat, const struct root *root,
		   const char *path);

/* The number after `word` in the line `name`; false if there is none. */
bool sockstat_get(const struct sockstat *stat, const char *name,
		  const char *word, uint64_t *number);

/*
 * True when the namespace has no socket at all. Not all are counted as used:
 * those in TIME_WAIT are not, nor those of the kernel.
 */
bool sockstat_is_empty(const struct root *root);

/*
 * The numbers of one line, as files below /proc/sys have them: up to `max` are
 * stored. Returns how many there are, 0 when there is no such file.
 */
size_t sysctl_load(const struct root *root, const char *path, uint64_t *numbers,
		   size_t max);

/*
 * The number of ports from `low` to `high` in a list such as "8080,9000-9010",
 * the format of ip_local_reserved_ports.
 */
unsigned ports_count(struct span list, unsigned low, unsigned high);

#endif
