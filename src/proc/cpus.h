/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_CPUS_H
#define PROC_CPUS_H

#include <stddef.h>

/* The number of processors that this process may run on; at least 1. */
size_t cpus_usable(void);

#endif
