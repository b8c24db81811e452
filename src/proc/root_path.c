/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/root_path.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

bool root_path(const struct root *root, const char *tree, const char *path,
	       char full[PATH_MAX])
{
	const char *sysroot = root->sysroot ? root->sysroot : "";
	int len = snprintf(full, PATH_MAX, "%s%s/%s", sysroot, tree, path);

	if (len >= 0 && len < PATH_MAX)
		return true;
	errno = ENAMETOOLONG;
	return false;
}

static bool id_at(int dir, const char *path, struct root_id *id)
{
	struct stat st;

	if (fstatat(dir, path, &st, 0) < 0)
		return false;
	*id = (struct root_id){st.st_dev, st.st_ino};
	return true;
}

bool root_id(const struct root *root, enum tree tree, const char *path,
	     struct root_id *id)
{
	char full[PATH_MAX];

	return root_path(root, root_tree(tree), path, full) &&
	       id_at(AT_FDCWD, full, id);
}

bool root_subid(DIR *dir, const char *name, struct root_id *id)
{
	return id_at(dirfd(dir), name, id);
}

void root_dir_seek(DIR *dir, unsigned fd)
{
	/* proc_readfd_common() of fs/proc/fd.c: after `.` and `..` */
	seekdir(dir, 2 + (long)fd);
}

ssize_t root_sublink(DIR *dir, const char *name, char *buf, size_t size)
{
	ssize_t len;

	do
		len = readlinkat(dirfd(dir), name, buf, size);
	while (len < 0 && errno == EINTR);
	return len;
}

static ssize_t link_at(const char *path, char *buf, size_t size)
{
	ssize_t len;

	do
		len = readlink(path, buf, size - 1);
	while (len < 0 && errno == EINTR);
	if (len >= 0)
		buf[len] = '\0';
	return len;
}

ssize_t root_link(const struct root *root, enum tree tree, const char *path,
		  char *buf, size_t size)
{
	char full[PATH_MAX];

	if (!root_path(root, root_tree(tree), path, full))
		return -1;
	return link_at(full, buf, size);
}

/* Tells a namespace of the right kind by what the kernel calls it. */
static bool is_namespace(int fd, const char *kind, uint64_t *number)
{
	char path[64], link[64], want[64];
	struct stat st;

	snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
	if (fstat(fd, &st) < 0 || link_at(path, link, sizeof link) < 0)
		return false;
	*number = st.st_ino;
	snprintf(want, sizeof want, "%s:[%llu]", kind,
		 (unsigned long long)*number);
	errno = EINVAL;
	/* a file of that name has its path before it */
	return strcmp(link, want) == 0;
}

int root_namespace(const struct root *root, const char *path, const char *kind,
		   uint64_t *number)
{
	const int seen = O_PATH | O_CLOEXEC;
	char full[PATH_MAX];
	int fd, opened = -1, error;

	if (root->sysroot) {
		errno = ENOTSUP;
		return -1;
	}
	if (*path == '/')
		fd = open(path, seen);
	else if (root_path(root, root_tree(TREE_PROC), path, full))
		fd = open(full, seen);
	else
		fd = -1;
	if (fd >= 0 && is_namespace(fd, kind, number)) {
		snprintf(full, sizeof full, "/proc/self/fd/%d", fd);
		opened = open(full, O_RDONLY | O_CLOEXEC);
	}
	error = errno;
	if (fd >= 0)
		close(fd);
	errno = error;
	return opened;
}
