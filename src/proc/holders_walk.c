/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/holders_walk.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "proc/cpus.h"
#include "proc/owner.h"
#include "proc/preload.h"
#include "proc/status.h"
#include "proc/thread.h"

/*
 * The maximum length of a command line that is kept: it may have megabytes, and
 * each process has one.
 */
enum { CMDLINE_KEPT = 32768 };

/* Room for the name of a process's folder, and the path after it. */
enum { PID_PATH = NAME_MAX + sizeof "/task/4294967295/cmdline" };

static bool is_number(const char *name)
{
	while (*name >= '0' && *name <= '9')
		name++;
	return *name == '\0';
}

static bool subjects_add(struct holders_walk *walk, const char *pid)
{
	struct subject *subject;

	if (walk->n == walk->size) {
		size_t size = walk->size * 2 + 64;
		struct subject *more =
		    realloc(walk->subjects, size * sizeof *more);

		if (!more)
			return false;
		walk->subjects = more;
		walk->size = size;
	}
	subject = &walk->subjects[walk->n];
	*subject = (struct subject){.process.pid = strdup(pid)};
	if (!subject->process.pid)
		return false;
	walk->n++;
	return true;
}

/*
 * kcmp(2) accepts PIDs of our own PID namespace, which must be the one of
 * /proc.
 */
static bool pids_are_ours(const struct root *root)
{
	char link[32], own[32];

	if (root->sysroot ||
	    root_link(root, TREE_PROC, "self", link, sizeof link) < 0)
		return false;
	snprintf(own, sizeof own, "%ld", (long)getpid());
	return strcmp(link, own) == 0;
}

static int subject_compare(const void *a, const void *b)
{
	const struct subject *x = a, *y = b;
	const unsigned long m = strtoul(x->process.pid, NULL, 10);
	const unsigned long n = strtoul(y->process.pid, NULL, 10);

	return (m > n) - (m < n);
}

void holders_walk_init(struct holders_walk *walk, const struct root *root,
		       enum holders_want want)
{
	const struct dirent *entry = NULL;
	bool memory = true;
	DIR *proc;

	*walk = (struct holders_walk){.root = root, .want = want};
	walk->can_compare = pids_are_ours(root);
	proc = root_dir(root, TREE_PROC, "");
	if (!proc) {
		walk->error = errno;
		return;
	}
	do {
		errno = 0;
		entry = readdir(proc);
		if (!entry && errno)
			root_missed(root, TREE_PROC, "", errno);
		else if (entry && is_number(entry->d_name))
			memory = subjects_add(walk, entry->d_name);
	} while (entry && memory);
	closedir(proc);
	/* the kernel lists them in order, a copy of its files may not */
	if (root->recorded && walk->n > 0)
		qsort(walk->subjects, walk->n, sizeof *walk->subjects,
		      subject_compare);
	walk->error = memory ? 0 : ENOMEM;
}

static void *walk_run(void *arg)
{
	struct holders_walk *walk = arg;
	size_t i;

	while ((i = atomic_fetch_add(&walk->next, 1)) < walk->n)
		holders_look(walk, &walk->subjects[i]);
	return NULL;
}

void holders_walk_begin(struct holders_walk *walk, enum via pass)
{
	size_t threads = cpus_usable() - 1;

	if (threads > WALK_THREADS)
		threads = WALK_THREADS;
	if (threads > walk->n)
		threads = walk->n;
	walk->pass = pass;
	atomic_store(&walk->next, 0);
	walk->n_threads = 0;
	/* without a thread, holders_walk_end does its part of the work */
	while (walk->n_threads < threads &&
	       thread_start(&walk->threads[walk->n_threads], walk_run, walk) ==
		   0)
		walk->n_threads++;
}

void holders_walk_end(struct holders_walk *walk)
{
	(void)walk_run(walk);
	for (size_t i = 0; i < walk->n_threads; i++)
		pthread_join(walk->threads[i], NULL);
	walk->n_threads = 0;
}

bool subject_add(const struct holders_walk *walk, struct subject *subject,
		 struct found found)
{
	if (walk->pass != VIA_FD && walk->is_held(walk->arg, found.inode))
		return true;
	if (subject->n_found == subject->found_size) {
		size_t size = subject->found_size * 2 + 16;
		struct found *more =
		    realloc(subject->found, size * sizeof *more);

		if (!more) {
			subject->no_memory = true;
			return false;
		}
		subject->found = more;
		subject->found_size = size;
	}
	subject->found[subject->n_found++] = found;
	return true;
}

