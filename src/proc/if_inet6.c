/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/if_inet6.h"
#include "proc/lines.h"

#include <stdlib.h>
#include <string.h>

/*
 * A number of up to `max` characters, narrowed. If there is none, the cursor is
 * where scanf would leave it: after a sign.
 */
static bool scan_number(struct cursor *c, size_t max, uint32_t *value)
{
	struct cursor start;
	uint64_t wide;

	scan_blanks(c);
	start = *c;
	if (!scan_hex_max(c, max, &wide)) {
		*c = start;
		if (!scan_char(c, '-'))
			(void)scan_char(c, '+');
		return false;
	}
	*value = (uint32_t)wide;
	return true;
}

/* Eight words of up to four characters; true if all exist. */
static bool scan_words(struct cursor *c, struct if_inet6 *addr)
{
	for (int i = 0; i < IF_INET6_WORDS; i++) {
		struct span word;

		if (!scan_word_max(c, 4, &word))
			return false;
		memcpy(addr->words[i], word.at, word.len);
		addr->words[i][word.len] = '\0';
	}
	return true;
}

/* Joins the words with colons. */
static void words_join(struct if_inet6 *addr)
{
	char text[sizeof addr->words];
	size_t len = 0;

	for (int i = 0; i < IF_INET6_WORDS; i++) {
		size_t word_len = strlen(addr->words[i]);

		memcpy(text + len, addr->words[i], word_len);
		len += word_len;
		text[len++] = ':';
	}
	text[len - 1] = '\0';
	addr->readable = addr_parse(text, &addr->addr);
}

static void scan_numbers(struct cursor *c, struct if_inet6 *addr)
{
	struct span name;

	if (!scan_number(c, 8, &addr->ifindex) ||
	    !scan_number(c, 2, &addr->prefix_len))
		return;
	addr->has_scope = scan_number(c, 2, &addr->scope);
	if (!addr->has_scope || !scan_number(c, 2, &addr->flags) ||
	    !scan_word_max(c, IF_INET6_NAME, &name))
		return;
	memcpy(addr->name, name.at, name.len);
	addr->name[name.len] = '\0';
}

/*
 * if6_seq_show() in net/ipv6/addrconf.c:
 *   fe80000000000000020c29fffe112233 02 40 20 80     eth0
 *   1                                2  3  4  5      6
 * 1 address, 2 ifindex, 3 prefix length, 4 scope, 5 flags, 6 interface
 */
enum scan if_inet6_parse(struct cursor *c, struct if_inet6 *addr)
{
	scan_blanks(c);
	if (c->at == c->end)
		return SCAN_SKIP;
	addr->has_scope = false;
	if (scan_words(c, addr))
		scan_numbers(c, addr);
	words_join(addr);
	return SCAN_OK;
}

/* A text that grows. */
struct text {
	char *at;
	size_t len, size;
};

/* Adds a line, and a break after it. */
static bool text_add(struct text *text, struct span line)
{
	if (line.len >= text->size - text->len) {
		size_t size = 2 * (text->size + line.len + 1);
		char *at = realloc(text->at, size);

		if (!at)
			return false;
		text->at = at;
		text->size = size;
	}
	memcpy(text->at + text->len, line.at, line.len);
	text->len += line.len;
	text->at[text->len++] = '\n';
	return true;
}

static bool list_add(struct if_inet6_list *list, const struct if_inet6 *addr)
{
	if (list->n == list->size) {
		size_t size = list->size > 0 ? 2 * list->size : 16;
		struct if_inet6 *at = realloc(list->at, size * sizeof *at);

		if (!at)
			return false;
		list->at = at;
		list->size = size;
	}
	list->at[list->n++] = *addr;
	return true;
}

bool if_inet6_load(const struct root *root, struct if_inet6_list *list)
{
	struct text text = {NULL, 0, 0};
	struct lines lines;
	struct span line;
	struct if_inet6 addr = {0};
	bool ok = true;

	*list = (struct if_inet6_list){NULL, 0, 0};
	if (!root_lines(root, TREE_PROC, "net/if_inet6", &lines))
		return true;
	while (ok && lines_next(&lines, &line))
		ok = text_add(&text, line);
	lines_close(&lines);

	struct cursor c = {text.at, text.len > 0 ? text.at + text.len : NULL};

	while (ok && text.len > 0 && if_inet6_parse(&c, &addr) == SCAN_OK)
		ok = list_add(list, &addr);
	free(text.at);
	return ok;
}

void if_inet6_free(struct if_inet6_list *list)
{
	free(list->at);
	*list = (struct if_inet6_list){NULL, 0, 0};
}
