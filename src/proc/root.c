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

#include "proc/root_open.h"
#include "proc/root_path.h"

const char *root_tree(enum tree tree)
{
	static const char *const names[] = {
	    [TREE_PROC] = "/proc", [TREE_SYS] = "/sys", [TREE_ETC] = "/etc"};

	return names[tree];
}

/* O_NONBLOCK: a FIFO in a recorded machine must not block us. */
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

void root_failed(const struct root *root, enum tree tree, const char *path,
		 int error)
{
	int kept = errno;

	if (root->failed)
		root->failed(root->failed_arg, tree, path, error);
	errno = kept;
}

bool root_is_failure(int error)
{
	static const int failures[] = {EMFILE, ENFILE, ENOMEM, EIO, EINTR};

	for (size_t i = 0; i < sizeof failures / sizeof *failures; i++)
		if (error == failures[i])
			return true;
	return false;
}

/* True for the errors of a file that exists and that we may not read. */
static bool is_refusal(int error)
{
	static const int refusals[] = {EACCES, EPERM, EISDIR, ELOOP, ENXIO};

	for (size_t i = 0; i < sizeof refusals / sizeof *refusals; i++)
		if (error == refusals[i])
			return true;
	return false;
}

void root_missed(const struct root *root, enum tree tree, const char *path,
		 int error)
{
	if (root_is_failure(error))
		root_failed(root, tree, path, error);
}

/* Calls openat(2), and again after a signal. */
static int open_again(int dir, const char *path, int flags)
{
	int fd;

	do
		fd = openat(dir, path, flags | OPEN_FLAGS);
	while (fd < 0 && errno == EINTR);
	return fd;
}

bool root_fd_is_live(const struct root *root, int fd)
{
	struct statfs fs;

	return !root->sysroot && fstatfs(fd, &fs) == 0 &&
	       fs.f_type == PROC_MAGIC;
}

/*
 * Each full path is resolved again. A directory is not kept open, because with
 * -c, /proc may be another mount in the second listing.
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

/*
 * Opens a file of another network namespace, and ensures that it belongs to
 * that one.
 */
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
 * A /proc that is mounted with subset=pid has no link `net`, but still has its
 * target. This applies only to the kernel's own: a made-up /proc is used as it
 * is.
 */
static int self_open(const struct root *root, const char *path, int flags)
{
	int fd = path_open(root, "/proc/self", path, flags);

	if (fd >= 0 && !root_fd_is_live(root, fd)) {
		close(fd);
		fd = -1;
	}
	if (fd < 0 && !root_is_failure(errno))
		errno = ENOENT;
	return fd;
}

int root_open(const struct root *root, enum tree tree, const char *path,
	      int flags)
{
	const char *net = net_file(tree, path);
	int fd;

	if (net && root->net)
		fd = net_open(root->net, net, flags);
	else
		fd = path_open(root, root_tree(tree), path, flags);
	/* it may be one that is missing with subset=pid */
	if (fd < 0 && errno == ENOENT && net && !root->net && !root->sysroot)
		fd = self_open(root, path, flags);
	if (fd < 0 && root->strict && net && is_refusal(errno))
		root_failed(root, tree, path, errno);
	else if (fd < 0)
		root_missed(root, tree, path, errno);
	return fd;
}

/*
 * Reads from `fd`, which it closes and which may be -1, until `buf` is full or,
 * unless `whole`, has a NUL. In that case another read for the end of the file
 * is saved.
 */
static ssize_t text_read(int fd, char *buf, size_t size, bool whole)
{
	struct seq_file file = {.fd = fd};
	size_t len = 0;
	ssize_t got;
	int error;

	if (fd < 0)
		return -1;
	do {
		got = seq_file_read(&file, buf + len, size - len);
		if (got > 0)
			len += (size_t)got;
	} while (got > 0 && len < size &&
		 (whole || !memchr(buf + len - got, '\0', (size_t)got)));
	error = errno;
	close(fd);
	errno = error;
	return got < 0 ? -1 : (ssize_t)len;
}

/* The directory open as `fd`, which it owns and which may be -1. */
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
	return root_fd_is_live(root, dirfd(dir));
}
