/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/sockstat.h"

#include <string.h>

void sockstat_load(struct sockstat *stat, const struct root *root,
		   const char *path)
{
	ssize_t len =
	    root_read(root, TREE_PROC, path, stat->text, sizeof stat->text);

	stat->len = len > 0 ? (size_t)len : 0;
}

static bool word_is(struct span word, const char *name)
{
	return word.len == strlen(name) && memcmp(word.at, name, word.len) == 0;
}

/*
 * A whole word that is an unsigned number: a negative limit counts as unknown.
 */
static bool number_scan(struct cursor *c, uint64_t *number)
{
	struct cursor digits;
	struct span word;

	if (!scan_word(c, &word))
		return false;
	digits = scan_from(word);
	return *word.at >= '0' && *word.at <= '9' &&
	       scan_udec(&digits, number) && digits.at == digits.end;
}

/*
 * Finds the line that begins with `name` and a colon; the cursor is after them.
 */
static bool line_find(const struct sockstat *stat, const char *name,
		      struct cursor *line)
{
	const char *at = stat->text, *end = stat->text + stat->len;
	const size_t len = strlen(name);

	while (at < end) {
		const char *newline = memchr(at, '\n', (size_t)(end - at));
		const char *stop = newline ? newline : end;

		if ((size_t)(stop - at) > len && at[len] == ':' &&
		    memcmp(at, name, len) == 0) {
			*line = (struct cursor){at + len + 1, stop};
			return true;
		}
		at = newline ? newline + 1 : end;
	}
	return false;
}

/*
 * sockstat_seq_show() in net/ipv4/proc.c, sockstat6_seq_show() in
 * net/ipv6/proc.c:
 *
 *  1    2       3 4         5 6    7 8        9 10     11
 *  TCP: inuse   9 orphan    0 tw  21 alloc    9 mem     0
 */
bool sockstat_get(const struct sockstat *stat, const char *name,
		  const char *word, uint64_t *number)
{
	struct span own, value;
	struct cursor line;

	if (!line_find(stat, name, &line))
		return false;
	while (scan_word(&line, &own)) {
		if (word_is(own, word))
			return number_scan(&line, number);
		(void)scan_word(&line, &value);
	}
	return false;
}

/* True when the kernel has sockets of its own, as for a tunnel. */
static bool has_inuse(const struct root *root)
{
	static const struct {
		const char *path, *names[4];
	} files[] = {{"net/sockstat", {"TCP", "UDP", "UDPLITE", "RAW"}},
		     {"net/sockstat6", {"TCP6", "UDP6", "UDPLITE6", "RAW6"}}};
	struct sockstat stat;
	uint64_t inuse;

	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		sockstat_load(&stat, root, files[i].path);
		for (size_t k = 0; k < 4; k++)
			if (sockstat_get(&stat, files[i].names[k], "inuse",
					 &inuse) &&
			    inuse > 0)
				return true;
	}
	return false;
}

bool sockstat_is_empty(const struct root *root)
{
	struct sockstat stat;
	uint64_t used, waiting;

	sockstat_load(&stat, root, "net/sockstat");
	return sockstat_get(&stat, "sockets", "used", &used) && used == 0 &&
	       sockstat_get(&stat, "TCP", "tw", &waiting) && waiting == 0 &&
	       !has_inuse(root);
}

size_t sysctl_load(const struct root *root, const char *path, uint64_t *numbers,
		   size_t max)
{
	char text[256];
	ssize_t len = root_read(root, TREE_PROC, path, text, sizeof text);
	struct cursor c = {text, text + (len > 0 ? len : 0)};
	size_t n = 0;

	while (n < max && number_scan(&c, &numbers[n]))
		n++;
	return n;
}

/* proc_do_large_bitmap() in kernel/sysctl.c: in order, none of them twice */
unsigned ports_count(struct span list, unsigned low, unsigned high)
{
	struct cursor c = scan_from(list);
	const uint64_t most = (uint64_t)high - low + 1;
	uint64_t n = 0, first, last;

	while (scan_udec(&c, &first)) {
		last = first;
		if (scan_char(&c, '-') && !scan_udec(&c, &last))
			break;
		first = first < low ? low : first;
		last = last > high ? high : last;
		n += first <= last ? last - first + 1 : 0;
		if (!scan_char(&c, ','))
			break;
	}
	return (unsigned)(n < most ? n : most);
}
