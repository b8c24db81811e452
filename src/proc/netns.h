/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_NETNS_H
#define PROC_NETNS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "proc/root.h"

/*
 * The network namespaces of a machine, as far as /proc shows them: those of
 * processes, and those that are mounted.
 *
 * What tells two processes' namespaces apart is not the number of ns/net, which
 * a privilege is needed to read, but the file that is PID/net/dev: each
 * namespace has one, the same for all of its processes, and anyone may ask for
 * its inode. Numbers are used a second time, so a list serves one listing.
 *
 * In a recorded machine it is the number where there is a link ns/net; else
 * each PID/net is a namespace of its own, unless it is a link to another.
 */

/* A process, by its folder and where its files below net/ are. */
struct netns_process {
	uint32_t pid;
	uint32_t tid; /* its thread that shows them; nearly always `pid` */
};

struct netns {
	uint64_t number;   /* the N of net:[N]; 0 when it can't be told */
	struct root_id id; /* for the list alone */
	bool own;	   /* the one that /proc/net shows */
	char *path;	   /* where it is mounted, or NULL */
	struct netns_process *processes; /* in the list, by PID */
	size_t n_processes;
	bool added; /* by netns_add_process: `processes` is its own */
};

/* Our own first, then by lowest PID, then those without process by path. */
struct netns_list {
	struct netns *at;
	size_t n;
	struct netns_process *processes; /* of all, one namespace's together */
	/*
	 * How many have processes and no number: what is only mounted may be
	 * one of these.
	 */
	size_t unnumbered;
};

/*
 * Finds all of them; the list is never empty then. False, with errno, when
 * memory is short or /proc can't be read: then there is nothing to free.
 */
bool netns_scan(const struct root *root, struct netns_list *list);

/*
 * Adds a namespace that a scan doesn't find, at the end of the list: that of a
 * thread (`process` and `id`), or that at a path where nothing is mounted
 * (`number` and `path`). That of a thread may be in the list already, if it is
 * mounted: `i` is its place in either case. False without memory.
 */
bool netns_add_process(const struct root *root, struct netns_list *list,
		       struct netns_process process, struct root_id id,
		       size_t *i);
bool netns_add_path(struct netns_list *list, const char *path, uint64_t number);

/*
 * Which namespace the process shows, as `id`, which netns.id can be compared
 * with. False, with errno, when it has none any more.
 */
bool netns_id(const struct root *root, struct netns_process process,
	      struct root_id *id);

/* Are the two the same? */
bool netns_id_is(struct root_id a, struct root_id b);

/* The path below /proc of `name`, a file of the process: "4711/net". */
enum { NETNS_PATH = sizeof "4294967295/task/4294967295/" + 32 };
void netns_path(struct netns_process process, const char *name,
		char path[NETNS_PATH]);

/*
 * True when /proc shows the processes of the whole machine: it is that of the
 * first PID namespace, and hides none. In a container it isn't.
 */
bool netns_sees_all(const struct root *root);

/*
 * The hidepid= that /proc is mounted with, if it hides processes from us, and
 * with them their namespaces; or 0.
 */
unsigned netns_hidepid(const struct root *root);

void netns_free(struct netns_list *list);

#endif