bool subject_add_ring(struct subject *subject, uint32_t tid, uint32_t fd)
{
	if (subject->n_rings == subject->rings_size) {
		size_t size = subject->rings_size * 2 + 4;
		struct ring *more =
		    realloc(subject->rings, size * sizeof *more);

		if (!more) {
			subject->no_memory = true;
			return false;
		}
		subject->rings = more;
		subject->rings_size = size;
	}
	subject->rings[subject->n_rings++] = (struct ring){tid, fd};
	return true;
}

void subject_unname(struct subject *subject)
{
	free(subject->process.name);
	free(subject->process.cmdline);
	subject->process.name = subject->process.cmdline = NULL;
	subject->process.has_uid = false;
}

/* The path of a file of a process, or of one of its threads. */
static void path_of(const struct subject *subject, uint32_t tid,
		    const char *name, char path[PID_PATH])
{
	if (tid)
		snprintf(path, PID_PATH, "%s/task/%lu/%s", subject->process.pid,
			 (unsigned long)tid, name);
	else
		snprintf(path, PID_PATH, "%s/%s", subject->process.pid, name);
}

/* The arguments with blanks between them; NULL without memory. */
static char *cmdline_join(const char *bytes, size_t len)
{
	char *text;

	while (len > 0 && bytes[len - 1] == '\0')
		len--;
	text = malloc(len + 1);
	if (!text)
		return NULL;
	for (size_t i = 0; i < len; i++)
		text[i] = bytes[i] ? bytes[i] : ' ';
	text[len] = '\0';
	return text;
}

/*
 * Sets the name, and the command line if it is wanted, from the bytes of the
 * command line.
 */
static bool cmdline_store(const struct holders_walk *walk,
			  struct subject *subject, const char *bytes,
			  size_t len)
{
	struct span name;

	if (len > CMDLINE_KEPT)
		len = CMDLINE_KEPT;
	name = owner_cmdline_parse(bytes, len);
	subject->process.name = strndup(name.at, name.len);
	if (walk->want == HOLDERS_DETAILS)
		subject->process.cmdline = cmdline_join(bytes, len);
	subject->no_memory =
	    !subject->process.name ||
	    (walk->want == HOLDERS_DETAILS && !subject->process.cmdline);
	return !subject->no_memory;
}

/* False if it can't be read: the process has exited. */
static bool cmdline_read(const struct holders_walk *walk,
			 struct subject *subject, uint32_t tid)
{
	const struct read_plan to_end = {.table = false};
	char path[PID_PATH], start[512];
	struct preload preload;
	ssize_t len;
	bool ok;

	path_of(subject, tid, "cmdline", path);
	/* one page nearly always contains all of it */
	len = root_read_all(walk->root, TREE_PROC, path, start, sizeof start);
	if (len < 0)
		return false;
	if ((size_t)len < sizeof start ||
	    !root_preload(walk->root, TREE_PROC, path, &to_end, &preload))
		return cmdline_store(walk, subject, start, (size_t)len);
	ok = cmdline_store(walk, subject, preload.bytes ? preload.bytes : "",
			   preload.len);
	preload_free(&preload);
	return ok;
}

/* Without a command line, the name of the process in the kernel. */
static void comm_read(const struct holders_walk *walk, struct subject *subject,
		      uint32_t tid)
{
	char path[PID_PATH], comm[64], *name;
	ssize_t len;

	path_of(subject, tid, "comm", path);
	len = root_read(walk->root, TREE_PROC, path, comm, sizeof comm);
	if (len > 0 && comm[len - 1] == '\n')
		len--;
	name = len > 0 ? strndup(comm, (size_t)len) : NULL;
	if (!name)
		return;
	free(subject->process.name);
	subject->process.name = name;
}

bool subject_name(const struct holders_walk *walk, struct subject *subject,
		  uint32_t tid)
{
	char path[PID_PATH];
	struct status status;

	if (subject->process.name)
		return true;
	if (!cmdline_read(walk, subject, 0))
		return false;
	/*
	 * the first thread has exited, and its memory is no longer accessible
	 */
	if (*subject->process.name == '\0' && tid) {
		subject_unname(subject);
		if (!cmdline_read(walk, subject, tid))
			return false;
	}
	if (*subject->process.name == '\0')
		comm_read(walk, subject, tid);
	if (walk->want != HOLDERS_DETAILS)
		return true;
	path_of(subject, tid, "status", path);
	if (status_read(walk->root, path, &status)) {
		subject->process.has_uid = status.has_uid;
		subject->process.uid = status.uid;
	}
	return true;
}

void holders_walk_free(struct holders_walk *walk)
{
	for (size_t i = 0; i < walk->n; i++) {
		subject_unname(&walk->subjects[i]);
		free(walk->subjects[i].process.pid);
		free(walk->subjects[i].found);
		free(walk->subjects[i].rings);
	}
	free(walk->subjects);
	walk->subjects = NULL;
	walk->n = 0;
}
