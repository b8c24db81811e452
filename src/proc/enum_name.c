/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/enum_name.h"

const char *enum_name(const struct enum_names *names, int64_t number)
{
	if (number < 0 || (uint64_t)number >= names->n)
		return NULL;
	return names->names[number];
}
