/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/visit.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "proc/fd_row.h"

/* Of a command line and of a link, net-tools 2.10 looks at that much. */
enum { CMDLINE_MAX = 511, FD_LINK_MAX = 29, CONTEXT_MAX = 4096 };

/* Room for a file name, and the path after it. */
enum { PID_PATH = NAME_MAX + sizeof "/attr/current" };

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* The SELinux context of a process, or NULL if unknown. */
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
 * Reads the data of the process itself; false if its command line can't be
 * read: then it owns nothing.
 */
static bool process_name(struct search *search, struct process *process)
{
	char path[PID_PATH], buf[CMDLINE_MAX];
	struct span name;
	ssize_t len;

	snprintf(path, sizeof path, "%s/cmdline", process->pid);
	len = root_read(search->root, TREE_PROC, path, buf, sizeof buf);
	if (len < 0)
		return false;
	name = owner_cmdline_parse(buf, (size_t)len);
	process->name = strndup(name.at, name.len);
	if (!process->name)
		atomic_store(&search->no_memory, true);
	snprintf(path, sizeof path, "%s/attr/current", process->pid);
	if (search->context)
		process->context = context_read(search->root, path);
	return process->name;
}

static bool visit_add(struct visit *visit, uint64_t inode)
{
	if (visit->n_inodes == visit->size) {
		size_t size = visit->size * 2 + 16;
		uint64_t *more = realloc(visit->inodes, size * sizeof *more);

		if (!more)
			return false;
		visit->inodes = more;
		visit->size = size;
	}
	visit->inodes[visit->n_inodes++] = inode;
	return true;
}

void visit_claim(struct search *search, const struct visit *visit)
{
	const struct inodes *wanted = atomic_load(&search->claims.wanted);

	for (size_t i = 0; i < visit->n_inodes; i++) {
		struct inode_slot *slot = inodes_find(wanted, visit->inodes[i]);

		if (slot)
			claims_add(&search->claims, slot, visit->number);
	}
}

const struct dirent *visit_dir_next(const struct search *search, DIR *dir,
				    const char *path)
{
	const struct dirent *entry;

	errno = 0;
	entry = readdir(dir);
	if (!entry && errno)
		root_missed(search->root, TREE_PROC, path, errno);
	return entry;
}

/* The folder of the process that is being visited. */
struct fds {
	struct search *search;
	struct visit *visit;
	const char *path; /* for messages */
	DIR *dir;
	bool over; /* no more sockets can be added */
};

/* Reads the target of `fd`; false if it can't be read. */
static bool fds_link(const struct fds *fds, const char *fd,
		     char link[FD_LINK_MAX + 1], size_t *len)
{
	ssize_t got = root_sublink(fds->dir, fd, link, FD_LINK_MAX);

	if (got < 0) {
		root_missed(fds->search->root, TREE_PROC, fds->path, errno);
		return false;
	}
	link[got] = '\0';
	*len = (size_t)got;
	return true;
}

/*
 * Names the process, which has a socket open as `fd`. The open folder stays
 * that of the first process, but the PID may be reused before the name is read.
 * Only if the socket is still there afterwards, the name is right. Otherwise
 * the process has no name yet; false if it can't get one.
 */
static bool fds_name(const struct fds *fds, const char *fd)
{
	struct process *process = fds->visit->process;
	char link[FD_LINK_MAX + 1];
	size_t len;

	if (!process_name(fds->search, process))
		return false;
	if (!fds_link(fds, fd, link, &len)) {
		free(process->name);
		free(process->context);
		process->name = process->context = NULL;
	}
	return true;
}

/*
 * Adds the socket that is open as `fd`. If it can't change the result, the
 * process is not named.
 */
