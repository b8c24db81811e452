/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef UTF8_H
#define UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * The length of the valid UTF-8 sequence of two bytes or more at `at`, of which
 * `left` bytes may be read, or 0. Surrogates, overlong forms, and characters
 * beyond U+10FFFF are not valid.
 */
size_t utf8_len(const unsigned char *at, size_t left);

/* The character of a valid sequence. */
uint32_t utf8_char(const unsigned char *at, size_t len);

/*
 * False for characters that control the terminal or disguise a name: the C1
 * controls (U+0080 to U+009F), Unicode's line breaks, and its marks that change
 * the direction of text.
 */
bool utf8_is_shown(uint32_t character);

/*
 * The number of terminal columns of a text: two for each wide character of East
 * Asia, none for a combining character, one for a byte that is not UTF-8.
 */
size_t utf8_columns(const char *text);

#endif
