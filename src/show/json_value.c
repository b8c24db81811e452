/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "show/json_value.h"

#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

#include "utf8.h"

/* Room for the longest escape, of a character beyond U+FFFF, and its NUL. */
enum { ESCAPE_SIZE = 16 };

static void put_escape(struct out *out, uint32_t character)
{
	char text[ESCAPE_SIZE];

	/* all that is escaped is below U+10000 */
	snprintf(text, sizeof text, "\\u%04x", (unsigned)character);
	out_str(out, text);
}

/* The character at `at`; returns its length in bytes, or 0 if it is invalid. */
static size_t put_character(struct out *out, const char *at, size_t left)
{
	const unsigned char c = (unsigned char)*at;
	size_t len;

	if (c == '"' || c == '\\') {
		out_char(out, '\\');
		out_char(out, *at);
		return 1;
	}
	if (c < 0x80) {
		put_escape(out, c);
		return 1;
	}
	len = utf8_len((const unsigned char *)at, left);
	if (len > 0 && utf8_is_shown(utf8_char((const unsigned char *)at, len)))
		out_bytes(out, at, len);
	else if (len > 0)
		put_escape(out, utf8_char((const unsigned char *)at, len));
	return len;
}

/* How many bytes from the start stand in a string as they are. */
static size_t plain_len(struct span text)
{
	size_t i = 0;

	while (i < text.len && text.at[i] >= 0x20 && text.at[i] <= 0x7e &&
	       text.at[i] != '"' && text.at[i] != '\\')
		i++;
	return i;
}

bool json_string(struct out *out, struct span text)
{
	bool good = true;

	out_char(out, '"');
	for (;;) {
		size_t len = plain_len(text);

		out_bytes(out, text.at, len);
		if (len == text.len)
			break;
		text.at += len;
		text.len -= len;
		len = put_character(out, text.at, text.len);
		if (len == 0) {
			out_str(out, "\xef\xbf\xbd"); /* U+FFFD */
			good = false;
			len = 1;
		}
		text.at += len;
		text.len -= len;
	}
	out_char(out, '"');
	return good;
}

void json_word(struct out *out, const char *word)
{
	(void)json_string(out, (struct span){word, strlen(word)});
}

void json_hex_name(struct out *out, struct span name)
{
	out_str(out, ",\"");
	out_bytes(out, name.at, name.len);
	out_str(out, "_hex\":");
}

void json_bytes(struct out *out, struct span text)
{
	static const char digits[] = "0123456789abcdef";

	out_char(out, '"');
	for (size_t i = 0; i < text.len; i++) {
		const unsigned char c = (unsigned char)text.at[i];

		out_char(out, digits[c >> 4]);
		out_char(out, digits[c & 0xf]);
	}
	out_char(out, '"');
}

/* An address as netstat prints it: ::ffff:a.b.c.d is a.b.c.d. */
static void put_addr(struct out *out, const struct addr *addr)
{
	char *at = out_reserve(out, ADDR_TEXT);

	if (addr->family == AF_INET)
		at = addr_quad(addr->bytes, at);
	else if (addr_is_mapped(addr))
		at = addr_quad(addr->bytes + 12, at);
	else
		at += addr_format(addr, at);
	out_commit(out, at);
}

/*
 * The prefix of an IPv4-mapped network stays IPv6, because its length is
 * IPv6's.
 */
static void put_prefix(struct out *out, const struct prefix *prefix)
{
	char *at;

	if (prefix->word) {
		json_word(out, prefix->word);
		return;
	}
	out_char(out, '"');
	at = out_reserve(out, ADDR_TEXT);
	out_commit(out, at + addr_format(&prefix->addr, at));
	out_char(out, '/');
	out_udec(out, prefix->len, 0);
	out_char(out, '"');
}

static void put_text(struct out *out, const struct field *field,
		     struct span text)
{
	if (json_string(out, text) || field->list)
		return;
	json_hex_name(out, (struct span){field->name, strlen(field->name)});
	json_bytes(out, text);
}

/* A word of a fixed set: none needs an escape. */
static void put_word(struct out *out, const char *word)
{
	out_char(out, '"');
	out_str(out, word);
	out_char(out, '"');
}

/* A value of a record, or the i-th element of a list in it. */
void json_value(struct ctx *ctx, const struct field *field, const void *record,
		size_t i, const struct value *value)
{
	struct out *out = ctx->out;

	switch (field->type) {
	case VALUE_BOOL:
		out_str(out, value->flag ? "true" : "false");
		break;
	case VALUE_INT:
		out_dec(out, value->num, 0);
		break;
	case VALUE_UINT:
		out_udec(out, value->unum, 0);
		break;
	case VALUE_TEXT:
		put_text(out, field, value->text);
		break;
	case VALUE_ADDR:
		out_char(out, '"');
		put_addr(out, &value->addr);
		out_char(out, '"');
		break;
	case VALUE_PREFIX:
		put_prefix(out, &value->prefix);
		break;
	case VALUE_WORD:
		put_word(out, value->word);
		break;
	case VALUE_RECORD:
		out_char(out, '{');
		json_members(ctx, field->elements, record, i);
		out_char(out, '}');
		break;
	}
}

static void put_list(struct ctx *ctx, const struct field *field,
		     const void *record)
{
	struct value value;

	out_char(ctx->out, '[');
	for (size_t i = 0; field_get(ctx, field, record, i, &value); i++) {
		if (i > 0)
			out_char(ctx->out, ',');
		json_value(ctx, field, record, i, &value);
	}
	out_char(ctx->out, ']');
}

void json_field(struct ctx *ctx, const struct field *field, const void *record,
		size_t i)
{
	struct value value;

	if (field->list)
		put_list(ctx, field, record);
	else if (field_get(ctx, field, record, i, &value))
		json_value(ctx, field, record, i, &value);
	else
		out_bytes(ctx->out, "null", 4);
}

/* Written at once, because it is printed for each field of each row. */
static void put_name(struct out *out, const char *name, bool first)
{
	const size_t len = strlen(name);
	char *at = out_reserve(out, FIELD_NAME_MAX + 4);

	if (!first)
		*at++ = ',';
	*at++ = '"';
	memcpy(at, name, len);
	at += len;
	*at++ = '"';
	*at++ = ':';
	out_commit(out, at);
}

void json_members(struct ctx *ctx, const struct field_table *table,
		  const void *record, size_t i)
{
	bool first = true;

	for (size_t k = 0; k < table->n; k++) {
		const struct field *field = &table->fields[k];

		if (!field_is_known(ctx, field) ||
		    !field_applies(field, record))
			continue;
		put_name(ctx->out, field->name, first);
		first = false;
		json_field(ctx, field, record, i);
	}
}
