/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/owner.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct owner_slot {
	uint64_t inode;
	uint32_t process; /* its index plus one; 0 in an empty slot */
};

/* Of a command line and of a link, net-tools 2.10 looks at that much. */
enum { CMDLINE_MAX = 511, FD_LINK_MAX = 29, CONTEXT_MAX = 4096 };

/* A file name, and what follows it. */
enum { PID_PATH = NAME_MAX + sizeof "/attr/current" };

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/*
 * net-tools 2.10 does not see the sockets 0 to 9 as socket:[N], reads the
 * number as C does (0x1f, 017), and takes its largest value for an error.
 */
bool owner_link_parse(const char *link, size_t len, uint64_t *inode)
{
	static const char modern[] = "socket:[", old[] = "[0000]:";
	const char *number, *last = link + len;
	char *end;

	if (len >= sizeof modern + 2 &&
	    strncmp(link, modern, sizeof modern - 1) == 0) {
		number = link + sizeof modern - 1;
		last--;
		if (*last != ']')
			return false;
	} else if (len >= sizeof old &&
		   strncmp(link, old, sizeof old - 1) == 0) {
		number = link + sizeof old - 1;
	} else {
		return false;
	}
	*inode = strtoull(number, &end, 0);
	return end == last && *inode != UINT64_MAX;
}

struct span owner_cmdline_parse(const char *cmdline, size_t len)
{
	struct span name = {cmdline, strnlen(cmdline, len)};

	if (name.len == 0 || *name.at != '/')
		return name;
	for (size_t i = name.len; i > 0; i--)
		if (cmdline[i - 1] == '/')
			return (struct span){cmdline + i, name.len - i};
	return name;
}

/* Where `inode` is, or would go: there is always an empty slot. */
static struct owner_slot *slot_of(const struct owners *owners, uint64_t inode)
{
	size_t mask = owners->slots_size - 1;
	size_t i = (size_t)(inode * 0x9e3779b97f4a7c15u >> 32) & mask;

	while (owners->slots[i].process && owners->slots[i].inode != inode)
		i = (i + 1) & mask;
	return &owners->slots[i];
}

static bool slots_grow(struct owners *owners)
{
	struct owners bigger = *owners;

	bigger.slots_size = owners->slots_size ? owners->slots_size * 2 : 1024;
	bigger.slots = calloc(bigger.slots_size, sizeof *bigger.slots);
	if (!bigger.slots)
		return false;
	for (size_t i = 0; i < owners->slots_size; i++)
		if (owners->slots[i].process)
			*slot_of(&bigger, owners->slots[i].inode) =
			    owners->slots[i];
	free(owners->slots);
	*owners = bigger;
	return true;
}

const struct process *owners_find(const struct owners *owners, uint64_t inode)
{
	const struct owner_slot *slot;

	if (owners->slots_size == 0)
		return NULL;
	slot = slot_of(owners, inode);
	return slot->process ? &owners->processes[slot->process - 1] : NULL;
}

static void process_free(struct process *process)
{
	free(process->pid);
	free(process->name);
	free(process->context);
}

/* The bytes of `span` as a string, or NULL without memory. */
static char *span_dup(struct span span)
{
	return strndup(span.at, span.len);
}

/* The SELinux context of a process, or NULL when it can't be told. */
static char *context_read(const struct root *root, const char *path)
{
	char buf[CONTEXT_MAX];
	ssize_t len = root_read(root, TREE_PROC, path, buf, sizeof buf);
	struct span context;

	if (len <= 0)
		return NULL;
	context = (struct span){buf, strnlen(buf, (size_t)len)};
	while (context.len > 0 && buf[context.len - 1] == '\n')
		context.len--;
	return span_dup(context);
}

static struct process *processes_grow(struct owners *owners)
{
	if (owners->n_processes == owners->processes_size) {
		size_t size = owners->processes_size * 2 + 64;
		struct process *more =
		    realloc(owners->processes, size * sizeof *more);

		if (!more)
			return NULL;
		owners->processes = more;
		owners->processes_size = size;
	}
	return &owners->processes[owners->n_processes];
}

