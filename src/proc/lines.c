/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/lines.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "proc/reader.h"
#include "proc/root_open.h"

void lines_init(struct lines *lines, const struct root *root, enum tree tree,
		const char *path)
{
	lines->root = root;
	lines->tree = tree;
	lines->path = path;
	lines->live = false;
	lines->file = (struct seq_file){.fd = -1};
	lines->error = 0;
	lines->number = 0;
	lines->piece = LINES_PIECE;
	lines->newline = false;
	lines->nul = false;
	lines->at = 0;
	lines->len = 0;
	lines->eof = false;
	lines->buf = NULL;
	lines->reader = NULL;
	lines->space = NULL;
}

bool root_lines(const struct root *root, enum tree tree, const char *path,
		struct lines *lines)
{
	lines_init(lines, root, tree, path);
	lines->file.fd = root_open(root, tree, path, 0);
	if (lines->file.fd < 0)
		return false;
	lines->buf = lines->space = malloc(LINES_SIZE);
	if (lines->space)
		return true;
	close(lines->file.fd);
	errno = ENOMEM;
	root_failed(root, tree, path, errno);
	return false;
}

static ssize_t lines_read(struct lines *lines)
{
	char *end = lines->buf + lines->len;
	size_t room = LINES_SIZE - lines->len;

	if (lines->reader)
		return reader_read(lines->reader, end, room);
	return seq_file_read(&lines->file, end, room);
}

/* Reads more after the unread bytes; false at the end. */
static bool lines_fill(struct lines *lines)
{
	const size_t left = lines->len - lines->at;
	ssize_t got;

	if (lines->eof)
		return false;
	if (lines->at > 0) {
		lines->len = left;
		memmove(lines->buf, lines->buf + lines->at, lines->len);
		lines->at = 0;
	}
	/*
	 * one page of /proc at a time, which stays in the cache while it is
	 * parsed
	 */
	got = lines_read(lines);
	if (got < 0)
		lines->error = errno;
	lines->eof = got <= 0;
	if (got <= 0)
		return false;
	lines->len += (size_t)got;
	/* for all lines at once, because most files have no NUL */
	lines->nul = lines->nul || memchr(lines->buf + left, '\0', (size_t)got);
	return true;
}

/* Returns the next `len` bytes as a line, up to a NUL if there is one. */
static bool lines_give(struct lines *lines, size_t len, struct span *line)
{
	const char *at = lines->buf + lines->at;
	const char *nul = lines->nul ? memchr(at, '\0', len) : NULL;

	*line = (struct span){at, nul ? (size_t)(nul - at) : len};
	lines->at += len;
	lines->number++;
	return true;
}

bool lines_next(struct lines *lines, struct span *line)
{
	size_t seen = 0;

	for (;;) {
		const char *at = lines->buf + lines->at;
		size_t left = lines->len - lines->at;
		const char *newline = memchr(at + seen, '\n', left - seen);
		size_t len = newline ? (size_t)(newline - at) : left;

		lines->newline = newline && len < lines->piece;
		if (len >= lines->piece)
			return lines_give(lines, lines->piece, line);
		if (newline) {
			(void)lines_give(lines, len, line);
			lines->at++;
			return true;
		}
		seen = left;
		if (!lines_fill(lines))
			return left > 0 && lines_give(lines, left, line);
	}
}

bool lines_are_live(const struct lines *lines)
{
	return lines->live || root_fd_is_live(lines->root, lines->file.fd);
}

void lines_are_table(struct lines *lines)
{
	lines->file.table = lines_are_live(lines);
}

/* The file of a process, which has exited: nothing of it is left to be lost. */
static bool has_exited(const struct lines *lines)
{
	return lines->error == ESRCH && lines->tree == TREE_PROC &&
	       *lines->path >= '0' && *lines->path <= '9';
}

void lines_close(struct lines *lines)
{
	if (lines->file.fd >= 0)
		close(lines->file.fd);
	free(lines->space);
	/* a folder in place of a file loses no line: text prints no message */
	if (lines->error && !has_exited(lines) &&
	    (lines->root->strict || lines->error != EISDIR))
		root_failed(lines->root, lines->tree, lines->path,
			    lines->error);
}
