/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/owner_walk.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "proc/cpus.h"
#include "proc/thread.h"
#include "proc/visit.h"

/* With more threads they would wait for each other in the kernel. */
enum { THREADS_MAX = 16 };

/*
 * All processes, in the order of /proc, and the threads that inspect them. Each
 * thread takes the next process that none has taken, and writes only to that
 * process and its visit. Other threads read these only after it has ended,
 * except for the sockets of a visit that is done.
 */
struct owner_walk {
	struct search search;
	int error; /* errno of a failure at the start, or 0 */
	struct process *processes;
	size_t n, size;	      /* of `n` processes */
	struct visit *visits; /* of `n` visits */
	atomic_size_t next;
	pthread_t threads[THREADS_MAX];
	size_t n_threads;
};

static bool is_number(const char *name)
{
	while (*name >= '0' && *name <= '9')
		name++;
	return *name == '\0';
}

/* Runs in each thread, and in the main thread once it has no other work. */
static void *walk_on(void *arg)
{
	struct owner_walk *walk = arg;
	size_t i;

	while ((i = atomic_fetch_add(&walk->next, 1)) < walk->n)
		visit_run(&walk->search, &walk->visits[i]);
	return NULL;
}

static bool processes_add(struct owner_walk *walk, const char *pid)
{
	struct process *process;

	if (walk->n == walk->size) {
		size_t size = walk->size * 2 + 64;
		struct process *more =
		    realloc(walk->processes, size * sizeof *more);

		if (!more)
			return false;
		walk->processes = more;
		walk->size = size;
	}
	process = &walk->processes[walk->n];
	*process = (struct process){.pid = strdup(pid)};
	if (!process->pid)
		return false;
	walk->n++;
	return true;
}

/* Reads the names of all processes; false, with errno, on failure. */
static bool processes_list(struct owner_walk *walk)
{
	DIR *proc = root_dir(walk->search.root, TREE_PROC, "");
	const struct dirent *entry;
	bool memory = true;

	if (!proc)
		return false;
	while (memory && (entry = visit_dir_next(&walk->search, proc, "")))
		if (is_number(entry->d_name))
			memory = processes_add(walk, entry->d_name);
	closedir(proc);
	if (!memory)
		errno = ENOMEM;
	return memory;
}

/*
 * One thread for each processor, including the caller, but not more than there
 * are processes.
 */
static size_t threads_wanted(size_t processes)
{
	size_t n = cpus_usable() - 1;

	if (n > THREADS_MAX)
		n = THREADS_MAX;
	return n < processes ? n : processes;
}

static void walk_free(struct owner_walk *walk)
{
	for (size_t i = 0; walk->visits && i < walk->n; i++)
		free(walk->visits[i].inodes);
	free(walk->visits);
	claims_free(&walk->search.claims);
	free(walk);
}

static bool visits_make(struct owner_walk *walk)
{
	walk->visits = calloc(walk->n + 1, sizeof *walk->visits);
	for (size_t i = 0; walk->visits && i < walk->n; i++) {
		walk->visits[i].process = &walk->processes[i];
		walk->visits[i].number = (unsigned)i;
	}
	return walk->visits;
}

struct owner_walk *owner_walk_start(const struct root *root, bool context)
{
	struct owner_walk *walk = calloc(1, sizeof *walk);
	size_t threads;

	if (!walk)
		return NULL;
	walk->search.root = root;
	walk->search.context = context;
	if (!processes_list(walk))
		walk->error = errno;
	if (!visits_make(walk) || !claims_init(&walk->search.claims, walk->n)) {
		owners_free(&(struct owners){.processes = walk->processes,
					     .n_processes = walk->n});
		walk_free(walk);
		return NULL;
	}
	threads = threads_wanted(walk->n);
	/* without a thread, owner_walk_end does its part of the work */
	while (walk->n_threads < threads &&
	       thread_start(&walk->threads[walk->n_threads], walk_on, walk) ==
		   0)
		walk->n_threads++;
	return walk;
}

void owner_walk_want(struct owner_walk *walk, struct inodes *inodes)
{
	if (!walk)
		return;
	claims_want(&walk->search.claims, inodes);
	for (size_t i = 0; i < walk->n; i++)
		if (atomic_load(&walk->visits[i].done))
			visit_claim(&walk->search, &walk->visits[i]);
	claims_complete(&walk->search.claims);
}

/* Makes all sockets that were found wanted. False without memory. */
static bool want_all(struct owner_walk *walk, struct inodes *inodes)
{
	bool memory = true;

	for (size_t i = 0; i < walk->n; i++) {
		const struct visit *visit = &walk->visits[i];

		for (size_t k = 0; k < visit->n_inodes; k++)
			memory = inodes_add(inodes, visit->inodes[k]) && memory;
	}
	owner_walk_want(walk, inodes);
	return memory;
}

bool owner_walk_end(struct owner_walk *walk, struct owners *owners)
{
	int error;

	if (!walk) {
		errno = ENOMEM;
		return false;
	}
	(void)walk_on(walk);
	for (size_t i = 0; i < walk->n_threads; i++)
		pthread_join(walk->threads[i], NULL);
	error = walk->error;
	owners->denied = error == EACCES || atomic_load(&walk->search.denied);
	owners->any = atomic_load(&walk->search.claims.any);
	if (atomic_load(&walk->search.no_memory) ||
	    (!atomic_load(&walk->search.claims.wanted) &&
	     !want_all(walk, &owners->inodes)))
		error = ENOMEM;
	owners->processes = walk->processes;
	owners->n_processes = walk->n;
	walk_free(walk);
	errno = error;
	return error == 0;
}
