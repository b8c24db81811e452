/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "utf8.h"

#include <string.h>

size_t utf8_len(const unsigned char *at, size_t left)
{
	/* the first byte, and the range of the second byte */
	static const struct {
		unsigned char first, last, low, high;
		size_t len;
	} forms[] = {
	    {0xc2, 0xdf, 0x80, 0xbf, 2}, {0xe0, 0xe0, 0xa0, 0xbf, 3},
	    {0xe1, 0xec, 0x80, 0xbf, 3}, {0xed, 0xed, 0x80, 0x9f, 3},
	    {0xee, 0xef, 0x80, 0xbf, 3}, {0xf0, 0xf0, 0x90, 0xbf, 4},
	    {0xf1, 0xf3, 0x80, 0xbf, 4}, {0xf4, 0xf4, 0x80, 0x8f, 4},
	};

	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
		if (at[0] < forms[i].first || at[0] > forms[i].last)
			continue;
		if (left < forms[i].len || at[1] < forms[i].low ||
		    at[1] > forms[i].high)
			return 0;
		for (size_t k = 2; k < forms[i].len; k++)
			if ((at[k] & 0xc0) != 0x80)
				return 0;
		return forms[i].len;
	}
	return 0;
}

uint32_t utf8_char(const unsigned char *at, size_t len)
{
	/* the bits of the first byte that belong to the character */
	static const unsigned char bits[] = {0, 0x7f, 0x1f, 0x0f, 0x07};
	uint32_t character = at[0] & bits[len];

	for (size_t i = 1; i < len; i++)
		character = character << 6 | (at[i] & 0x3f);
	return character;
}

bool utf8_is_shown(uint32_t character)
{
	static const struct {
		uint32_t first, last;
	} hidden[] = {
	    {0x80, 0x9f},     {0x61c, 0x61c},	{0x200e, 0x200f},
	    {0x2028, 0x202e}, {0x2066, 0x2069},
	};

	for (size_t i = 0; i < sizeof hidden / sizeof *hidden; i++)
		if (character >= hidden[i].first && character <= hidden[i].last)
			return false;
	return true;
}

/* The table lists whole blocks: Unicode has a few narrow characters in them. */
static size_t columns_of(uint32_t character)
{
	static const struct {
		uint32_t first, last;
		size_t columns;
	} blocks[] = {
	    {0x300, 0x36f, 0},	   {0x1100, 0x115f, 2},	  {0x1ab0, 0x1aff, 0},
	    {0x1dc0, 0x1dff, 0},   {0x200b, 0x200d, 0},	  {0x20d0, 0x20ff, 0},
	    {0x2e80, 0x303e, 2},   {0x3041, 0x4dbf, 2},	  {0x4e00, 0xa4cf, 2},
	    {0xa960, 0xa97f, 2},   {0xac00, 0xd7a3, 2},	  {0xf900, 0xfaff, 2},
	    {0xfe00, 0xfe0f, 0},   {0xfe20, 0xfe2f, 0},	  {0xfe30, 0xfe6f, 2},
	    {0xff01, 0xff60, 2},   {0xffe0, 0xffe6, 2},	  {0x1f300, 0x1f64f, 2},
	    {0x1f680, 0x1f6ff, 2}, {0x1f900, 0x1f9ff, 2}, {0x1fa70, 0x1faff, 2},
	    {0x20000, 0x3fffd, 2}, {0xe0100, 0xe01ef, 0},
	};

	for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++)
		if (character <= blocks[i].last)
			return character < blocks[i].first ? 1
							   : blocks[i].columns;
	return 1;
}

size_t utf8_columns(const char *text)
{
	size_t left = strlen(text), columns = 0;

	for (const unsigned char *at = (const unsigned char *)text; left > 0;) {
		const size_t len = *at < 0x80 ? 0 : utf8_len(at, left);
		const size_t step = len > 0 ? len : 1;

		columns += len > 0 ? columns_of(utf8_char(at, len)) : 1;
		at += step;
		left -= step;
	}
	return columns;
}
