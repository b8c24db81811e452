/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/netns.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "proc/hidepid.h"
#include "proc/lines.h"
#include "proc/mountinfo.h"
#include "proc/netns_gather.h"
#include "proc/pid_ns.h"

void netns_path(struct netns_process process, const char *name,
		char path[NETNS_PATH])
{
	if (process.tid == process.pid)
		snprintf(path, NETNS_PATH, "%" PRIu32 "/%s", process.pid, name);
	else
		snprintf(path, NETNS_PATH, "%" PRIu32 "/task/%" PRIu32 "/%s",
			 process.pid, process.tid, name);
}

bool netns_id_is(struct root_id a, struct root_id b)
{
	return a.dev == b.dev && a.ino == b.ino;
}

/* The number of the link ns/net; 0 if unknown. */
static uint64_t number_read(const struct root *root, const char *path)
{
	static const char start[] = "net:[";
	char link[64];
	ssize_t len = root_link(root, TREE_PROC, path, link, sizeof link);
	struct cursor c;
	uint64_t number;

	if (len < 0 || strncmp(link, start, sizeof start - 1) != 0)
		return 0;
	c = (struct cursor){link + sizeof start - 1, link + len};
	if (!scan_short(&c, &number) || !scan_char(&c, ']'))
		return 0;
	return number;
}

bool netns_id(const struct root *root, struct netns_process process,
	      struct root_id *id)
{
	char path[NETNS_PATH];
	uint64_t number;

	if (!root->recorded) {
		netns_path(process, "net/dev", path);
		return root_id(root, TREE_PROC, path, id);
	}
	netns_path(process, "ns/net", path);
	number = number_read(root, path);
	*id = (struct root_id){.dev = 0, .ino = (ino_t)number};
	if (number != 0)
		return true;
	netns_path(process, "net", path);
	return root_id(root, TREE_PROC, path, id);
}

/* The namespace that /proc/net shows; with subset=pid there is no such link. */
static bool own_id(const struct root *root, struct root_id *id)
{
	if (!root->recorded)
		return root_id(root, TREE_PROC, "net/dev", id) ||
		       root_id(root, TREE_PROC, "self/net/dev", id);
	*id = (struct root_id){.dev = 0,
			       .ino = (ino_t)number_read(root, "self/ns/net")};
	return id->ino != 0 || root_id(root, TREE_PROC, "net", id);
}

static uint32_t rank(const struct netns *ns)
{
	if (ns->own)
		return 0;
	return ns->n_processes > 0 ? ns->processes->pid : UINT32_MAX;
}

static int netns_compare(const void *a, const void *b)
{
	const struct netns *x = a, *y = b;
	uint32_t rx = rank(x), ry = rank(y);

	if (rx != ry)
		return rx < ry ? -1 : 1;
	return x->path && y->path ? strcmp(x->path, y->path) : 0;
}

/* Adds an element, all zero; NULL without memory. */
static struct netns *list_grow(struct netns_list *list)
{
	struct netns *more;

	/* the array is full at powers of two */
	if ((list->n & (list->n - 1)) == 0) {
		size_t size = list->n ? list->n * 2 : 1;

		more = realloc(list->at, size * sizeof *more);
		if (!more)
			return NULL;
		list->at = more;
	}
	more = &list->at[list->n++];
	*more = (struct netns){.number = 0};
	return more;
}

/* The namespace of that number; NULL if there is none. */
static struct netns *numbered(struct netns_list *list, uint64_t number)
{
	for (size_t i = 0; i < list->n; i++)
		if (list->at[i].number == number)
			return &list->at[i];
	return NULL;
}

bool netns_add_process(const struct root *root, struct netns_list *list,
		       struct netns_process process, struct root_id id,
		       size_t *i)
{
	struct netns_process *one = malloc(sizeof *one);
	struct netns *ns = NULL;
	char path[NETNS_PATH];
	uint64_t number;

	netns_path(process, "ns/net", path);
	number = number_read(root, path);
	if (one && number != 0)
		ns = numbered(list, number);
	if (one && !ns)
		ns = list_grow(list);
	if (!ns) {
		free(one);
		return false;
	}
	*i = (size_t)(ns - list->at);
	if (ns->own || ns->n_processes > 0) {
		free(one);
		return true;
	}
	*one = process;
	ns->id = id;
	ns->number = number;
	ns->processes = one;
	ns->n_processes = 1;
	ns->added = true;
	return true;
}

