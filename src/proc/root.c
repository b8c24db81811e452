/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/root.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "proc/held.h"
#include "proc/reader.h"
#include "proc/root_path.h"

const char *root_tree(enum tree tree)
{
	static const char *const names[] = {
	    [TREE_PROC] = "/proc", [TREE_SYS] = "/sys", [TREE_ETC] = "/etc"};

	return names[tree];
}

/* O_NONBLOCK: a FIFO in a recorded machine must not make us wait for it. */
enum { OPEN_FLAGS = O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK };

bool root_init(struct root *root, const char *sysroot)
{
	struct stat st;

	*root = (struct root){.sysroot = sysroot, .recorded = sysroot};
	if (!sysroot)
		return true;
	if (stat(sysroot, &st) < 0)
		return false;
	if (!S_ISDIR(st.st_mode)) {
		errno = ENOTDIR;
		return false;
	}
	return access(sysroot, X_OK) == 0;
}

void root_lost(const struct root *root, enum tree tree, const char *path,
	       int error)
{
	int kept = errno;

	if (root->lost)
		root->lost(root->lost_arg, tree, path, error);
	errno = kept;
}

bool root_is_loss(int error)
{
	static const int losses[] = {EMFILE, ENFILE, ENOMEM, EIO, EINTR};

	for (size_t i = 0; i < sizeof losses / sizeof *losses; i++)
		if (error == losses[i])
			return true;
	return false;
}

void root_missed(const struct root *root, enum tree tree, const char *path,
		 int error)
{
	if (root_is_loss(error))
		root_lost(root, tree, path, error);
}

/* openat(2), again when a signal came in between. */
static int open_again(int dir, const char *path, int flags)
{
	int fd;

	do
		fd = openat(dir, path, flags | OPEN_FLAGS);
	while (fd < 0 && errno == EINTR);
	return fd;
}

/* Is it a file of the kernel's own /proc? */
static bool is_live(const struct root *root, int fd)
{
	struct statfs fs;

	return !root->sysroot && fstatfs(fd, &fs) == 0 &&
	       fs.f_type == PROC_MAGIC;
}

/*
 * Full paths, each resolved anew, rather than a directory held open: with -c
 * the /proc of the second listing may be another mount than that of the first.
 */
static int path_open(const struct root *root, const char *tree,
		     const char *path, int flags)
{
	char full[PATH_MAX];

	return root_path(root, tree, path, full)
		   ? open_again(AT_FDCWD, full, flags)
		   : -1;
}

/* What follows net/ in a path of TREE_PROC, or NULL. */
static const char *net_file(enum tree tree, const char *path)
{
	static const char net[] = "net/";

	if (tree != TREE_PROC || strncmp(path, net, sizeof net - 1) != 0)
		return NULL;
	return path + sizeof net - 1;
}

/* Opens a file of another network namespace, and surely of that one. */
static int net_open(struct root_net *net, const char *name, int flags)
{
	enum root_net_state state;
	int fd, error;

	do {
		fd = net->dir ? open_again(dirfd(net->dir), name, flags) : -1;
		error = net->dir ? errno : ENOENT;
		state = net->dir && net->check && (fd >= 0 || error == ENOENT)
			    ? net->check(net)
			    : ROOT_NET_SAME;
		if (state != ROOT_NET_SAME && fd >= 0) {
			close(fd);
			fd = -1;
			error = ENOENT;
		}
	} while (state == ROOT_NET_OTHER);
	errno = error;
	return fd;
}

/*
 * A /proc that is mounted with subset=pid has no link net, and yet what it
 * leads to. Only the kernel's own counts: a made-up /proc has what it has.
 */
static int self_open(const struct root *root, const char *path, int flags)
{
	int fd = path_open(root, "/proc/self", path, flags);

	if (fd >= 0 && !is_live(root, fd)) {
		close(fd);
		fd = -1;
	}
	if (fd < 0 && !root_is_loss(errno))
		errno = ENOENT;
	return fd;
}

static int root_open(const struct root *root, enum tree tree, const char *path,
		     int flags)
{
	const char *net = net_file(tree, path);
	int fd;

	if (net && root->net)
		fd = net_open(root->net, net, flags);
	else
		fd = path_open(root, root_tree(tree), path, flags);
	/* it may be one that subset=pid leaves out */
	if (fd < 0 && errno == ENOENT && net && !root->net && !root->sysroot)
		fd = self_open(root, path, flags);
	if (fd < 0)
		root_missed(root, tree, path, errno);
	return fd;
}

static void lines_init(struct lines *lines, const struct root *root,
		       enum tree tree, const char *path)
{
	lines->root = root;
	lines->tree = tree;
	lines->path = path;
	lines->live = false;
	lines->file = (struct page_file){.fd = -1};
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
	root_lost(root, tree, path, errno);
	return false;
}

static ssize_t lines_read(struct lines *lines)
{
	char *end = lines->buf + lines->len;
	size_t room = LINES_SIZE - lines->len;

	if (lines->reader)
		return reader_take(lines->reader, end, room);
	return page_read(&lines->file, end, room);
}

