/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "out.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "utf8.h"

void out_init(struct out *out, int fd)
{
	out->fd = fd;
	out->error = 0;
	out->len = 0;
	out->held = NULL;
	out->held_len = out->held_size = 0;
}

/* Makes room for the contents of the buffer after the bytes that are held. */
static bool held_grow(struct out *out)
{
	size_t size = 2 * out->held_size + out->len;
	char *held;

	if (out->held_size - out->held_len >= out->len)
		return true;
	held = realloc(out->held, size);
	if (!held) {
		out->error = ENOMEM;
		return false;
	}
	out->held = held;
	out->held_size = size;
	return true;
}

static bool out_keep(struct out *out)
{
	if (!out->error && out->len > 0 && held_grow(out)) {
		memcpy(out->held + out->held_len, out->buf, out->len);
		out->held_len += out->len;
	}
	out->len = 0;
	return !out->error;
}

struct span out_text(struct out *out)
{
	(void)out_keep(out);
	/* never NULL, so that an empty text can be copied */
	return (struct span){out->held ? out->held : "", out->held_len};
}

void out_reset(struct out *out)
{
	out->error = 0;
	out->len = out->held_len = 0;
}

struct out *out_new_held(void)
{
	struct out *out = malloc(sizeof *out);

	if (out)
		out_init(out, OUT_HELD);
	return out;
}

void out_clear(struct out *out)
{
	free(out->held);
	out_init(out, out->fd);
}

bool out_flush(struct out *out)
{
	size_t done = 0;

	if (out->fd == OUT_HELD)
		return out_keep(out);
	while (!out->error && done < out->len) {
		ssize_t put = write(out->fd, out->buf + done, out->len - done);

		if (put > 0)
			done += (size_t)put;
		else if (put == 0)
			out->error = EIO; /* not to try for ever */
		else if (errno != EINTR)
			out->error = errno;
	}
	out->len = 0;
	return !out->error;
}

void out_bytes(struct out *out, const char *bytes, size_t len)
{
	while (len > sizeof out->buf - out->len) {
		size_t part = sizeof out->buf - out->len;

		memcpy(out->buf + out->len, bytes, part);
		out->len += part;
		bytes += part;
		len -= part;
		(void)out_flush(out);
	}
	/* an empty span may have a NULL pointer */
	if (len > 0)
		memcpy(out->buf + out->len, bytes, len);
	out->len += len;
}

void out_str(struct out *out, const char *text)
{
	out_bytes(out, text, strlen(text));
}

void out_pad(struct out *out, size_t blanks)
{
	/* a constant size compiles to two stores instead of a call */
	enum { CHUNK = 32 };

	for (; blanks > CHUNK; blanks -= CHUNK)
		out_pad(out, CHUNK);
	memset(out_reserve(out, CHUNK), ' ', CHUNK);
	out->len += blanks;
}

void out_left(struct out *out, const char *text, size_t width)
{
	enum { CHUNK = 32 };
	size_t len = strlen(text);
	char *at;

	if (len > CHUNK || width > CHUNK) {
		out_bytes(out, text, len);
		if (len < width)
			out_pad(out, width - len);
		return;
	}
	/* a constant size, as in out_pad */
	at = out_reserve(out, CHUNK);
	memset(at, ' ', CHUNK);
	memcpy(at, text, len);
	out->len += len > width ? len : width;
}

/* Enough for any number of 64 bits and its sign. */
enum { DIGITS = 21 };

/* Writes the digits of `value` at the end of `buf`; returns their start. */
static char *digits_of(uint64_t value, char *end)
{
	do
		*--end = (char)('0' + value % 10);
	while ((value /= 10) > 0);
	return end;
}

static char *signed_digits_of(int64_t value, char *end)
{
	char *digits =
	    digits_of(value < 0 ? -(uint64_t)value : (uint64_t)value, end);

	if (value < 0)
		*--digits = '-';
	return digits;
}

static void put_right(struct out *out, const char *digits, const char *end,
		      size_t width)
{
	size_t len = (size_t)(end - digits);

	if (len < width)
		out_pad(out, width - len);
	out_bytes(out, digits, len);
}

static void put_left(struct out *out, const char *digits, const char *end,
		     size_t width)
{
	size_t len = (size_t)(end - digits);

	out_bytes(out, digits, len);
	if (len < width)
		out_pad(out, width - len);
}

void out_dec(struct out *out, int64_t value, size_t width)
{
	char buf[DIGITS], *end = buf + sizeof buf;

	put_right(out, signed_digits_of(value, end), end, width);
}

void out_udec(struct out *out, uint64_t value, size_t width)
{
	char buf[DIGITS], *end = buf + sizeof buf;

	/* most values have one digit */
	if (value < 10 && width < 2) {
		out_char(out, (char)('0' + value));
		return;
	}
	put_right(out, digits_of(value, end), end, width);
}

void out_dec_left(struct out *out, int64_t value, size_t width)
{
	char buf[DIGITS], *end = buf + sizeof buf;

	put_left(out, signed_digits_of(value, end), end, width);
}

void out_udec_left(struct out *out, uint64_t value, size_t width)
{
	char buf[DIGITS], *end = buf + sizeof buf;

	put_left(out, digits_of(value, end), end, width);
}

void out_printf(struct out *out, const char *format, ...)
{
	for (int attempt = 0; attempt < 2; attempt++) {
		size_t room = sizeof out->buf - out->len;
		va_list args;
		int len;

		va_start(args, format);
		len = vsnprintf(out->buf + out->len, room, format, args);
		va_end(args);
		if (len >= 0 && (size_t)len < room) {
			out->len += (size_t)len;
			return;
		}
		(void)out_flush(out);
	}
}

static size_t shown_len(const unsigned char *at, size_t left)
{
	const size_t len = utf8_len(at, left);

	return len > 0 && utf8_is_shown(utf8_char(at, len)) ? len : 0;
}

/*
 * The number of bytes at `at` that may be printed unchanged: 0, 1, or a
 * sequence.
 */
static size_t clean_len(const char *at, size_t left, enum clean clean)
{
	unsigned char c = (unsigned char)*at;

	if (c >= 0x20 && c <= 0x7e)
		return 1;
	if (clean == CLEAN_UTF8 && c >= 0x80)
		return shown_len((const unsigned char *)at, left);
	return 0;
}

void out_clean(struct out *out, struct span name, enum clean clean,
	       size_t width)
{
	size_t i = 0;

	while (i < name.len && name.at[i] >= 0x20 && name.at[i] <= 0x7e)
		i++;
	out_bytes(out, name.at, i);
	while (i < name.len) {
		size_t len = clean_len(name.at + i, name.len - i, clean);

		if (len == 0)
			out_char(out, '.');
		else
			out_bytes(out, name.at + i, len);
		i += len > 0 ? len : 1;
	}
	if (name.len < width)
		out_pad(out, width - name.len);
}

void out_name(struct out *out, const char *name, size_t width)
{
	out_clean(out, (struct span){name, strlen(name)}, CLEAN_ASCII, width);
}

char *clean_text(char *text, enum clean clean)
{
	size_t left = strlen(text);

	for (char *at = text; left > 0;) {
		size_t len = clean_len(at, left, clean);

		if (len == 0) {
			*at = '.';
			len = 1;
		}
		at += len;
		left -= len;
	}
	return text;
}
