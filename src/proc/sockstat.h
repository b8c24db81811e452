/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_SOCKSTAT_H
#define PROC_SOCKSTAT_H

#include <stdbool.h>

#include "proc/root.h"

/*
 * /proc/net/sockstat and sockstat6: lines of `NAME: WORD NUMBER WORD NUMBER`.
 * They are read by name, as lines and words come and go with kernels. Linux
 * prints six lines at most, of less than 80 bytes each.
 */
enum { SOCKSTAT_SIZE = 1024 };

struct sockstat {
	size_t len;
	char text[SOCKSTAT_SIZE]; /* as much of the file as has room */
};

/* Reads the file at `path`; one that isn't there is empty. */
void sockstat_load(struct sockstat *stat, const struct root *root,
		   const char *path);

/* The number after `word` in the line `name`; false when it isn't there. */
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
 * How many of the ports from `low` to `high` are in a list such as
 * "8080,9000-9010", as ip_local_reserved_ports has it.
 */
unsigned ports_count(struct span list, unsigned low, unsigned high);

#endif
