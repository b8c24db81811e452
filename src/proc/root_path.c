/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/root_path.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

struct root root_quiet(const struct root *root)
{
	struct root quiet = *root;

	quiet.failed = NULL;
	return quiet;
}

/* The location of folders of another running machine; NULL: none. */
static const struct {
	enum root_other other;
	enum tree tree;
	const char *folder, *there;
} others[] = {
    {OTHER_NET, TREE_PROC, "net", "/proc/1/net"},
    {OTHER_NET, TREE_PROC, "self", "/proc/1"},
    {OTHER_SYSCTL, TREE_PROC, "sys/net", NULL},
    {OTHER_SYSFS, TREE_SYS, "class/net", NULL},
};

/*
 * The folder of the file's `tree`; `path` is moved to the part below it. NULL
 * if the file is nowhere.
 */
static const char *folder_of(const struct root *root, const char *tree,
			     const char **path)
{
	for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
		const size_t len = strlen(others[i].folder);
		const char *end = *path + len;

		if (root->other & others[i].other &&
		    strcmp(tree, root_tree(others[i].tree)) == 0 &&
		    strncmp(*path, others[i].folder, len) == 0 &&
		    (*end == '/' || *end == '\0')) {
			*path = *end ? end + 1 : end;
			return others[i].there;
		}
	}
	return tree;
}

bool root_path(const struct root *root, const char *tree, const char *path,
	       char full[PATH_MAX])
{
	const char *sysroot = root->sysroot ? root->sysroot : "";
	const char *folder = folder_of(root, tree, &path);
	int len;

	if (!folder) {
		errno = ENOENT;
		return false;
	}
	len = snprintf(full, PATH_MAX, "%s%s/%s", sysroot, folder, path);
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

bool root_has(const struct root *root, enum tree tree, const char *path)
{
	char full[PATH_MAX];

	return root_path(root, root_tree(tree), path, full) &&
	       access(full, R_OK) == 0;
}

bool root_subid(DIR *dir, const char *name, struct root_id *id)
{
	return id_at(dirfd(dir), name, id);
}

void root_dir_seek(DIR *dir, unsigned fd)
{
	/*
	 * positions in proc_readfd_common() of fs/proc/fd.c: after `.` and `..`
	 */
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

/* Of <linux/magic.h> and <linux/nsfs.h>, which some libcs lack. */
enum { NSFS_MAGIC = 0x6e736673, NS_GET_NSTYPE = 0xb703 };

/*
 * Opens the target of `seen` again, if it is a namespace of any type. Before
 * this check it is not opened for reading.
 */
static int namespace_open(int seen)
{
	char path[64];
	struct statfs fs;

	if (fstatfs(seen, &fs) < 0)
		return -1;
	if (fs.f_type != NSFS_MAGIC) {
		errno = EINVAL;
		return -1;
	}
	snprintf(path, sizeof path, "/proc/self/fd/%d", seen);
	return open(path, O_RDONLY | O_CLOEXEC);
}

/* True if it is of that type. Before Linux 4.11 only setns(2) can tell. */
static bool namespace_is(int fd, int type, uint64_t *number)
{
	struct stat st;
	int own;

	if (fstat(fd, &st) < 0)
		return false;
	*number = st.st_ino;
	own = ioctl(fd, NS_GET_NSTYPE);
	if (own == type || (own < 0 && errno == ENOTTY))
		return true;
	errno = EINVAL;
	return false;
}

int root_namespace(const struct root *root, const char *path, int type,
		   uint64_t *number)
{
	const int flags = O_PATH | O_CLOEXEC;
	char full[PATH_MAX];
	int seen = -1, fd = -1, error;

	errno = ENOTSUP;
	if (root->sysroot)
		return -1;
	if (*path == '/')
		seen = open(path, flags);
	else if (root_path(root, root_tree(TREE_PROC), path, full))
		seen = open(full, flags);
	if (seen < 0)
		return -1;
	fd = namespace_open(seen);
	error = errno;
	close(seen);
	if (fd >= 0 && !namespace_is(fd, type, number)) {
		error = errno;
		close(fd);
		fd = -1;
	}
	errno = error;
	return fd;
}
