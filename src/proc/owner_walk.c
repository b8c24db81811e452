/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/owner_walk.h"

#include <errno.h>
#include <limits.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "proc/cpus.h"

/* Of a command line and of a link, net-tools 2.10 looks at that much. */
enum { CMDLINE_MAX = 511, FD_LINK_MAX = 29, CONTEXT_MAX = 4096 };

/* A file name, and what follows it. */
enum { PID_PATH = NAME_MAX + sizeof "/attr/current" };

/* Beyond that they would wait for each other in the kernel. */
enum { THREADS_MAX = 16 };

/*
 * All processes, in the order in which /proc gives them, and who looks at them:
 * each thread takes the next one that nobody has taken, and writes to that
 * visit alone. Nobody else reads it before the thread has ended.
 */
struct owner_walk {
	const struct root *root;
	bool context;
	int error; /* errno of what stopped the walk at once, or 0 */
	struct visit *visits;
	size_t n_visits, size;
	atomic_size_t next;
	pthread_t threads[THREADS_MAX];
	size_t n_threads;
};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_number(const char *name)
{
	while (is_digit(*name))
		name++;
	return *name == '\0';
}

/* The SELinux context of a process, or NULL when it can't be told. */
static char *context_read(const struct root *root, const char *path)
{
	char buf[CONTEXT_MAX];
	ssize_t len = root_read(root, TREE_PROC, path, buf, sizeof buf);
	struct span context;

	if (len <= 0)
		return NULL;
	context = (struct span){buf, strnlen(buf, (size_t)len)};
	while (context.len > 0 && buf[context.len - 1] == '\n')
		context.len--;
	return strndup(context.at, context.len);
}

/*
 * What is to be known of the process itself; false when its command line can't
 * be read: then it owns nothing.
 */
static bool visit_name(const struct owner_walk *walk, struct visit *visit)
{
	char path[PID_PATH], buf[CMDLINE_MAX];
	struct process *process = &visit->process;
	struct span name;
	ssize_t len;

	snprintf(path, sizeof path, "%s/cmdline", process->pid);
	len = root_read(walk->root, TREE_PROC, path, buf, sizeof buf);
	if (len < 0)
		return false;
	name = owner_cmdline_parse(buf, (size_t)len);
	process->name = strndup(name.at, name.len);
	visit->no_memory = !process->name;
	snprintf(path, sizeof path, "%s/attr/current", process->pid);
	if (walk->context)
		process->context = context_read(walk->root, path);
	return process->name;
}

static bool visit_add(struct visit *visit, uint64_t inode)
{
	if (visit->n_inodes == visit->size) {
		size_t size = visit->size * 2 + 16;
		uint64_t *more = realloc(visit->inodes, size * sizeof *more);

		if (!more) {
			visit->no_memory = true;
			return false;
		}
		visit->inodes = more;
		visit->size = size;
	}
	visit->inodes[visit->n_inodes++] = inode;
	return true;
}

/* A folder that is read while it goes away ends there, and that is all. */
static const struct dirent *dir_next(const struct root *root, DIR *dir,
				     const char *path)
{
	const struct dirent *entry;

	errno = 0;
	entry = readdir(dir);
	if (!entry && errno)
		root_missed(root, TREE_PROC, path, errno);
	return entry;
}

/* The inode of the socket that is open as `fd` in `path`, if it is one. */
static bool fd_inode(const struct root *root, const char *path, DIR *fds,
		     const char *fd, uint64_t *inode)
{
	char link[FD_LINK_MAX + 1];
	ssize_t len;

	if (!is_digit(*fd))
		return false;
	len = root_sublink(fds, fd, link, FD_LINK_MAX);
	if (len < 0) {
		root_missed(root, TREE_PROC, path, errno);
		return false;
	}
	link[len] = '\0';
	return owner_link_parse(link, (size_t)len, inode);
}

/* All sockets of one process, which is named if it has any. */
static void visit_run(const struct owner_walk *walk, struct visit *visit)
{
	const struct dirent *entry;
	char path[PID_PATH];
	uint64_t inode;
	bool more = true;
	DIR *fds;

	snprintf(path, sizeof path, "%s/fd", visit->process.pid);
	fds = root_dir(walk->root, TREE_PROC, path);
	if (!fds) {
		visit->denied = errno == EACCES;
		return;
	}
	while (more && (entry = dir_next(walk->root, fds, path)))
		if (fd_inode(walk->root, path, fds, entry->d_name, &inode))
			more =
			    (visit->process.name || visit_name(walk, visit)) &&
			    visit_add(visit, inode);
	closedir(fds);
}

/* What each thread does; the main one too once it has nothing else to do. */
static void *walk_on(void *arg)
{
	struct owner_walk *walk = arg;
	size_t i;

	while ((i = atomic_fetch_add(&walk->next, 1)) < walk->n_visits)
		visit_run(walk, &walk->visits[i]);
	return NULL;
}

static bool visits_add(struct owner_walk *walk, const char *pid)
{
	struct visit *visit;

	if (walk->n_visits == walk->size) {
		size_t size = walk->size * 2 + 64;
		struct visit *more = realloc(walk->visits, size * sizeof *more);

		if (!more)
			return false;
		walk->visits = more;
		walk->size = size;
	}
	visit = &walk->visits[walk->n_visits];
	*visit = (struct visit){.process.pid = strdup(pid)};
	if (!visit->process.pid)
		return false;
	walk->n_visits++;
	return true;
}

/* The names of all processes; false, with errno, when it fails. */
static bool visits_list(struct owner_walk *walk)
{
	DIR *proc = root_dir(walk->root, TREE_PROC, "");
	const struct dirent *entry;
	bool memory = true;

	if (!proc)
		return false;
	while (memory && (entry = dir_next(walk->root, proc, "")))
		if (is_number(entry->d_name))
			memory = visits_add(walk, entry->d_name);
	closedir(proc);
	if (!memory)
		errno = ENOMEM;
	return memory;
}

/*
 * One thread a processor, of which the caller has one: but no more than there
 * are processes.
 */
static size_t threads_wanted(size_t processes)
{
	size_t n = cpus_usable() - 1;

	if (n > THREADS_MAX)
		n = THREADS_MAX;
	return n < processes ? n : processes;
}

struct owner_walk *owner_walk_start(const struct root *root, bool context)
{
	struct owner_walk *walk = calloc(1, sizeof *walk);
	size_t threads;

	if (!walk)
		return NULL;
	walk->root = root;
	walk->context = context;
	if (!visits_list(walk))
		walk->error = errno;
	threads = threads_wanted(walk->n_visits);
	/* without a thread, owner_walk_end does its part of the work */
	while (walk->n_threads < threads &&
	       pthread_create(&walk->threads[walk->n_threads], NULL, walk_on,
			      walk) == 0)
		walk->n_threads++;
	return walk;
}

struct visit *owner_walk_end(struct owner_walk *walk, size_t *n, int *error)
{
	struct visit *visits = walk->visits;

	(void)walk_on(walk);
	for (size_t i = 0; i < walk->n_threads; i++)
		pthread_join(walk->threads[i], NULL);
	*n = walk->n_visits;
	*error = walk->error;
	free(walk);
	return visits;
}
