/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_WORD_H
#define SHOW_WORD_H

#include <stdint.h>

#include "proc/enum_name.h"

/* The word of `number`; "UNKNOWN" when it has none. */
const char *word_or_unknown(const struct word_set *set, int64_t number);

#endif
