/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_NETNS_H
#define PROC_NETNS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "proc/root.h"

/*
 * The network namespaces of a machine that are visible in /proc: those of
 * processes, and those that are mounted.
 *
 * To read the number of ns/net requires a privilege. Without it, the file
 * PID/net/dev identifies a namespace: each namespace has its own, which is the
 * same for all of its processes, and anyone may read its inode number. These
 * numbers are reused, so a list is valid for one listing.
 *
 * In a recorded machine, the number of the link ns/net identifies a namespace.
 * Without this link, each PID/net is a separate namespace, unless it is a link
 * to another one.
 */

/* A process: its folder, and the thread whose folder net/ is read. */
struct netns_process {
	uint32_t pid;
	uint32_t tid; /* its thread with that folder; nearly always `pid` */
};

struct netns {
	uint64_t number;   /* the N of net:[N]; 0 if unknown */
	struct root_id id; /* only compared within the list */
	bool own;	   /* the one that /proc/net shows */
	char *path;	   /* the path where it is mounted, or NULL */
	struct netns_process *processes; /* part of the list, sorted by PID */
	size_t n_processes;
	bool added; /* added by netns_add_process: it owns `processes` */
};

/*
 * Our own namespace is first, then those with processes by their lowest PID,
 * then the others by path.
 */
struct netns_list {
	struct netns *at;
	size_t n;
	struct netns_process *processes; /* of all, grouped by namespace */
	/*
	 * The number of namespaces with processes whose number is unknown: a
	 * mounted namespace may be one of these.
	 */
	size_t unnumbered;
};

/*
 * Finds all namespaces; the list then has at least one. False, with errno, if
 * memory is short or /proc can't be read: then there is nothing to free.
 */
bool netns_scan(const struct root *root, struct netns_list *list);

/*
 * Adds a namespace that the scan doesn't find to the end of the list: that of a
 * thread (`process` and `id`), or that of a path where nothing is mounted
 * (`number` and `path`). If a thread's namespace is mounted, it may already be
 * in the list. `i` is set to its index in either case. False without memory.
 */
bool netns_add_process(const struct root *root, struct netns_list *list,
		       struct netns_process process, struct root_id id,
		       size_t *i);
bool netns_add_path(struct netns_list *list, const char *path, uint64_t number);

/*
 * Sets `id` to the namespace of the process, for comparison with netns.id.
 * False, with errno, if it has none any more.
 */
bool netns_id(const struct root *root, struct netns_process process,
	      struct root_id *id);

/* True if both are the same. */
bool netns_id_is(struct root_id a, struct root_id b);

/* The path below /proc of the file `name` of the process: "4711/net". */
enum { NETNS_PATH = sizeof "4294967295/task/4294967295/" + 32 };
void netns_path(struct netns_process process, const char *name,
		char path[NETNS_PATH]);

/*
 * True if /proc shows the processes of the whole machine: it belongs to the
 * initial PID namespace, and hides no process. False in a container.
 */
bool netns_sees_all(const struct root *root);

/*
 * The hidepid= of the mount of /proc, if it hides processes, and thereby their
 * namespaces; otherwise 0.
 */
unsigned netns_hidepid(const struct root *root);

void netns_free(struct netns_list *list);

#endif
