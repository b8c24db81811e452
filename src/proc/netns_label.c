/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/netns_label.h"

#include <sched.h>
#include <string.h>
#include <sys/utsname.h>
#include <unistd.h>

#include "proc/cgroup.h"
#include "proc/ns_thread.h"
#include "proc/owner.h"

static void text_store(struct span text, char *buf, size_t size)
{
	if (text.len >= size)
		text.len = size - 1;
	memcpy(buf, text.at, text.len);
	buf[text.len] = '\0';
}

/* The first line of a process's file; false if it can't be read. */
static bool line_read(const struct root *root, struct netns_process process,
		      const char *name, char *buf, size_t size)
{
	char path[NETNS_PATH], text[NETNS_PROGRAM];
	struct cursor c;
	struct span line;
	ssize_t len;

	netns_path(process, name, path);
	len = root_read(root, TREE_PROC, path, text, sizeof text);
	if (len < 0)
		return false;
	c = (struct cursor){text, text + len};
	if (!scan_token(&c, "\n", &line))
		line.len = 0;
	text_store(line, buf, size);
	return true;
}

bool process_program(const struct root *root, struct netns_process process,
		     char *buf, size_t size)
{
	char path[NETNS_PATH], text[NETNS_PROGRAM];
	ssize_t len;

	netns_path(process, "cmdline", path);
	len = root_read(root, TREE_PROC, path, text, sizeof text);
	if (len < 0)
		return false;
	text_store(owner_cmdline_parse(text, (size_t)len), buf, size);
	return *buf != '\0' || line_read(root, process, "comm", buf, size);
}

static void host_read(void *arg)
{
	struct utsname names;

	if (uname(&names) == 0)
		text_store(
		    (struct span){names.nodename, strlen(names.nodename)}, arg,
		    NETNS_HOST);
}

/*
 * Enters the UTS namespace, because a container controls its own files. A
 * recorded machine has the file.
 */
static void host_find(const struct root *root, struct netns_process process,
		      char *host)
{
	struct ns_thread *thread;
	char path[NETNS_PATH];
	uint64_t number, own;
	int fd, own_fd;

	if (root->recorded) {
		(void)line_read(root, process, "root/etc/hostname", host,
				NETNS_HOST);
		return;
	}
	netns_path(process, "ns/uts", path);
	fd = root_namespace(root, path, CLONE_NEWUTS, &number);
	own_fd = root_namespace(root, "self/ns/uts", CLONE_NEWUTS, &own);
	thread =
	    fd >= 0 && own_fd >= 0 && number != own ? ns_thread_start() : NULL;
	if (thread && ns_thread_enter(thread, fd, CLONE_NEWUTS))
		ns_thread_call(thread, host_read, host);
	ns_thread_end(thread);
	if (fd >= 0)
		close(fd);
	if (own_fd >= 0)
		close(own_fd);
}

/* after the process has exited, the data may be that of another one */
static bool label_fill(const struct root *root, const struct netns *ns,
		       struct netns_process process, struct netns_label *label)
{
	struct root_id id;
	char path[NETNS_PATH];

	*label = (struct netns_label){.pid = process.pid};
	if (!process_program(root, process, label->program,
			     sizeof label->program))
		return false;
	netns_path(process, "cgroup", path);
	label->contained = container_read(root, path, &label->container);
	host_find(root, process, label->host);
	return netns_id(root, process, &id) && netns_id_is(id, ns->id);
}

void netns_label(const struct root *root, const struct netns *ns,
		 struct netns_label *label)
{
	for (size_t i = 0; i < ns->n_processes; i++)
		if (label_fill(root, ns, ns->processes[i], label))
			return;
	*label = (struct netns_label){.pid = 0};
}
