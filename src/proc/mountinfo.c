/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/mountinfo.h"

#include <string.h>

/*
 * show_mountinfo() of fs/proc_namespace.c:
 *
 *	78 25 0:4 net:[4026532458] /run/netns/a rw shared:9 - nsfs nsfs rw
 *	1  2  3   4                5            6  7        8 9    10   11
 *
 * 1 id, 2 that of the parent, 3 device, 4 root, 5 mount point, 6 options of the
 * mount, 7 any number of other fields, 8 their end, 9 type of the file system,
 * 10 source, 11 options of the file system.
 */
enum scan mountinfo_parse(struct span line, struct mount *mount)
{
	struct cursor c = scan_from(line);
	struct span word;

	for (int i = 0; i < 2; i++)
		if (!scan_word(&c, &word))
			return i == 0 ? SCAN_SKIP : SCAN_BAD;
	if (!scan_word(&c, &mount->device) || !scan_word(&c, &mount->root) ||
	    !scan_word(&c, &mount->point))
		return SCAN_BAD;
	do
		if (!scan_word(&c, &word))
			return SCAN_BAD;
	while (!span_is(word, "-"));
	/* with an empty source only a blank is left */
	if (!scan_word(&c, &mount->type) || !scan_char(&c, ' '))
		return SCAN_BAD;
	while (c.at < c.end && *c.at != ' ')
		c.at++;
	if (!scan_word(&c, &mount->options))
		return SCAN_BAD;
	return SCAN_OK;
}

/* The byte of an escape, three octal digits after its backslash; or -1. */
static int escape(struct span text)
{
	int byte = 0;

	if (text.len < 4 || *text.at != '\\')
		return -1;
	for (int i = 1; i < 4; i++) {
		if (text.at[i] < '0' || text.at[i] > '7')
			return -1;
		byte = byte * 8 + (text.at[i] - '0');
	}
	return byte > 0 && byte < 256 ? byte : -1;
}

bool mount_unescape(struct span text, char *buf, size_t size)
{
	size_t len = 0;

	while (text.len > 0 && len < size) {
		int byte = escape(text);
		size_t taken = byte < 0 ? 1 : 4;

		buf[len++] = byte < 0 ? *text.at : (char)byte;
		text = (struct span){text.at + taken, text.len - taken};
	}
	if (len == size)
		return false;
	buf[len] = '\0';
	return true;
}

bool mount_netns(const struct mount *mount, uint64_t *number)
{
	static const char start[] = "net:[";
	struct cursor c = scan_from(mount->root);

	if (!span_is(mount->type, "nsfs") ||
	    mount->root.len < sizeof start - 1 ||
	    memcmp(c.at, start, sizeof start - 1) != 0)
		return false;
	c.at += sizeof start - 1;
	return scan_short(&c, number) && scan_char(&c, ']') && c.at == c.end;
}

unsigned mount_hidepid(const struct mount *mount)
{
	static const struct {
		const char *option;
		unsigned hidepid;
	} values[] = {
	    {"hidepid=noaccess", 1},   {"hidepid=1", 1},
	    {"hidepid=invisible", 2},  {"hidepid=2", 2},
	    {"hidepid=ptraceable", 4}, {"hidepid=4", 4},
	};
	struct cursor c = scan_from(mount->options);
	struct span option;

	if (!span_is(mount->type, "proc"))
		return 0;
	while (scan_token(&c, ",", &option))
		for (size_t i = 0; i < sizeof values / sizeof *values; i++)
			if (span_is(option, values[i].option))
				return values[i].hidepid;
	return 0;
}
