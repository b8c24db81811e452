/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_HELD_H
#define PROC_HELD_H

#include "proc/preload.h"

/*
 * Reads `file` into `held`, which is empty, to its end or to the line before
 * the first for which `until` is true, if that is not NULL. False when neither
 * is reached: then part of it is held.
 */
bool held_fill(struct held *held, struct seq_file file,
	       bool (*until)(struct span line));

#endif
