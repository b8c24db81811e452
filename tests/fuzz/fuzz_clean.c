/* SPDX-License-Identifier: GPL-2.0-or-later */
/* seeds: proc/net/unix etc/hosts proc/[0-9]*cmdline */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "fuzz.h"
#include "out.h"

/* U+202E and its like. */
static bool is_mark(const char *at, size_t left)
{
	static const char marks[][4] = {"\xe2\x80\xae", "\xe2\x80\xa8",
					"\xe2\x81\xa6", "\xd8\x9c"};

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (strlen(marks[i]) <= left &&
		    memcmp(at, marks[i], strlen(marks[i])) == 0)
			return true;
	return false;
}

/* What is printed of any bytes holds no control, whole or cut anywhere. */
static void check_text(const char *text, size_t len, enum clean clean)
{
	for (size_t i = 0; i < len; i++) {
		unsigned char c = (unsigned char)text[i];

		fuzz_must(c >= 0x20 && c != 0x7f);
		fuzz_must(clean == CLEAN_UTF8 || c < 0x7f);
		/* U+0080 to U+009F */
		fuzz_must(clean == CLEAN_ASCII || !is_mark(text + i, len - i));
		fuzz_must(c != 0xc2 ||
			  (i + 1 < len && (unsigned char)text[i + 1] >= 0xa0));
	}
}

static void check_clean(struct span name, enum clean clean)
{
	static struct out out;

	out_init(&out, -1);
	out_clean(&out, name, clean, name.len + 1);
	fuzz_must(out.len == name.len + 1);
	check_text(out.buf, out.len, clean);
}

void fuzz_one(const char *data, size_t len)
{
	struct span name = {data, len < OUT_SIZE / 2 ? len : OUT_SIZE / 2};
	char *text = strndup(name.at, name.len);

	fuzz_must(text);
	check_clean(name, CLEAN_ASCII);
	check_clean(name, CLEAN_UTF8);
	clean_text(text, CLEAN_ASCII);
	check_text(text, strlen(text), CLEAN_ASCII);
	free(text);
}
