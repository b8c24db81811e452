/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_VISIT_H
#define PROC_VISIT_H

#include "proc/claims.h"
#include "proc/owner.h"

/* What is looked for, by several threads, and what all of them find. */
struct search {
	const struct root *root;
	bool context; /* read the SELinux contexts of owners */
	struct claims claims;
	atomic_bool denied;    /* some /proc/PID/fd answered EACCES */
	atomic_bool no_memory; /* for something that was found */
};

/*
 * A look at the sockets of one process. They are listed only as long as it is
 * not known which are wanted; then they are claimed.
 */
struct visit {
	struct process *process; /* not owned; named if it has a socket */
	unsigned number;	 /* its place in the order of /proc */
	uint64_t *inodes;	 /* allocated; one for each fd */
	size_t n_inodes, size;
	atomic_bool done; /* nothing above changes any more */
};

/*
 * Looks at the process, unless that can't change anything. The visit is the
 * calling thread's alone until it is done.
 */
void visit_run(struct search *search, struct visit *visit);

/* Claims the sockets that are listed, now that it is known what is wanted. */
void visit_claim(struct search *search, const struct visit *visit);

/*
 * The next entry of a folder of /proc. One that goes away while it is read ends
 * there, and that is all.
 */
const struct dirent *visit_dir_next(const struct search *search, DIR *dir,
				    const char *path);

#endif
