/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_PRELOAD_FILL_H
#define PROC_PRELOAD_FILL_H

#include "proc/preload.h"

/*
 * Reads `file` into `preload`, which is empty, to its end or to the line before
 * the first for which `until` is true, if that is not NULL. False when neither
 * is reached: then part of it is there.
 */
bool preload_fill(struct preload *preload, struct seq_file file,
		  bool (*until)(struct span line));

#endif
