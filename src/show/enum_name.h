/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_ENUM_NAME_H
#define SHOW_ENUM_NAME_H

#include <stdint.h>

#include "proc/enum_name.h"

/* The name of `number`; "UNKNOWN" if it has none. */
const char *enum_name_or_unknown(const struct enum_names *names,
				 int64_t number);

#endif
