/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_HOLDERS_WALK_H
#define PROC_HOLDERS_WALK_H

#include <pthread.h>
#include <stdatomic.h>

#include "proc/holders.h"

/* A socket that a process holds. */
struct found {
	uint64_t inode;
	int32_t fd;   /* or -1 */
	uint32_t tid; /* of the thread in whose table it is, or 0 */
};

/* An io_uring that a process has open. */
struct ring {
	uint32_t tid; /* of the thread that has the table, or 0 */
	uint32_t fd;
};

/* A process, and the results of the last pass. All members are allocated. */
struct subject {
	struct holder_process process; /* not named: it holds nothing so far */
	struct found *found;
	size_t n_found, found_size;
	struct ring *rings; /* the results of all passes */
	size_t n_rings, rings_size;
	bool denied; /* it can't be inspected */
	bool no_memory;
};

enum { WALK_THREADS = 16 };

/*
 * All processes, in the order of /proc. In a pass, each thread takes the next
 * process that none has taken, and writes only to that subject.
 */
struct holders_walk {
	const struct root *root;
	enum holders_want want;
	int error; /* errno of the failure to list the processes, or 0 */
	struct subject *subjects;
	size_t n, size;
	enum via pass;
	/* True for a socket that has a holder: later passes skip it. */
	bool (*is_held)(const void *arg, uint64_t inode);
	const void *arg;
	bool can_compare; /* descriptor tables, compared with kcmp(2) */
	atomic_size_t next;
	pthread_t threads[WALK_THREADS];
	size_t n_threads;
};

/* Lists the processes; walk->error is the failure. */
void holders_walk_init(struct holders_walk *walk, const struct root *root,
		       enum holders_want want);

/* Begins a pass in new threads. */
void holders_walk_begin(struct holders_walk *walk, enum via pass);

/* Takes part in the pass until it is complete. */
void holders_walk_end(struct holders_walk *walk);

void holders_walk_free(struct holders_walk *walk);

/* Inspects one process as walk->pass requires; see holders_pass.c. */
void holders_look(const struct holders_walk *walk, struct subject *subject);

/*
 * Stores what was found, and names the process, which must not have exited. If
 * the process has no command line, its thread `tid` names it. False if it can't
 * be named, or without memory.
 */
bool subject_add(const struct holders_walk *walk, struct subject *subject,
		 struct found found);
bool subject_add_ring(struct subject *subject, uint32_t tid, uint32_t fd);
bool subject_name(const struct holders_walk *walk, struct subject *subject,
		  uint32_t tid);

/* Removes the name again. */
void subject_unname(struct subject *subject);

#endif
