/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "query/token.h"

#include <string.h>

/* Operators, the longer ones first. */
static const struct {
	const char *sign;
	enum token_type type;
} signs[] = {
    {"&&", TOKEN_AND}, {"||", TOKEN_OR},   {"==", TOKEN_EQ},   {"!=", TOKEN_NE},
    {"<=", TOKEN_LE},  {">=", TOKEN_GE},   {"&", TOKEN_AND},   {"|", TOKEN_OR},
    {"=", TOKEN_EQ},   {"!", TOKEN_NOT},   {"<", TOKEN_LT},    {">", TOKEN_GT},
    {"(", TOKEN_OPEN}, {")", TOKEN_CLOSE}, {",", TOKEN_COMMA},
};

/* Words that stand for an operator. */
static const struct {
	const char *word;
	enum token_type type;
} words[] = {
    {"and", TOKEN_AND}, {"or", TOKEN_OR}, {"not", TOKEN_NOT},
    {"eq", TOKEN_EQ},	{"ne", TOKEN_NE}, {"neq", TOKEN_NE},
    {"lt", TOKEN_LT},	{"gt", TOKEN_GT}, {"le", TOKEN_LE},
    {"leq", TOKEN_LE},	{"ge", TOKEN_GE}, {"geq", TOKEN_GE},
};

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

bool text_is(struct span text, const char *name)
{
	for (size_t i = 0; i < text.len; i++)
		if (name[i] == '\0' || lower(text.at[i]) != lower(name[i]))
			return false;
	return name[text.len] == '\0';
}

bool token_is(const struct token *token, const char *name)
{
	return token->type == TOKEN_WORD && text_is(token->text, name);
}

/* The operator at the start of `text`; its length, or 0. */
static size_t sign_len(struct span text, enum token_type *type)
{
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		size_t len = strlen(signs[i].sign);

		if (len <= text.len &&
		    memcmp(text.at, signs[i].sign, len) == 0) {
			*type = signs[i].type;
			return len;
		}
	}
	return 0;
}

static bool is_quote(char c)
{
	return c == '"' || c == '\'';
}

static bool ends_word(struct span rest)
{
	enum token_type type;

	return scan_is_blank(*rest.at) || is_quote(*rest.at) ||
	       sign_len(rest, &type) > 0;
}

/* A word ends at a blank, an operator or a quote; [!a] is part of a pattern. */
static size_t word_len(struct span text)
{
	size_t i = 0;

	while (i < text.len &&
	       (!ends_word((struct span){text.at + i, text.len - i}) ||
		(i > 0 && text.at[i] == '!' && text.at[i - 1] == '[')))
		i++;
	return i;
}

static void quoted_read(struct token *token, struct span rest)
{
	const char *end = memchr(rest.at + 1, *rest.at, rest.len - 1);
	const size_t len = end ? (size_t)(end - rest.at) : rest.len;

	token->type = end ? TOKEN_QUOTED : TOKEN_BAD;
	token->text = (struct span){rest.at + 1, len - 1};
	token->end = token->at + len + (end ? 1 : 0);
}

static void word_read(struct token *token, struct span rest)
{
	token->type = TOKEN_WORD;
	token->text = (struct span){rest.at, word_len(rest)};
	token->end = token->at + token->text.len;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (text_is(token->text, words[i].word))
			token->type = words[i].type;
}

struct token token_next(struct span text, size_t at)
{
	struct token token = {.type = TOKEN_END};
	struct span rest;
	size_t len;

	while (at < text.len && scan_is_blank(text.at[at]))
		at++;
	token.at = token.end = at;
	rest = (struct span){text.at + at, text.len - at};
	if (rest.len == 0)
		return token;
	len = sign_len(rest, &token.type);
	if (len > 0)
		token.end = at + len;
	else if (is_quote(*rest.at))
		quoted_read(&token, rest);
	else
		word_read(&token, rest);
	return token;
}
