/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "proc/fd_table.h"
#include "proc/holders_walk.h"
#include "proc/lines.h"
#include "proc/owner.h"
#include "proc/socket_link.h"
#include "proc/status.h"

enum { PASS_PATH = NAME_MAX + sizeof "/task/4294967295/fdinfo/4294967295" };

/* A table of descriptors that is being read. */
struct look {
	const struct holders_walk *walk;
	struct subject *subject;
	uint32_t tid; /* of the thread whose table is read, or 0 */
	struct fd_table table;
};

static bool number_parse(const char *name, uint32_t *number)
{
	uint64_t sum = 0;

	if (*name == '\0')
		return false;
	for (; *name >= '0' && *name <= '9' && sum <= UINT32_MAX; name++)
		sum = sum * 10 + (unsigned)(*name - '0');
	*number = (uint32_t)sum;
	return *name == '\0' && sum <= UINT32_MAX;
}

/*
 * Names the process, which has a socket open as `fd`. The open table stays that
 * of the first process, but the PID may be reused before the name is read. Only
 * if the socket is still there afterwards, the name is right.
 */
static bool look_name(struct look *look, const char *fd)
{
	char link[FD_LINK_MAX + 1];
	size_t len;

	if (look->subject->process.name)
		return true;
	if (!subject_name(look->walk, look->subject, look->tid))
		return false;
	if (!fd_table_link(&look->table, fd, link, &len))
		subject_unname(look->subject);
	return true;
}

/* Adds a descriptor; false if no more can be added. */
static bool look_visit(void *arg, const char *fd, const char *link, size_t len)
{
	static const char ring[] = "anon_inode:[io_uring]";
	struct look *look = arg;
	struct found found;
	uint64_t inode;
	uint32_t number;

	if (*link == 'a' && strcmp(link, ring) == 0)
		return !number_parse(fd, &number) ||
		       subject_add_ring(look->subject, look->tid, number);
	if (!owner_link_parse(link, len, &inode))
		return true;
	/* a socket that has a holder does not name the process */
	if (look->walk->pass != VIA_FD &&
	    look->walk->is_held(look->walk->arg, inode))
		return true;
	if (!look_name(look, fd))
		return false;
	if (!look->subject->process.name)
		return true;
	found = (struct found){inode, -1, look->tid};
	if (number_parse(fd, &number) && number <= INT32_MAX)
		found.fd = (int32_t)number;
	return subject_add(look->walk, look->subject, found);
}

/* False for a thread of the kernel, and for a zombie. */
static bool is_process(const struct holders_walk *walk,
		       const struct subject *subject)
{
	char path[PASS_PATH];
	struct status status;

	snprintf(path, sizeof path, "%s/status", subject->process.pid);
	return !status_read(walk->root, path, &status) || status.has_memory ||
	       status.threads > 1;
}

static void table_look(const struct holders_walk *walk, struct subject *subject,
		       uint32_t tid, const char *path)
{
	struct look look = {.walk = walk, .subject = subject, .tid = tid};
	bool denied;

	if (fd_table_open(&look.table, walk->root, path)) {
		fd_table_walk(&look.table, look_visit, &look);
		denied = look.table.denied;
		fd_table_close(&look.table);
	} else {
		denied = errno == EACCES || errno == EPERM;
	}
	if (denied && walk->pass == VIA_FD)
		subject->denied = is_process(walk, subject);
}

static void fd_look(const struct holders_walk *walk, struct subject *subject)
{
	char path[PASS_PATH];

	snprintf(path, sizeof path, "%s/fd", subject->process.pid);
	table_look(walk, subject, 0, path);
}

/* True if two threads certainly share one table of descriptors. */
static bool is_shared(const struct holders_walk *walk, uint32_t a, uint32_t b)
{
#ifdef SYS_kcmp
	/* KCMP_FILES of <linux/kcmp.h> */
	const int files = 2;

	return walk->can_compare &&
	       syscall(SYS_kcmp, (long)a, (long)b, files, 0, 0) == 0;
#else
	(void)walk;
	(void)a;
	(void)b;
	return false;
#endif
}

/*
 * Reads the tables of threads, except those shared with the first thread or
 * with the last thread that was inspected.
 */
static void thread_look(const struct holders_walk *walk,
			struct subject *subject)
{
	const struct dirent *entry;
	char path[PASS_PATH];
	uint32_t pid = 0, last;
	DIR *dir;

	snprintf(path, sizeof path, "%s/task", subject->process.pid);
	dir = number_parse(subject->process.pid, &pid)
		  ? root_dir(walk->root, TREE_PROC, path)
		  : NULL;
	last = pid;
	while (dir && !subject->no_memory && (entry = readdir(dir))) {
		uint32_t tid;

		if (!number_parse(entry->d_name, &tid) || tid == pid ||
		    is_shared(walk, tid, pid) || is_shared(walk, tid, last))
			continue;
		snprintf(path, sizeof path, "%s/task/%lu/fd",
			 subject->process.pid, (unsigned long)tid);
		table_look(walk, subject, tid, path);
		last = tid;
	}
	if (dir)
		closedir(dir);
}

/*
 * Reads the lines of a file; `parse` may find a socket in each of them. The
 * later pieces of a long line contain none.
 */
static void file_look(const struct holders_walk *walk, struct subject *subject,
		      const char *path, uint32_t tid, int32_t fd)
{
	bool inside = false, whole = true;
	struct lines lines;
	struct span line;

	if (!root_lines(walk->root, TREE_PROC, path, &lines))
		return;
	while (!subject->no_memory && lines_next(&lines, &line)) {
		bool begins = whole;
		uint64_t inode;
		enum scan got;

		whole = lines.newline;
		if (!begins)
			continue;
		got = fd < 0 ? maps_parse(line, &inode)
			     : io_uring_parse(line, &inside, &inode);
		if (got != SCAN_OK || walk->is_held(walk->arg, inode))
			continue;
		if (!subject_name(walk, subject, tid) ||
		    !subject_add(walk, subject, (struct found){inode, fd, 0}))
			break;
	}
	lines_close(&lines);
}

static void io_uring_look(const struct holders_walk *walk,
			  struct subject *subject)
{
	char path[PASS_PATH];

	for (size_t i = 0; i < subject->n_rings; i++) {
		struct ring ring = subject->rings[i];

		if (ring.tid)
			snprintf(path, sizeof path, "%s/task/%lu/fdinfo/%lu",
				 subject->process.pid, (unsigned long)ring.tid,
				 (unsigned long)ring.fd);
		else
			snprintf(path, sizeof path, "%s/fdinfo/%lu",
				 subject->process.pid, (unsigned long)ring.fd);
		if (ring.fd <= INT32_MAX)
			file_look(walk, subject, path, ring.tid,
				  (int32_t)ring.fd);
	}
}

static void mmap_look(const struct holders_walk *walk, struct subject *subject)
{
	char path[PASS_PATH];

	snprintf(path, sizeof path, "%s/maps", subject->process.pid);
	file_look(walk, subject, path, 0, -1);
}

void holders_look(const struct holders_walk *walk, struct subject *subject)
{
	static void (*const looks[VIAS])(const struct holders_walk *walk,
					 struct subject *subject) = {
	    [VIA_FD] = fd_look,
	    [VIA_THREAD] = thread_look,
	    [VIA_IO_URING] = io_uring_look,
	    [VIA_MMAP] = mmap_look,
	};

	looks[walk->pass](walk, subject);
}
