/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "query/token.h"

/* All tokens of a text, a letter each; words with what is in them. */
static void assert_tokens(const char *text, const char *want)
{
	static const char letters[] = "$wq(),!&|=~<>lg?";
	struct token token = {.end = 0};
	char got[256];
	size_t n = 0;

	do {
		token = token_next(span_from(text), token.end);
		assert_true(token.at <= token.end);
		assert_true(token.end <= strlen(text));
		n += (size_t)snprintf(got + n, sizeof got - n, "%c",
				      letters[token.type]);
		if (token.type == TOKEN_WORD || token.type == TOKEN_QUOTED ||
		    token.type == TOKEN_BAD)
			n += (size_t)snprintf(got + n, sizeof got - n, "%.*s ",
					      (int)token.text.len,
					      token.text.at);
	} while (token.type != TOKEN_END && token.type != TOKEN_BAD);
	assert_string_equal(got, want);
}

static void blanks_are_needed_nowhere(void **state)
{
	(void)state;
	assert_tokens("", "$");
	assert_tokens(" \t\n", "$");
	assert_tokens("sport = :22", "wsport =w:22 $");
	assert_tokens("sport=:22", "wsport =w:22 $");
	assert_tokens("!(a=1)&&b<=2", "!(wa =w1 )&wb lw2 $");
	assert_tokens("a,b , c", "wa ,wb ,wc $");
	/* in a pattern ! is no sign */
	assert_tokens("a=[!b]*!c", "wa =w[!b]* !wc $");
	assert_tokens("a=x[!b]&[ !b", "wa =wx[!b] &w[ !wb $");
}

/* Fails unless all tokens are of the type. */
static void assert_types(const char *text, enum token_type type)
{
	struct token token = token_next(span_from(text), 0);

	for (; token.type != TOKEN_END;
	     token = token_next(span_from(text), token.end))
		assert_int_equal(token.type, type);
}

static void each_spelling(void **state)
{
	(void)state;
	assert_types("& && and AND And", TOKEN_AND);
	assert_types("| || or OR", TOKEN_OR);
	assert_types("! not NOT", TOKEN_NOT);
	assert_types("= == eq EQ", TOKEN_EQ);
	assert_types("!= ne neq", TOKEN_NE);
	assert_types("< lt", TOKEN_LT);
	assert_types("> gt", TOKEN_GT);
	assert_types("<= le leq", TOKEN_LE);
	assert_types(">= ge geq", TOKEN_GE);
}

static void quotes_make_words(void **state)
{
	(void)state;
	assert_tokens("'or' \"a b\"", "qor qa b $");
	assert_tokens("''", "q $");
	assert_tokens("a'b'c", "wa qb wc $");
	assert_tokens("'a\"b' \"c'd\"", "qa\"b qc'd $");
	assert_tokens("a='b", "wa =?b ");
	assert_tokens("\"", "? ");
}

static void case_of_words(void **state)
{
	const struct token word = token_next(span_from("Sport"), 0);
	const struct token quoted = token_next(span_from("'sport'"), 0);

	(void)state;
	assert_true(token_is(&word, "sport"));
	assert_false(token_is(&word, "spor"));
	assert_false(token_is(&word, "sports"));
	assert_false(token_is(&quoted, "sport"));
	assert_true(text_is(span_from("LISTEN"), "listen"));
	assert_true(text_is(span_from(""), ""));
	assert_false(text_is(span_from(""), "x"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(blanks_are_needed_nowhere),
	    cmocka_unit_test(each_spelling),
	    cmocka_unit_test(quotes_make_words),
	    cmocka_unit_test(case_of_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
