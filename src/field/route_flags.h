/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef FIELD_ROUTE_FLAGS_H
#define FIELD_ROUTE_FLAGS_H

#include <stddef.h>
#include <stdint.h>

#include "proc/enum_name.h"

/* The words of the flags of a route, of both families. */
extern const struct enum_names route_flag_words;

/* The word of the i-th flag that is set; NULL after the last. */
const char *route_flag_word(uint32_t flags, size_t i);

#endif