static void fds_socket(struct fds *fds, const char *fd, uint64_t inode)
{
	struct search *search = fds->search;
	struct visit *visit = fds->visit;
	struct process *process = visit->process;
	const struct inodes *wanted = atomic_load(&search->claims.wanted);
	struct inode_slot *slot = wanted ? inodes_find(wanted, inode) : NULL;

	if (wanted && atomic_load(&search->claims.any) &&
	    (!slot || atomic_load(&slot->first) <= visit->number))
		return;
	if (!process->name)
		fds->over = !fds_name(fds, fd);
	if (!process->name || fds->over)
		return;
	claims_any(&search->claims);
	if (slot) {
		claims_add(&search->claims, slot, visit->number);
	} else if (!wanted && !visit_add(visit, inode)) {
		atomic_store(&search->no_memory, true);
		fds->over = true;
	}
}

/* Adds the target of `fd` if it is a socket; false if that is unknown. */
static bool fds_visit(struct fds *fds, const char *fd)
{
	char link[FD_LINK_MAX + 1];
	uint64_t inode;
	size_t len;

	if (!fds_link(fds, fd, link, &len))
		return false;
	if (owner_link_parse(link, len, &inode))
		fds_socket(fds, fd, inode);
	return true;
}

/* True if no more sockets are wanted. Called before each descriptor. */
static bool fds_are_over(const struct fds *fds)
{
	struct search *search = fds->search;
	struct visit *visit = fds->visit;

	/* now, not at the end: the walk may then end sooner */
	if (visit->n_inodes > 0 && atomic_load(&search->claims.wanted)) {
		visit_claim(search, visit);
		visit->n_inodes = 0;
	}
	return fds->over || claims_are_past(&search->claims, visit->number);
}

/*
 * Asks for descriptors in a row; returns the first number that was not asked
 * for. This is an eighth of the walk less.
 */
static unsigned fds_visit_row(struct fds *fds)
{
	unsigned fd = 0, gap = 0;
	char name[FD_NAME];

	for (; fd_row_goes_on(fd, gap) && !fds_are_over(fds); fd++)
		gap = fds_visit(fds, fd_name(fd, name)) ? 0 : gap + 1;
	return fd;
}

static void fds_visit_all(struct fds *fds)
{
	const struct root *root = fds->search->root;
	const struct dirent *entry;

	/* only there the position of an entry is its number: root_dir_seek */
	if (root_dir_is_live(root, fds->dir))
		root_dir_seek(fds->dir, fds_visit_row(fds));
	while (!fds_are_over(fds) &&
	       (entry = visit_dir_next(fds->search, fds->dir, fds->path)))
		if (is_digit(*entry->d_name))
			(void)fds_visit(fds, entry->d_name);
}

/*
 * Only checks whether the process may be inspected, because a message depends
 * on it, and not even that if another process was refused. Only the kernel can
 * decide: it checks the owner of the folder, capabilities in user namespaces,
 * and security modules, which may refuse root. To open the folder and close it
 * takes 1.5 µs; to read 3 descriptors, 10 µs.
 */
static void visit_check(struct search *search, const char *path)
{
	if (!atomic_load(&search->denied) &&
	    !root_dir_opens(search->root, TREE_PROC, path) && errno == EACCES)
		atomic_store(&search->denied, true);
}

static void visit_look(struct search *search, struct visit *visit,
		       const char *path)
{
	struct fds fds = {.search = search, .visit = visit, .path = path};

	fds.dir = root_dir(search->root, TREE_PROC, path);
	if (!fds.dir) {
		if (errno == EACCES)
			atomic_store(&search->denied, true);
		return;
	}
	fds_visit_all(&fds);
	closedir(fds.dir);
}

void visit_run(struct search *search, struct visit *visit)
{
	char path[PID_PATH];

	snprintf(path, sizeof path, "%s/fd", visit->process->pid);
	if (claims_are_past(&search->claims, visit->number))
		visit_check(search, path);
	else
		visit_look(search, visit, path);
	/*
	 * either this thread sees what is wanted, or the thread that sets it
	 * sees that this is done
	 */
	atomic_store(&visit->done, true);
	if (atomic_load(&search->claims.wanted))
		visit_claim(search, visit);
}
