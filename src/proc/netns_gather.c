/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/netns_gather.h"

#include <errno.h>
#include <stdlib.h>

/* The PID in the name of a folder; false for other names. */
static bool pid_parse(const char *name, uint32_t *pid)
{
	uint64_t number = 0;

	if (*name == '0')
		return false;
	for (; *name >= '0' && *name <= '9'; name++) {
		number = number * 10 + (unsigned)(*name - '0');
		if (number > UINT32_MAX)
			return false;
	}
	*pid = (uint32_t)number;
	return *name == '\0' && number > 0;
}

static bool seen_add(struct gathering *all, struct netns_process process,
		     struct root_id id)
{
	if (all->n == all->size) {
		size_t size = all->size * 2 + 256;
		struct seen *more = realloc(all->seen, size * sizeof *more);

		if (!more)
			return false;
		all->seen = more;
		all->size = size;
	}
	all->seen[all->n++] = (struct seen){process, id};
	return true;
}

/*
 * Finds the process through one of its threads, because its first thread has
 * exited.
 */
static bool threads_gather(struct gathering *all, uint32_t pid)
{
	const struct dirent *entry;
	char path[NETNS_PATH];
	struct root_id id;
	bool memory = true;
	DIR *dir;

	netns_path((struct netns_process){pid, pid}, "task", path);
	dir = root_dir(all->root, TREE_PROC, path);
	while (dir && (entry = readdir(dir))) {
		struct netns_process process = {.pid = pid};

		if (pid_parse(entry->d_name, &process.tid) &&
		    process.tid != pid && netns_id(all->root, process, &id)) {
			memory = seen_add(all, process, id);
			break;
		}
	}
	if (dir)
		closedir(dir);
	return memory;
}

static bool process_gather(struct gathering *all, uint32_t pid)
{
	const struct netns_process process = {pid, pid};
	struct root_id id;

	if (netns_id(all->root, process, &id))
		return seen_add(all, process, id);
	return threads_gather(all, pid);
}

/* By namespace, then by PID. */
static int seen_compare(const void *a, const void *b)
{
	const struct seen *x = a, *y = b;

	if (x->id.dev != y->id.dev)
		return x->id.dev < y->id.dev ? -1 : 1;
	if (x->id.ino != y->id.ino)
		return x->id.ino < y->id.ino ? -1 : 1;
	return (x->process.pid > y->process.pid) -
	       (x->process.pid < y->process.pid);
}

bool netns_gather(struct gathering *all)
{
	DIR *dir = root_dir(all->root, TREE_PROC, "");
	const struct dirent *entry;
	bool memory = true;
	uint32_t pid;

	if (!dir)
		return false;
	while (memory && (entry = readdir(dir)))
		if (pid_parse(entry->d_name, &pid))
			memory = process_gather(all, pid);
	closedir(dir);
	if (!memory)
		errno = ENOMEM;
	else if (all->n > 0)
		qsort(all->seen, all->n, sizeof *all->seen, seen_compare);
	return memory;
}
