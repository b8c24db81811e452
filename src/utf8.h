/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef UTF8_H
#define UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * The length of the well-formed UTF-8 sequence of two bytes or more at `at`, of
 * which `left` bytes may be read, or 0: no surrogates, no longer form than
 * needed, nothing beyond U+10FFFF.
 */
size_t utf8_len(const unsigned char *at, size_t left);

/* The character of such a sequence. */
uint32_t utf8_char(const unsigned char *at, size_t len);

/*
 * False for the characters that a terminal obeys rather than shows, or that
 * make a name seem another: the C1 controls (U+0080 to U+009F), Unicode's line
 * breaks, and its marks that turn the direction of text.
 */
bool utf8_is_shown(uint32_t character);

/*
 * How many columns of a terminal a text takes: two for each wide character of
 * East Asia, none for what is put on the character before it. A byte that is
 * no UTF-8 takes one.
 */
size_t utf8_columns(const char *text);

#endif
