/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/fixed_line.h"

#include <string.h>

void fixed_line_load(struct fixed_line *fixed, struct span line, bool newline)
{
	size_t len = line.len < FIXED_LINE_PIECE ? line.len : FIXED_LINE_PIECE;

	memcpy(fixed->text, line.at, len);
	if (newline && len < FIXED_LINE_PIECE)
		fixed->text[len++] = '\n';
	fixed->text[len] = '\0';
}

struct span fixed_line_cell(const struct fixed_line *fixed, size_t at,
			    size_t len)
{
	struct span cell = {fixed->text, 0};
	const char *nul;

	if (at >= FIXED_LINE_SIZE)
		return cell;
	cell.at += at;
	cell.len = len < FIXED_LINE_SIZE - at ? len : FIXED_LINE_SIZE - at;
	nul = memchr(cell.at, '\0', cell.len);
	if (nul)
		cell.len = (size_t)(nul - cell.at);
	return cell;
}

void fixed_line_cut(struct fixed_line *fixed, size_t at)
{
	if (at < FIXED_LINE_SIZE)
		fixed->text[at] = '\0';
}

int32_t fixed_line_number(const struct fixed_line *fixed, size_t at, size_t len)
{
	int64_t number = span_dec(fixed_line_cell(fixed, at, len));

	return (int32_t)(uint32_t)(uint64_t)number;
}
