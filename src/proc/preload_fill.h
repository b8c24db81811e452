/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_PRELOAD_FILL_H
#define PROC_PRELOAD_FILL_H

#include "proc/preload.h"

/*
 * Reads `file` into the empty `preload`, to its end or, if `until` is not NULL,
 * to the line before the first for which it is true. False if neither is
 * reached: then a part of the file is stored.
 */
bool preload_fill(struct preload *preload, struct seq_file file,
		  bool (*until)(struct span line));

#endif
