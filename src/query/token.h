/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef QUERY_TOKEN_H
#define QUERY_TOKEN_H

#include <stdbool.h>

#include "proc/scan.h"

/* The kinds of tokens of a filter. */
enum token_type {
	TOKEN_END,
	TOKEN_WORD,
	TOKEN_QUOTED, /* a word with any contents */
	TOKEN_OPEN,
	TOKEN_CLOSE,
	TOKEN_COMMA,
	TOKEN_NOT,
	TOKEN_AND,
	TOKEN_OR,
	TOKEN_EQ,
	TOKEN_NE,
	TOKEN_LT,
	TOKEN_GT,
	TOKEN_LE,
	TOKEN_GE,
	TOKEN_BAD /* a quote without its end */
};

struct token {
	enum token_type type;
	size_t at;	  /* where it begins in the expression */
	size_t end;	  /* and where it ends */
	struct span text; /* the text of a word, without its quotes */
};

/* The first token of `text` that begins at or after `at`. */
struct token token_next(struct span text, size_t at);

/* True if a word is `name`, in any case. */
bool token_is(const struct token *token, const char *name);

/* True if two texts are equal, ignoring the case of ASCII letters. */
bool text_is(struct span text, const char *name);

#endif
