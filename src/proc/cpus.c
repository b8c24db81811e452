/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/cpus.h"

#include <sched.h>

size_t cpus_usable(void)
{
	cpu_set_t cpus;

	/* it fails if there are more processors than a cpu_set_t holds */
	if (sched_getaffinity(0, sizeof cpus, &cpus) != 0)
		return CPU_SETSIZE;
	return (size_t)CPU_COUNT(&cpus);
}
