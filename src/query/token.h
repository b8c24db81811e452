/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef QUERY_TOKEN_H
#define QUERY_TOKEN_H

#include <stdbool.h>

#include "proc/scan.h"

/* What the words of a filter are made of. */
enum token_type {
	TOKEN_END,
	TOKEN_WORD,
	TOKEN_QUOTED, /* a word, whatever is in it */
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
	size_t end;	  /* and ends */
	struct span text; /* of a word, without its quotes */
};

/* The token of `text` that begins at or after `at`. */
struct token token_next(struct span text, size_t at);

/* True when a word is `name`, in whatever case. */
bool token_is(const struct token *token, const char *name);

/* True when two texts are equal, in whatever case their ASCII letters are. */
bool text_is(struct span text, const char *name);

#endif
