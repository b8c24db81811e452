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
#include "proc/thread.h"

/* Of a command line and of a link, net-tools 2.10 looks at that much. */
enum { CMDLINE_MAX = 511, FD_LINK_MAX = 29, CONTEXT_MAX = 4096 };

/* A file name, and what follows it. */
enum { PID_PATH = NAME_MAX + sizeof "/attr/current" };

/* The digits of a descriptor. */
enum { FD_NAME = sizeof "4294967295" };

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
	char *buf = malloc(CONTEXT_MAX + 1), *context = NULL;
	ssize_t got;
	size_t len;

	if (!buf)
		return NULL;
	got = root_read(root, TREE_PROC, path, buf, CONTEXT_MAX);
	if (got > 0) {
		len = strnlen(buf, (size_t)got);
		while (len > 0 && buf[len - 1] == '\n')
			len--;
		context = strndup(buf, len);
	}
	free(buf);
	return context;
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

/* The folder of a process whose visit is under way. */
struct fds {
	const struct owner_walk *walk;
	struct visit *visit;
	const char *path; /* for messages */
	DIR *dir;
	bool over; /* no more can be taken */
};

/* What `fd` is a link to; false if that can't be told. */
static bool fds_link(const struct fds *fds, const char *fd,
		     char link[FD_LINK_MAX + 1], size_t *len)
{
	ssize_t got = root_sublink(fds->dir, fd, link, FD_LINK_MAX);

	if (got < 0) {
		root_missed(fds->walk->root, TREE_PROC, fds->path, errno);
		return false;
	}
	link[got] = '\0';
	*len = (size_t)got;
	return true;
}

/*
 * Names the process, which has a socket open as `fd`. The folder stays that of
 * the process it was opened for, but the PID may go to another one: only when
 * the socket is still there after that was the name its own. Otherwise there is
 * none yet; false when there can't be one.
 */
static bool fds_name(const struct fds *fds, const char *fd)
{
	struct process *process = &fds->visit->process;
	char link[FD_LINK_MAX + 1];
	size_t len;

	if (!visit_name(fds->walk, fds->visit))
		return false;
	if (!fds_link(fds, fd, link, &len)) {
		free(process->name);
		free(process->context);
		process->name = process->context = NULL;
	}
	return true;
}

/* Takes what is open as `fd` if it is a socket; false if that can't be told. */
static bool fds_take(struct fds *fds, const char *fd)
{
	struct visit *visit = fds->visit;
	char link[FD_LINK_MAX + 1];
	uint64_t inode;
	size_t len;

	if (!fds_link(fds, fd, link, &len))
		return false;
	if (!owner_link_parse(link, len, &inode))
		return true;
	/* named once it is known to have a socket */
	if (!visit->process.name)
		fds->over = !fds_name(fds, fd);
	if (visit->process.name && !fds->over)
		fds->over = !visit_add(visit, inode);
	return true;
}

/* Not snprintf, for its cost at each descriptor. */
static const char *fd_name(unsigned fd, char buf[FD_NAME])
{
	char *at = &buf[FD_NAME - 1];

	*at = '\0';
	do
		*--at = (char)('0' + fd % 10);
	while ((fd /= 10) > 0);
	return at;
}

/*
 * Asks for the descriptors 0, 1, 2 and so on for as long as they are there, but
 * for a few; returns the first number that was not asked for. In the kernel, a
 * name that is given out by a folder costs as much as its look-up, and most
 * tables have hardly a gap: so this is an eighth of the walk less.
 */
static unsigned fds_take_row(struct fds *fds)
{
	unsigned fd = 0, gap = 0;
	char name[FD_NAME];

	for (; !fds->over && gap < 2 + fd / 64; fd++)
		gap = fds_take(fds, fd_name(fd, name)) ? 0 : gap + 1;
	return fd;
}

static void fds_take_all(struct fds *fds)
{
	const struct root *root = fds->walk->root;
	const struct dirent *entry;

	/* there, and nowhere else, a name's place is its number: root_dir_live
	 */
	if (root_dir_is_live(root, fds->dir))
		root_dir_seek(fds->dir, fds_take_row(fds));
	while (!fds->over && (entry = dir_next(root, fds->dir, fds->path)))
		if (is_digit(*entry->d_name))
			(void)fds_take(fds, entry->d_name);
}

/* All sockets of one process, which is named if it has any. */
static void visit_run(const struct owner_walk *walk, struct visit *visit)
{
	char path[PID_PATH];
	struct fds fds = {.walk = walk, .visit = visit, .path = path};

	snprintf(path, sizeof path, "%s/fd", visit->process.pid);
	fds.dir = root_dir(walk->root, TREE_PROC, path);
	if (!fds.dir) {
		visit->denied = errno == EACCES;
		return;
	}
	fds_take_all(&fds);
	closedir(fds.dir);
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
	       thread_start(&walk->threads[walk->n_threads], walk_on, walk) ==
		   0)
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