/* Reads more behind what is left; false when there is no more. */
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
	/* a page of /proc at a time: it is in the cache while it is gone
	 * through */
	got = lines_read(lines);
	if (got < 0)
		lines->error = errno;
	lines->eof = got <= 0;
	if (got <= 0)
		return false;
	lines->len += (size_t)got;
	/* for all lines at once: files without a NUL are the rule */
	lines->nul = lines->nul || memchr(lines->buf + left, '\0', (size_t)got);
	return true;
}

/* Gives out the next `len` bytes as a line, up to a NUL if there is one. */
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
	return lines->live || is_live(lines->root, lines->file.fd);
}

void lines_are_table(struct lines *lines)
{
	lines->file.table = lines_are_live(lines);
}

void lines_close(struct lines *lines)
{
	if (lines->file.fd >= 0)
		close(lines->file.fd);
	free(lines->space);
	/* a folder in a file's place has no line to lose */
	if (lines->error && lines->error != EISDIR)
		root_lost(lines->root, lines->tree, lines->path, lines->error);
}

bool root_hold(const struct root *root, enum tree tree, const char *path,
	       const struct read_plan *plan, struct held *held)
{
	/* what fails here is tried again, and told then */
	const struct root quiet = root_quiet(root);
	int fd = root_open(&quiet, tree, path, 0);
	struct page_file file;
	bool whole;

	*held = (struct held){.root = root, .tree = tree, .path = path};
	if (fd < 0) {
		held->error = errno;
		return false;
	}
	held->live = is_live(root, fd);
	file = (struct page_file){.fd = fd, .table = held->live && plan->table};
	whole = held_fill(held, file, file.table ? plan->until : NULL);
	close(fd);
	if (!whole)
		held_free(held);
	return whole;
}

bool root_begin(const struct root *root, enum tree tree, const char *path,
		const struct read_plan *plan, struct held *held)
{
	/* as in root_hold */
	const struct root quiet = root_quiet(root);
	int fd = root_open(&quiet, tree, path, 0);

	*held = (struct held){.root = root, .tree = tree, .path = path};
	if (fd < 0)
		return false;
	held->live = is_live(root, fd);
	held->bytes = malloc(LINES_SIZE);
	held->reader = held->bytes
			   ? reader_start((struct page_file){
				 .fd = fd, .table = held->live && plan->table})
			   : NULL;
	held->fd = fd;
	if (held->reader)
		return true;
	close(fd);
	held_free(held);
	return false;
}

bool held_is(const struct held *held)
{
	return held->bytes || held->reader;
}

void held_lines(const struct held *held, struct lines *lines)
{
	lines_init(lines, held->root, held->tree, held->path);
	lines->live = held->live;
	lines->reader = held->reader;
	lines->buf = held->bytes;
	if (held->reader)
		return;
	lines->len = held->len;
	lines->eof = true;
	lines->nul = held->nul;
}

void held_free(struct held *held)
{
	free(held->bytes);
	if (held->reader) {
		reader_end(held->reader);
		close(held->fd);
	}
	*held = (struct held){.bytes = NULL};
}

/*
 * Reads from `fd`, which it closes and which may be -1, until `buf` is full or,
 * unless `whole`, has a NUL: where nobody wants what is after it, the end need
 * not be asked for.
 */
static ssize_t text_read(int fd, char *buf, size_t size, bool whole)
{
	struct page_file file = {.fd = fd};
	size_t len = 0;
	ssize_t got;
	int error;

	if (fd < 0)
		return -1;
	do {
		got = page_read(&file, buf + len, size - len);
		if (got > 0)
			len += (size_t)got;
	} while (got > 0 && len < size &&
		 (whole || !memchr(buf + len - got, '\0', (size_t)got)));
	error = errno;
	close(fd);
	errno = error;
	return got < 0 ? -1 : (ssize_t)len;
}

/* The directory open as `fd`, which it owns from now on and may be -1. */
static DIR *dir_of(int fd)
{
	DIR *dir = fd < 0 ? NULL : fdopendir(fd);
	int error = errno;

	if (fd >= 0 && !dir)
		close(fd);
	errno = error;
	return dir;
}

static ssize_t start_read(const struct root *root, enum tree tree,
			  const char *path, char *buf, size_t size, bool whole)
{
	int fd = root_open(root, tree, path, 0);
	ssize_t got = text_read(fd, buf, size, whole);

	if (fd >= 0 && got < 0)
		root_missed(root, tree, path, errno);
	return got;
}

ssize_t root_read(const struct root *root, enum tree tree, const char *path,
		  char *buf, size_t size)
{
	return start_read(root, tree, path, buf, size, false);
}

ssize_t root_read_all(const struct root *root, enum tree tree, const char *path,
		      char *buf, size_t size)
{
	return start_read(root, tree, path, buf, size, true);
}

DIR *root_dir(const struct root *root, enum tree tree, const char *path)
{
	int fd = root_open(root, tree, path, O_DIRECTORY);
	DIR *dir = dir_of(fd);

	if (fd >= 0 && !dir)
		root_missed(root, tree, path, errno);
	return dir;
}

bool root_dir_opens(const struct root *root, enum tree tree, const char *path)
{
	int fd = root_open(root, tree, path, O_DIRECTORY);

	if (fd >= 0)
		close(fd);
	return fd >= 0;
}

bool root_dir_is_live(const struct root *root, DIR *dir)
{
	return is_live(root, dirfd(dir));
}
