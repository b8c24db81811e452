/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/netns_find.h"

#include <errno.h>
#include <limits.h>
#include <sched.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "proc/cgroup.h"
#include "proc/netns_label.h"

static bool fails(int error)
{
	errno = error;
	return false;
}

/* The number at the start of `digits`, which must end there or at `after`. */
static bool pid_parse(const char *digits, const char *after, uint32_t *pid)
{
	uint64_t number;
	/* scan_short() stops at a character that is no digit */
	struct cursor c = {digits, digits + strlen(digits) + 1};

	if (!scan_short(&c, &number) || number == 0 || number > UINT32_MAX)
		return false;
	*pid = (uint32_t)number;
	return strcmp(c.at, after) == 0;
}

static bool pid_find(const struct root *root, struct netns_list *list,
		     uint32_t pid, size_t *found)
{
	struct netns_process process = {pid, pid};
	struct root_id id;

	/* a process that has only threads left is in the list */
	for (*found = 0; *found < list->n; ++*found)
		for (size_t j = 0; j < list->at[*found].n_processes; j++)
			if (list->at[*found].processes[j].pid == pid)
				return true;
	if (!netns_id(root, process, &id))
		return fails(ESRCH);
	for (*found = 0; *found < list->n; ++*found)
		if (netns_id_is(list->at[*found].id, id) &&
		    (list->at[*found].own || list->at[*found].processes))
			return true;
	return netns_add_process(root, list, process, id, found) ||
	       fails(ENOMEM);
}

/* The target of a link that can be read but not followed: /proc/PID/ns/net. */
static bool link_find(const struct root *root, struct netns_list *list,
		      const char *path, size_t *found)
{
	static const char proc[] = "/proc/";
	uint32_t pid;

	return strncmp(path, proc, sizeof proc - 1) == 0 &&
	       pid_parse(path + sizeof proc - 1, "/ns/net", &pid) &&
	       pid_find(root, list, pid, found);
}

/*
 * A namespace that is mounted in a recorded machine, whose paths are only text.
 */
static bool recorded_find(const struct netns_list *list, const char *path,
			  size_t *found)
{
	static const char var[] = "/var/run/";

	for (*found = 0; *found < list->n; ++*found) {
		const char *have = list->at[*found].path;

		if (have && strcmp(have, path) == 0)
			return true;
		/* /var/run is a link to /run */
		if (have && strncmp(path, var, sizeof var - 1) == 0 &&
		    strcmp(have, path + strlen("/var")) == 0)
			return true;
	}
	return fails(ENOENT);
}

static bool path_find(const struct root *root, struct netns_list *list,
		      const char *path, size_t *found)
{
	uint64_t number;
	int fd, error;

	if (root->sysroot)
		return link_find(root, list, path, found) ||
		       recorded_find(list, path, found);
	fd = root_namespace(root, path, CLONE_NEWNET, &number);
	error = errno;
	if (fd < 0)
		return link_find(root, list, path, found) || fails(error);
	close(fd);
	for (*found = 0; *found < list->n; ++*found)
		if (list->at[*found].number == number)
			return true;
	return netns_add_path(list, path, number) || fails(ENOMEM);
}

static bool name_find(const struct root *root, struct netns_list *list,
		      const char *name, size_t *found)
{
	static const char *const folders[] = {"/run/netns", "/var/run/netns",
					      "/run/docker/netns"};
	char path[PATH_MAX];

	for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
		int len =
		    snprintf(path, sizeof path, "%s/%s", folders[i], name);

		if (len < 0 || (size_t)len >= sizeof path)
			return fails(ENAMETOOLONG);
		if (path_find(root, list, path, found))
			return true;
		/* a folder of that name, or its parent, is no namespace */
		if (errno != ENOENT && errno != ENOTDIR && errno != EINVAL)
			return false;
	}
	return fails(ENOENT);
}

/* True if `name` is the container's. */
static bool is_container(const struct container *container, const char *name)
{
	size_t len = strlen(name);

	if (strcmp(container->id, name) == 0)
		return true;
	return len >= 12 && strspn(name, "0123456789abcdef") == len &&
	       strncmp(container->id, name, len) == 0;
}

/* True if a process of the namespace is in a container of that name. */
static bool has_container(const struct root *root, const struct netns *ns,
			  const char *name)
{
	for (size_t i = 0; i < ns->n_processes; i++) {
		struct container container;
		char path[NETNS_PATH];

		netns_path(ns->processes[i], "cgroup", path);
		if (container_read(root, path, &container) &&
		    is_container(&container, name))
			return true;
	}
	return false;
}

static bool has_host(const struct root *root, const struct netns *ns,
		     const char *name)
{
	struct netns_label label;

	if (ns->n_processes == 0)
		return false;
	netns_label(root, ns, &label);
	return strcmp(label.host, name) == 0;
}

/* The only namespace for which `has` is true. */
static bool only_find(const struct root *root, const struct netns_list *list,
		      const char *name, size_t *found,
		      bool (*has)(const struct root *root,
				  const struct netns *ns, const char *name))
{
	size_t n = 0;

	for (size_t i = 0; i < list->n && n < 2; i++)
		if (has(root, &list->at[i], name)) {
			*found = i;
			n++;
		}
	return n == 1 || fails(n == 0 ? ENOENT : ENOTUNIQ);
}

bool netns_find(const struct root *root, struct netns_list *list,
		const char *name, size_t *i)
{
	uint32_t pid;

	if (*name == '\0')
		return fails(ENOENT);
	if (strspn(name, "0123456789") == strlen(name) && strlen(name) < 12)
		return pid_parse(name, "", &pid) ? pid_find(root, list, pid, i)
						 : fails(ESRCH);
	if (strchr(name, '/'))
		return path_find(root, list, name, i);
	if (name_find(root, list, name, i))
		return true;
	if (errno != ENOENT)
		return false;
	if (only_find(root, list, name, i, has_container))
		return true;
	return errno != ENOTUNIQ && only_find(root, list, name, i, has_host);
}
