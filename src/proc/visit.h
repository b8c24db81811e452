/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_VISIT_H
#define PROC_VISIT_H

#include "proc/claims.h"
#include "proc/owner.h"

/* The task that several threads share, and what they find. */
struct search {
	const struct root *root;
	bool context; /* read the SELinux contexts of owners */
	struct claims claims;
	atomic_bool denied;    /* EACCES for some /proc/PID/fd */
	atomic_bool no_memory; /* without memory for something that was found */
};

/*
 * The inspection of one process. Its sockets are listed only until it is known
 * which are wanted; then they are claimed.
 */
struct visit {
	struct process *process; /* not owned; named if it has a socket */
	unsigned number;	 /* its index in the order of /proc */
	uint64_t *inodes;	 /* allocated; one for each fd */
	size_t n_inodes, size;
	atomic_bool done; /* the members above do not change any more */
};

/*
 * Inspects the process, unless it can't change the result. Only the calling
 * thread uses the visit until it is done.
 */
void visit_run(struct search *search, struct visit *visit);

/* Claims the listed sockets, now that the wanted sockets are known. */
void visit_claim(struct search *search, const struct visit *visit);

/*
 * The next entry of a folder of /proc. If the folder disappears while it is
 * read, this is its end, without an error.
 */
const struct dirent *visit_dir_next(const struct search *search, DIR *dir,
				    const char *path);

#endif
