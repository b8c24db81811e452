/* SPDX-License-Identifier: GPL-2.0-or-later */
/* seeds: proc/net/unix proc/net/snmp proc/net/netstat */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "ctx.h"
#include "fuzz.h"
#include "show/json_map.h"
#include "show/json_value.h"
#include "show/snmp.h"
#include "utf8.h"

/* An escape after its backslash; gives the character, of one byte or two. */
static const char *escape_read(const char *at, const char *end, uint32_t *c)
{
	char digits[5] = "";

	fuzz_must(at < end);
	if (*at == '"' || *at == '\\') {
		*c = (unsigned char)*at;
		return at + 1;
	}
	fuzz_must(*at == 'u' && end - at >= 5);
	memcpy(digits, at + 1, 4);
	fuzz_must(strspn(digits, "0123456789abcdef") == 4);
	*c = (uint32_t)strtoul(digits, NULL, 16);
	/* what has to be escaped, and no surrogate */
	fuzz_must(*c < 0x20 || *c == 0x7f || !utf8_is_shown(*c));
	return at + 5;
}

/* One character of a string, by what JSON and UTF-8 allow. */
static const char *char_read(const char *at, const char *end, uint32_t *c)
{
	const unsigned char *byte = (const unsigned char *)at;
	size_t len;

	*c = *byte;
	if (*at == '\\')
		return escape_read(at + 1, end, c);
	if (*byte < 0x80) {
		fuzz_must(*byte >= 0x20 && *byte != 0x7f);
		return at + 1;
	}
	len = utf8_len(byte, (size_t)(end - at));
	fuzz_must(len > 0);
	*c = utf8_char(byte, len);
	fuzz_must(utf8_is_shown(*c));
	return at + len;
}

/* What stands for a character of the text; gives how many bytes it has. */
static size_t char_of(struct span text, uint32_t *c, bool *good)
{
	const unsigned char *byte = (const unsigned char *)text.at;
	size_t len;

	*c = *byte;
	if (*byte < 0x80)
		return 1;
	len = utf8_len(byte, text.len);
	*c = len > 0 ? utf8_char(byte, len) : 0xfffd;
	*good = *good && len > 0;
	return len > 0 ? len : 1;
}

/* Reads a string back: it is the text, but for bytes that are no UTF-8. */
static const char *string_check(const char *at, const char *end,
				struct span text, bool is_good)
{
	bool good = true;

	fuzz_must(at < end && *at == '"');
	at++;
	while (text.len > 0) {
		uint32_t want, got;
		size_t len = char_of(text, &want, &good);

		fuzz_must(at < end);
		at = char_read(at, end, &got);
		fuzz_must(got == want);
		text.at += len;
		text.len -= len;
	}
	fuzz_must(at < end && *at == '"' && good == is_good);
	return at + 1;
}

static void check_string(struct span text)
{
	static struct out out;
	struct span written;
	bool good;

	out_init(&out, OUT_HELD);
	good = json_string(&out, text);
	written = out_text(&out);
	fuzz_must(string_check(written.at, written.at + written.len, text,
			       good) == written.at + written.len);
	out_clear(&out);
}

/* Skips a key; gives it, in the form in which it stands. */
static const char *key_read(const char *at, const char *end, struct span *key)
{
	uint32_t c;

	fuzz_must(at < end && *at == '"');
	key->at = ++at;
	while (at < end && *at != '"')
		at = char_read(at, end, &c);
	key->len = (size_t)(at - key->at);
	fuzz_must(end - at >= 2 && at[1] == ':');
	return at + 2;
}

enum { KEYS_MAX = 256 };

/* Fails for a key that is there. */
static void key_add(struct span keys[KEYS_MAX], size_t *n, struct span key)
{
	for (size_t i = 0; i < *n; i++)
		fuzz_must(keys[i].len != key.len ||
			  memcmp(keys[i].at, key.at, key.len) != 0);
	fuzz_must(*n < KEYS_MAX);
	keys[(*n)++] = key;
}

/* {"a":1,"b":2} */
static const char *block_check(const char *at, const char *end)
{
	struct span keys[KEYS_MAX], key;
	size_t n = 0;

	do {
		at = key_read(at + 1, end, &key);
		key_add(keys, &n, key);
		fuzz_must(at < end && *at == '1');
		at++;
	} while (at < end && *at == ',');
	fuzz_must(at < end && *at == '}');
	return at + 1;
}

static void map_check(const char *at, const char *end)
{
	struct span keys[KEYS_MAX], key;
	size_t n = 0;

	fuzz_must(at < end && *at == '{');
	if (end - at == 2) {
		fuzz_must(at[1] == '}');
		return;
	}
	do {
		at = key_read(at + 1, end, &key);
		key_add(keys, &n, key);
		fuzz_must(at < end && *at == '{');
		at = block_check(at, end);
	} while (at < end && *at == ',');
	fuzz_must(end - at == 1 && *at == '}');
}

/* A counter of a line: what stands before its first blank is the block. */
static void map_add(struct json_map *map, struct span line)
{
	const char *blank = memchr(line.at, ' ', line.len);
	const size_t len = blank ? (size_t)(blank - line.at) : 0;
	const struct snmp_section section = {.title = {line.at, len}};
	const struct snmp_counter counter = {
	    .section = &section,
	    .name = {line.at + len, line.len - len},
	    .value = 1};

	fuzz_must(json_map_add(map, &counter));
}

void fuzz_one(const char *data, size_t len)
{
	struct fuzz_input input = {data, data + len, NULL};
	static struct out out;
	struct ctx ctx = {.out = &out, .silent = true};
	struct json_map map = {.n = 0};
	struct span line, text;

	check_string((struct span){data, len});
	while (fuzz_line(&input, &line)) {
		check_string(line);
		if (map.n < KEYS_MAX)
			map_add(&map, line);
	}
	out_init(&out, OUT_HELD);
	json_map_put(&ctx, &map, "");
	text = out_text(&out);
	map_check(text.at, text.at + text.len);
	out_clear(&out);
	json_map_clear(&map);
}