bool netns_add_path(struct netns_list *list, const char *path, uint64_t number)
{
	char *copy = strdup(path);
	struct netns *ns = copy ? list_grow(list) : NULL;

	if (!ns) {
		free(copy);
		return false;
	}
	ns->path = copy;
	ns->number = number;
	return true;
}

/* Makes a namespace of each group of processes that show the same one. */
static bool list_make(struct netns_list *list, const struct gathering *all)
{
	list->processes = malloc((all->n + 1) * sizeof *list->processes);
	if (!list->processes)
		return false;
	for (size_t i = 0; i < all->n; i++) {
		struct netns *ns = list->n > 0 ? &list->at[list->n - 1] : NULL;

		list->processes[i] = all->seen[i].process;
		if (!ns || !netns_id_is(ns->id, all->seen[i].id)) {
			ns = list_grow(list);
			if (!ns)
				return false;
			ns->id = all->seen[i].id;
			ns->processes = &list->processes[i];
		}
		ns->n_processes++;
	}
	return true;
}

/* Finds our own namespace, which may have no visible process. */
static bool own_find(const struct root *root, struct netns_list *list)
{
	struct netns *own = NULL;
	struct root_id id = {.dev = 0};

	if (own_id(root, &id))
		for (size_t i = 0; i < list->n; i++)
			if (netns_id_is(list->at[i].id, id))
				own = &list->at[i];
	if (!own) {
		own = list_grow(list);
		if (!own)
			return false;
		own->id = id;
	}
	own->own = true;
	own->number = number_read(root, "self/ns/net");
	return true;
}

/* The links of other users' processes can't be read without a privilege. */
static void numbers_find(const struct root *root, struct netns_list *list)
{
	char path[NETNS_PATH];

	for (size_t i = 0; i < list->n; i++) {
		struct netns *ns = &list->at[i];

		for (size_t j = 0; ns->number == 0 && j < ns->n_processes;
		     j++) {
			netns_path(ns->processes[j], "ns/net", path);
			ns->number = number_read(root, path);
		}
		list->unnumbered += ns->number == 0;
	}
}

/* Adds a mounted namespace, unless it is known; false without memory. */
static bool mount_add(struct netns_list *list, const struct mount *mount)
{
	char path[4096];
	struct netns *ns;
	uint64_t number;

	if (!mount_netns(mount, &number) || number == 0 ||
	    !mount_unescape(mount->point, path, sizeof path))
		return true;
	ns = numbered(list, number);
	if (!ns)
		return netns_add_path(list, path, number);
	/* the first mount is used */
	if (!ns->path)
		ns->path = strdup(path);
	return ns->path;
}

/* Adds the mounted namespaces; a missing file is not an error. */
static bool mounts_find(const struct root *root, struct netns_list *list)
{
	struct lines lines;
	struct span line;
	bool memory = true;

	if (!root_lines(root, TREE_PROC, "self/mountinfo", &lines))
		return true;
	while (memory && lines_next(&lines, &line)) {
		struct mount mount;

		if (mountinfo_parse(line, &mount) == SCAN_OK)
			memory = mount_add(list, &mount);
	}
	lines_close(&lines);
	return memory;
}

bool netns_scan(const struct root *root, struct netns_list *list)
{
	struct gathering all = {.root = root};
	bool ok = netns_gather(&all);

	*list = (struct netns_list){.n = 0};
	if (ok) {
		ok = list_make(list, &all) && own_find(root, list);
		if (ok) {
			numbers_find(root, list);
			ok = mounts_find(root, list);
		}
		if (!ok)
			errno = ENOMEM;
	}
	free(all.seen);
	if (!ok) {
		int error = errno;

		netns_free(list);
		errno = error;
		return false;
	}
	qsort(list->at, list->n, sizeof *list->at, netns_compare);
	return true;
}

/* hidepid hides the first process from users that may not inspect it. */
static bool sees_first(const struct root *root)
{
	const struct netns_process init = {1, 1};
	struct root_id id;

	return netns_id(root, init, &id);
}

unsigned netns_hidepid(const struct root *root)
{
	return sees_first(root) ? 0 : hidepid_read(root);
}

bool netns_sees_all(const struct root *root)
{
	return pid_ns_read(root) == PID_NS_FIRST && sees_first(root);
}

void netns_free(struct netns_list *list)
{
	for (size_t i = 0; i < list->n; i++) {
		free(list->at[i].path);
		if (list->at[i].added)
			free(list->at[i].processes);
	}
	free(list->processes);
	free(list->at);
	*list = (struct netns_list){.n = 0};
}
