/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/netns_view.h"

#include <errno.h>
#include <sched.h>
#include <unistd.h>

#include "proc/ns_thread.h"

/* True if the open folder still belongs to the namespace. */
static bool is_same(const struct netns_view *view)
{
	struct root_id id;

	if (view->root.recorded)
		return true;
	return root_subid(view->net.dir, "dev", &id) &&
	       netns_id_is(id, view->ns->id);
}

/*
 * Opens the folder of the next process that is still in the namespace. False if
 * there is none.
 */
static bool next_open(struct netns_view *view)
{
	char path[NETNS_PATH];

	while (view->next < view->ns->n_processes) {
		netns_path(view->ns->processes[view->next++], "net", path);
		view->net.dir = root_dir(view->from, TREE_PROC, path);
		if (!view->net.dir && root_is_failure(errno))
			return false;
		if (view->net.dir && is_same(view))
			return true;
		if (view->net.dir)
			closedir(view->net.dir);
		view->net.dir = NULL;
	}
	errno = ESRCH;
	return false;
}

/* Called after a file was opened, or is missing. */
static enum root_net_state view_check(struct root_net *net)
{
	/* `net` is a member of it */
	struct netns_view *view =
	    (struct netns_view *)((char *)net -
				  offsetof(struct netns_view, net));

	if (is_same(view))
		return ROOT_NET_SAME;
	closedir(net->dir);
	net->dir = NULL;
	if (next_open(view))
		return ROOT_NET_OTHER;
	view->gone = true;
	return ROOT_NET_GONE;
}

/* Makes a thread enter the namespace at `path`; false with view->error. */
static bool view_enter(struct netns_view *view, const char *path)
{
	uint64_t number;
	int fd = root_namespace(view->from, path, CLONE_NEWNET, &number);
	bool ok = fd >= 0;

	if (ok && view->ns->number != 0 && view->ns->number != number) {
		/* another file is there by now */
		errno = ESRCH;
		ok = false;
	}
	if (ok) {
		view->thread = ns_thread_start();
		ok = view->thread &&
		     ns_thread_enter(view->thread, fd, CLONE_NEWNET);
	}
	view->error = ok ? 0 : errno;
	if (fd >= 0)
		close(fd);
	if (!ok) {
		ns_thread_end(view->thread);
		view->thread = NULL;
	}
	view->entered = ok;
	return ok;
}

/* Enters it through the first of its processes that permits it. */
static void view_enter_process(struct netns_view *view)
{
	char path[NETNS_PATH];

	view->tried = true;
	view->error = ESRCH;
	for (size_t i = 0; i < view->ns->n_processes; i++) {
		netns_path(view->ns->processes[i], "ns/net", path);
		if (view_enter(view, path) || view->error == EPERM)
			return;
	}
}

struct folder {
	const struct root *root;
	DIR *dir;
	int error;
};

static void folder_open(void *arg)
{
	struct folder *folder = arg;

	folder->dir = root_dir(folder->root, TREE_PROC, "thread-self/net");
	folder->error = folder->dir ? 0 : errno;
}

/* For a namespace without a process, the files are those of the thread. */
static bool thread_open(struct netns_view *view)
{
	struct folder folder = {.root = view->from};

	ns_thread_call(view->thread, folder_open, &folder);
	view->net.dir = folder.dir;
	if (!folder.dir)
		errno = folder.error;
	return folder.dir;
}

/* True if it is one of those with processes whose number is unknown. */
static size_t same_find(const struct netns_list *list, size_t i,
			const struct netns_view *view)
{
	struct root_id id;

	if (!root_subid(view->net.dir, "dev", &id))
		return SIZE_MAX;
	for (size_t j = 0; j < list->n; j++)
		if (j != i && (list->at[j].own || list->at[j].processes) &&
		    netns_id_is(list->at[j].id, id))
			return j;
	return SIZE_MAX;
}

static bool path_open(struct netns_view *view, const struct netns_list *list,
		      size_t i)
{
	if (!view->ns->path) {
		errno = ESRCH;
		return false;
	}
	if (!view_enter(view, view->ns->path)) {
		errno = view->error;
		return false;
	}
	if (!thread_open(view))
		return false;
	view->same_as = same_find(list, i, view);
	return true;
}

static bool process_open(struct netns_view *view, enum netns_want want)
{
	if (!next_open(view))
		return false;
	view->net.check = view_check;
	if (want == NETNS_CALLS)
		view_enter_process(view);
	return true;
}

bool netns_open(const struct root *root, const struct netns_list *list,
		size_t i, enum netns_want want, struct netns_view *view)
{
	const struct netns *ns = &list->at[i];

	*view = (struct netns_view){
	    .root = *root, .same_as = SIZE_MAX, .from = root, .ns = ns};
	if (ns->own) {
		view->entered = !root->sysroot;
		return true;
	}
	if (!process_open(view, want) && !path_open(view, list, i)) {
		int error = errno;

		netns_close(view);
		errno = error;
		return false;
	}
	view->root.net = &view->net;
	return true;
}

bool netns_enter(struct netns_view *view)
{
	if (!view->entered && !view->tried)
		view_enter_process(view);
	return view->entered;
}

bool netns_call(struct netns_view *view, void (*call)(void *arg), void *arg)
{
	if (!view->entered)
		return false;
	if (view->thread)
		ns_thread_call(view->thread, call, arg);
	else
		call(arg);
	return true;
}

void netns_close(struct netns_view *view)
{
	if (view->net.dir)
		closedir(view->net.dir);
	ns_thread_end(view->thread);
	view->net.dir = NULL;
	view->thread = NULL;
}
