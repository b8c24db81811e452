/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_WORD_H
#define SHOW_WORD_H

#include <stddef.h>
#include <stdint.h>

/*
 * The word for a number of the kernel's, of the `n` in `words`: UNKNOWN when
 * there is none at that place, which the kernel may name at any time.
 */
const char *word_of(const char *const *words, size_t n, int32_t number);

#endif
