/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/sock_holders.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "proc/owner.h"
#include "proc/pid_ns.h"

enum { LINK_SIZE = 64, INFO_SIZE = 1024 };

/* "PID/task/TID/fdinfo/FD" */
enum { PATH_SIZE = 2 * NAME_MAX + 64 };

struct look {
	struct sock_holders *holders;
	const struct root *root;
	enum holders_depth depth;
};

static void holders_add(struct sock_holders *holders, uint64_t inode)
{
	if (holders->n == holders->size) {
		size_t size = holders->size * 2 + 256;
		uint64_t *more = realloc(holders->inodes, size * sizeof *more);

		if (!more) {
			holders->incomplete = true;
			return;
		}
		holders->inodes = more;
		holders->size = size;
	}
	holders->inodes[holders->n++] = inode;
}

/* A process that has ended, or a descriptor that was closed, holds nothing. */
static void look_failed(const struct look *look)
{
	if (errno != ENOENT && errno != ESRCH)
		look->holders->incomplete = true;
}

/* unix_show_fdinfo() in net/unix/af_unix.c: "scm_fds: 3" */
static bool has_fds_queued(const struct look *look, const char *task,
			   const char *fd)
{
	static const char key[] = "scm_fds: ";
	char path[PATH_SIZE], info[INFO_SIZE + 1];
	const char *at;
	ssize_t len;

	snprintf(path, sizeof path, "%s/fdinfo/%s", task, fd);
	len = root_read(look->root, TREE_PROC, path, info, INFO_SIZE);
	if (len < 0) {
		look_failed(look);
		return false;
	}
	info[len] = '\0';
	at = strstr(info, key);
	return at && at[sizeof key - 1] != '0';
}

static void fd_look(const struct look *look, DIR *dir, const char *task,
		    const char *fd)
{
	char link[LINK_SIZE];
	ssize_t len = root_sublink(dir, fd, link, sizeof link - 1);
	bool deep = look->depth == HOLDERS_THREADS;
	uint64_t inode;

	if (len < 0) {
		look_failed(look);
		return;
	}
	link[len] = '\0';
	if (owner_link_parse(link, (size_t)len, &inode)) {
		holders_add(look->holders, inode);
		if (deep && has_fds_queued(look, task, fd))
			look->holders->incomplete = true;
	} else if (strcmp(link, "anon_inode:[io_uring]") == 0) {
		look->holders->incomplete = true;
	}
}

/* Calls `visit` for each name in a folder that begins with a digit. */
static void
dir_look(const struct look *look, const char *path, const char *task,
	 void (*visit)(const struct look *, DIR *, const char *, const char *))
{
	DIR *dir = root_dir(look->root, TREE_PROC, path);
	const struct dirent *entry;

	if (!dir) {
		look_failed(look);
		return;
	}
	while (!look->holders->incomplete && (errno = 0, entry = readdir(dir)))
		if (*entry->d_name >= '0' && *entry->d_name <= '9')
			visit(look, dir, task, entry->d_name);
	if (errno && !look->holders->incomplete)
		look_failed(look);
	closedir(dir);
}

static void task_look(const struct look *look, DIR *dir, const char *process,
		      const char *tid)
{
	char task[PATH_SIZE], path[PATH_SIZE];

	(void)dir;
	snprintf(task, sizeof task, "%.255s/task/%.255s", process, tid);
	snprintf(path, sizeof path, "%.540s/fd", task);
	dir_look(look, path, task, fd_look);
}

static void process_look(const struct look *look, DIR *dir, const char *none,
			 const char *pid)
{
	char path[PATH_SIZE];
	bool deep = look->depth == HOLDERS_THREADS;

	(void)dir;
	(void)none;
	snprintf(path, sizeof path, "%s/%s", pid, deep ? "task" : "fd");
	dir_look(look, path, pid, deep ? task_look : fd_look);
}

/*
 * Whether all processes are here: it is the first PID namespace, and
 * who may look into the first process sees those that hidepid hides from
 * others.
 */
static bool sees_all(const struct root *root)
{
	DIR *init = root_dir(root, TREE_PROC, "1/fd");

	if (init)
		closedir(init);
	return init && pid_ns_read(root) == PID_NS_FIRST;
}

void sock_holders_look(struct sock_holders *holders, const struct root *root,
		       enum holders_depth depth)
{
	/* a failure here loses no row */
	const struct root quiet = root_quiet(root);
	const struct look look = {holders, &quiet, depth};

	if (!holders->incomplete && !sees_all(&quiet))
		holders->incomplete = true;
	if (!holders->incomplete)
		dir_look(&look, "", "", process_look);
}

static int compare_inode(const void *a, const void *b)
{
	const uint64_t *m = a, *n = b;

	return (*m > *n) - (*m < *n);
}

void sock_holders_sort(struct sock_holders *holders)
{
	if (holders->n > 0)
		qsort(holders->inodes, holders->n, sizeof *holders->inodes,
		      compare_inode);
}

bool sock_holders_have(const struct sock_holders *holders, uint64_t inode)
{
	return holders->n > 0 &&
	       bsearch(&inode, holders->inodes, holders->n,
		       sizeof *holders->inodes, compare_inode);
}

void sock_holders_free(struct sock_holders *holders)
{
	free(holders->inodes);
	*holders = (struct sock_holders){.inodes = NULL};
}