/*
 * Adds the process `pid`. False when there is no memory; when its command line
 * can't be read nothing is added and *added says so.
 */
static bool process_add(struct owners *owners, const struct root *root,
			const char *pid, bool context, bool *added)
{
	char path[PID_PATH], buf[CMDLINE_MAX];
	struct process *process;
	ssize_t len;

	*added = false;
	snprintf(path, sizeof path, "%s/cmdline", pid);
	len = root_read(root, TREE_PROC, path, buf, sizeof buf);
	if (len < 0)
		return true;
	process = processes_grow(owners);
	if (!process)
		return false;
	process->pid = strdup(pid);
	process->name = span_dup(owner_cmdline_parse(buf, (size_t)len));
	snprintf(path, sizeof path, "%s/attr/current", pid);
	process->context = context ? context_read(root, path) : NULL;
	if (!process->pid || !process->name) {
		process_free(process);
		return false;
	}
	owners->n_processes++;
	*added = true;
	return true;
}

/* Gives the socket `inode` to the process added last, unless it is taken. */
static bool slot_add(struct owners *owners, uint64_t inode)
{
	struct owner_slot *slot;

	if (owners->used * 2 >= owners->slots_size && !slots_grow(owners))
		return false;
	slot = slot_of(owners, inode);
	if (slot->process)
		return true;
	*slot = (struct owner_slot){inode, (uint32_t)owners->n_processes};
	owners->used++;
	return true;
}

/* A folder that is read while it goes away ends there, and that is all. */
static const struct dirent *dir_next(const struct root *root, DIR *dir,
				     const char *path)
{
	const struct dirent *entry;

	errno = 0;
	entry = readdir(dir);
	if (!entry && errno)
		root_missed(root, TREE_PROC, path, errno);
	return entry;
}

/* The inode of the socket that is open as `fd` in `path`, if it is one. */
static bool fd_inode(const struct root *root, const char *path, DIR *fds,
		     const char *fd, uint64_t *inode)
{
	char link[FD_LINK_MAX + 1];
	ssize_t len;

	if (!is_digit(*fd))
		return false;
	len = root_sublink(fds, fd, link, FD_LINK_MAX);
	if (len < 0) {
		root_missed(root, TREE_PROC, path, errno);
		return false;
	}
	link[len] = '\0';
	return owner_link_parse(link, (size_t)len, inode);
}

/* All sockets of the process `pid`; false without memory. */
static bool process_walk(struct owners *owners, const struct root *root,
			 const char *pid, bool context)
{
	bool added = false, memory = true;
	const struct dirent *entry;
	char path[PID_PATH];
	uint64_t inode;
	DIR *fds;

	snprintf(path, sizeof path, "%s/fd", pid);
	fds = root_dir(root, TREE_PROC, path);
	if (!fds) {
		owners->denied = owners->denied || errno == EACCES;
		return true;
	}
	while (memory && (entry = dir_next(root, fds, path))) {
		if (!fd_inode(root, path, fds, entry->d_name, &inode))
			continue;
		if (!added)
			memory =
			    process_add(owners, root, pid, context, &added);
		if (added)
			memory = slot_add(owners, inode);
	}
	closedir(fds);
	return memory;
}

static bool is_number(const char *name)
{
	while (is_digit(*name))
		name++;
	return *name == '\0';
}

bool owners_load(struct owners *owners, const struct root *root, bool context)
{
	DIR *proc = root_dir(root, TREE_PROC, "");
	const struct dirent *entry;
	bool memory = true;

	if (!proc) {
		owners->denied = errno == EACCES;
		return false;
	}
	while (memory && (entry = dir_next(root, proc, "")))
		if (is_number(entry->d_name))
			memory =
			    process_walk(owners, root, entry->d_name, context);
	closedir(proc);
	if (!memory) {
		root_lost(root, TREE_PROC, "", ENOMEM);
		errno = ENOMEM;
	}
	return memory;
}

void owners_free(struct owners *owners)
{
	for (size_t i = 0; i < owners->n_processes; i++)
		process_free(&owners->processes[i]);
	free(owners->processes);
	free(owners->slots);
	*owners = (struct owners){0};
}
