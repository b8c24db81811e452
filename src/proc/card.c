/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/card.h"

#include <string.h>

void card_load(struct card *card, struct span line, bool newline)
{
	size_t len = line.len < CARD_PIECE ? line.len : CARD_PIECE;

	memcpy(card->text, line.at, len);
	if (newline && len < CARD_PIECE)
		card->text[len++] = '\n';
	card->text[len] = '\0';
}

struct span card_cell(const struct card *card, size_t at, size_t len)
{
	struct span cell = {card->text, 0};
	const char *nul;

	if (at >= CARD_SIZE)
		return cell;
	cell.at += at;
	cell.len = len < CARD_SIZE - at ? len : CARD_SIZE - at;
	nul = memchr(cell.at, '\0', cell.len);
	if (nul)
		cell.len = (size_t)(nul - cell.at);
	return cell;
}

void card_cut(struct card *card, size_t at)
{
	if (at < CARD_SIZE)
		card->text[at] = '\0';
}

int32_t card_number(const struct card *card, size_t at, size_t len)
{
	int64_t number = span_dec(card_cell(card, at, len));

	return (int32_t)(uint32_t)(uint64_t)number;
}
