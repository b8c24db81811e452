/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "show/enum_name.h"

const char *enum_name_or_unknown(const struct enum_names *names, int64_t number)
{
	const char *word = enum_name(names, number);

	return word ? word : "UNKNOWN";
}
