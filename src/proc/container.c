/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/container.h"

#include <string.h>

static const char *const runtime_words[] = {
    [RUNTIME_DOCKER] = "docker", [RUNTIME_CONTAINERD] = "containerd",
    [RUNTIME_CRIO] = "cri-o",	 [RUNTIME_PODMAN] = "podman",
    [RUNTIME_ECS] = "ecs",	 [RUNTIME_LXC] = "lxc",
    [RUNTIME_NSPAWN] = "nspawn", [RUNTIME_LIBVIRT] = "libvirt",
    [RUNTIME_GARDEN] = "garden",
};

const struct enum_names container_runtimes = {
    runtime_words, sizeof runtime_words / sizeof *runtime_words};

/* The format of an ID. */
enum id_kind {
	ID_HEX,	 /* 64 hexadecimal digits */
	ID_GUID, /* hexadecimal digits and `-`, 20 or more */
	ID_NAME, /* any text */
	ID_UNIT	 /* any text, with the escapes of systemd: \x2d */
};

/*
 * The pattern of a runtime's cgroup names. `parent` is the last folder above
 * that of the container, or NULL. `before` and `after` enclose the ID. A `*` at
 * the start of `before` is any text.
 */
struct pattern {
	enum container_runtime runtime;
	enum id_kind kind;
	const char *parent, *before, *after;
	/* a cgroup inside the container's that isn't part of it, or NULL */
	const char *except;
};

/*
 * The first match is used. Monitors of containers have names that match no
 * pattern: crio-conmon-, libpod-conmon-, lxc.monitor.
 */
static const struct pattern patterns[] = {
    {RUNTIME_DOCKER, ID_HEX, "docker", "", "", NULL},
    {RUNTIME_DOCKER, ID_HEX, NULL, "docker-", ".scope", NULL},
    {RUNTIME_CONTAINERD, ID_HEX, NULL, "cri-containerd-", ".scope", NULL},
    {RUNTIME_CONTAINERD, ID_HEX, NULL, "*:cri-containerd:", "", NULL},
    {RUNTIME_CONTAINERD, ID_HEX, NULL, "nerdctl-", ".scope", NULL},
    {RUNTIME_CONTAINERD, ID_HEX, "k8s.io", "", "", NULL},
    {RUNTIME_CRIO, ID_HEX, NULL, "crio-", ".scope", NULL},
    {RUNTIME_CRIO, ID_HEX, NULL, "crio-", "", NULL},
    {RUNTIME_CRIO, ID_HEX, NULL, "*:crio:", "", NULL},
    {RUNTIME_PODMAN, ID_HEX, NULL, "libpod-", ".scope", NULL},
    {RUNTIME_PODMAN, ID_HEX, NULL, "libpod-", "", NULL},
    {RUNTIME_PODMAN, ID_HEX, NULL, "libpod-payload-", "", NULL},
    {RUNTIME_LXC, ID_NAME, NULL, "lxc.payload.", "", NULL},
    {RUNTIME_LXC, ID_NAME, "lxc.payload", "", "", NULL},
    {RUNTIME_LXC, ID_NAME, "lxc", "", "", NULL},
    {RUNTIME_LIBVIRT, ID_UNIT, NULL, "machine-qemu\\x2d", ".scope", NULL},
    {RUNTIME_LIBVIRT, ID_UNIT, NULL, "machine-lxc\\x2d", ".scope", NULL},
    {RUNTIME_NSPAWN, ID_UNIT, "machine.slice", "machine-", ".scope",
     "supervisor"},
    {RUNTIME_NSPAWN, ID_UNIT, "machine.slice", "systemd-nspawn@", ".service",
     "supervisor"},
    {RUNTIME_GARDEN, ID_GUID, "garden", "", "", NULL},
    {RUNTIME_GARDEN, ID_GUID, "garden/good", "", "", NULL},
    {RUNTIME_GARDEN, ID_GUID, "garden/bad", "", "", NULL},
};

/* One folder of a cgroup path, the path above it and the path below it. */
struct folder {
	struct span above, name, below;
};

static struct span span_after(struct span s, size_t at)
{
	return (struct span){s.at + at, s.len - at};
}

static bool begins_with(struct span s, const char *text)
{
	size_t len = strlen(text);

	return s.len >= len && memcmp(s.at, text, len) == 0;
}

static bool ends_with(struct span s, const char *text)
{
	size_t len = strlen(text);

	return s.len >= len && memcmp(s.at + s.len - len, text, len) == 0;
}

/* Moves to the folder above; the first call moves to the last folder. */
static bool folder_up(struct span path, struct folder *folder)
{
	size_t end = folder->above.len, start;

	while (end > 0 && path.at[end - 1] == '/')
		end--;
	if (end == 0)
		return false;
	start = end;
	while (start > 0 && path.at[start - 1] != '/')
		start--;
	folder->above = (struct span){path.at, start};
	folder->name = (struct span){path.at + start, end - start};
	folder->below = span_after(path, end);
	return true;
}

/* True if `above`, which ends with a slash, ends with the folders `parent`. */
static bool is_in(struct span above, const char *parent)
{
	if (above.len == 0)
		return false;
	above.len--;
	if (!ends_with(above, parent))
		return false;
	above.len -= strlen(parent);
	return above.len == 0 || above.at[above.len - 1] == '/';
}

/* Only lower case, which all runtimes use. */
static bool is_hex(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

static bool is_hex_run(struct span s, size_t len)
{
	for (size_t i = 0; i < s.len; i++)
		if (!is_hex(s.at[i]))
			return false;
	return s.len == len;
}

static bool is_guid(struct span s)
{
	for (size_t i = 0; i < s.len; i++)
		if (!is_hex(s.at[i]) && s.at[i] != '-')
			return false;
	return s.len >= 20;
}

/* A container of AWS Fargate: 32 hexadecimal digits, `-` and digits. */
static bool is_task(struct span s)
{
	if (s.len < 34 || s.at[32] != '-')
		return false;
	for (size_t i = 33; i < s.len; i++)
		if (s.at[i] < '0' || s.at[i] > '9')
			return false;
	return is_hex_run((struct span){s.at, 32}, 32);
}

/* Copies a text; false if it is empty or doesn't fit. */
static bool text_copy(struct span text, char *buf, size_t size)
{
	if (text.len == 0 || text.len >= size)
		return false;
	memcpy(buf, text.at, text.len);
	buf[text.len] = '\0';
	return true;
}

/*
 * Decodes the escapes in the name of a unit. False for an escape of a byte that
 * no name contains.
 */
static bool unit_copy(struct span text, char *buf, size_t size)
{
	size_t len = 0;

	if (text.len >= size)
		return false;
	for (size_t i = 0; i < text.len; i++) {
		char c = text.at[i];

		if (c == '\\' && text.len - i >= 4 && text.at[i + 1] == 'x' &&
		    is_hex(text.at[i + 2]) && is_hex(text.at[i + 3])) {
			c = (char)(scan_nibble(text.at[i + 2]) << 4 |
				   scan_nibble(text.at[i + 3]));
			i += 3;
			if (c == '\0' || c == '/')
				return false;
		}
		buf[len++] = c;
	}
	buf[len] = '\0';
	return len > 0;
}

/* libvirt puts the number of the domain before its name: 3-web. */
static struct span libvirt_name(struct span text)
{
	size_t i = 0;

	while (i < text.len && text.at[i] >= '0' && text.at[i] <= '9')
		i++;
	if (i > 0 && begins_with(span_after(text, i), "\\x2d"))
		return span_after(text, i + strlen("\\x2d"));
	return text;
}

static bool id_copy(const struct pattern *pattern, struct span text, char *id)
{
	switch (pattern->kind) {
	case ID_HEX:
		return is_hex_run(text, 64) &&
		       text_copy(text, id, CONTAINER_ID);
	case ID_GUID:
		return is_guid(text) && text_copy(text, id, CONTAINER_ID);
	case ID_NAME:
		return text_copy(text, id, CONTAINER_ID);
	case ID_UNIT:
		if (pattern->runtime == RUNTIME_LIBVIRT)
			text = libvirt_name(text);
		return unit_copy(text, id, CONTAINER_ID);
	}
	return false;
}

/* The text between `before` and `after`; false if one of them is missing. */
static bool between(const struct pattern *pattern, struct span name,
		    struct span *id)
{
	const char *before = pattern->before;

	if (!ends_with(name, pattern->after))
		return false;
	name.len -= strlen(pattern->after);
	if (*before == '*') {
		struct span start = name;

		/* only before an ID_HEX, whose length is known */
		if (name.len < 64)
			return false;
		start.len -= 64;
		*id = span_after(name, start.len);
		return ends_with(start, before + 1);
	}
	if (!begins_with(name, before))
		return false;
	*id = span_after(name, strlen(before));
	return true;
}

static bool is_except(const struct pattern *pattern, struct span below)
{
	size_t len = pattern->except ? strlen(pattern->except) : 0;

	return len > 0 && below.len > len && below.at[0] == '/' &&
	       begins_with(span_after(below, 1), pattern->except) &&
	       (below.len == len + 1 || below.at[len + 1] == '/');
}

static bool pattern_match(const struct pattern *pattern,
			  const struct folder *folder, char *id)
{
	struct span text;

	if (pattern->parent && !is_in(folder->above, pattern->parent))
		return false;
	return between(pattern, folder->name, &text) &&
	       !is_except(pattern, folder->below) && id_copy(pattern, text, id);
}

/* The container whose cgroup is exactly this folder. */
static bool folder_match(const struct folder *folder,
			 struct container *container)
{
	for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++)
		if (pattern_match(&patterns[i], folder, container->id)) {
			container->runtime = patterns[i].runtime;
			return true;
		}
	return false;
}

/* True if one of the folders above is called `name`. */
static bool is_below(struct span path, struct folder folder, const char *name)
{
	while (folder_up(path, &folder))
		if (span_is(folder.name, name))
			return true;
	return false;
}

/*
 * The last folder, if its name is an ID and its parent does not identify the
 * runtime. A folder further up may do so, as in /ecs/CLUSTER/TASK/ID. Examples
 * are Kubernetes with cgroupfs, containerd's own namespaces, and CI runners.
 */
static bool last_match(struct span path, struct container *container)
{
	struct folder folder = {.above = path};
	bool ecs;

	if (!folder_up(path, &folder))
		return false;
	ecs = is_below(path, folder, "ecs");
	container->runtime = ecs ? RUNTIME_ECS : RUNTIME_UNKNOWN;
	if (!is_hex_run(folder.name, 64) && !(ecs && is_task(folder.name)))
		return false;
	return text_copy(folder.name, container->id, CONTAINER_ID);
}

/* The length of a pod's UID at the start of `s`, or 0. */
static size_t uid_len(struct span s)
{
	static const char form[] = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
	size_t i;

	for (i = 0; i < s.len && i < sizeof form - 1; i++)
		if (form[i] == '-' ? s.at[i] != '-' && s.at[i] != '_'
				   : !is_hex(s.at[i]))
			break;
	if (i == sizeof form - 1)
		return i;
	/* a static pod of the kubelet has no dashes */
	for (i = 0; i < s.len && is_hex(s.at[i]); i++)
		;
	return i == 32 ? i : 0;
}

/* `podUID`, `kubepods-burstable-podUID.slice`, the same before a colon. */
static bool pod_match(struct span name, char *pod)
{
	for (size_t at = 0; at + 3 < name.len; at++) {
		struct span uid = span_after(name, at + 3), rest;
		size_t len;

		if (memcmp(name.at + at, "pod", 3) != 0 ||
		    (at > 0 && name.at[at - 1] != '-'))
			continue;
		len = uid_len(uid);
		rest = span_after(uid, len);
		if (begins_with(rest, ".slice"))
			rest = span_after(rest, strlen(".slice"));
		if (len == 0 || (rest.len > 0 && *rest.at != ':'))
			continue;
		(void)text_copy((struct span){uid.at, len}, pod, CONTAINER_POD);
		for (size_t i = 0; i < len; i++)
			pod[i] = pod[i] == '_' ? '-' : pod[i];
		return true;
	}
	return false;
}

/* Podman's pods: `machine-libpod_pod_ID.slice`, `user-libpod_pod_ID.slice`. */
static bool podman_pod_match(const struct folder *folder, char *pod)
{
	static const struct pattern in_slice = {
	    .before = "*libpod_pod_", .after = ".slice", .kind = ID_HEX};
	struct span id = folder->name;

	if (!between(&in_slice, folder->name, &id) &&
	    !is_in(folder->above, "libpod_parent"))
		return false;
	return is_hex_run(id, 64) && text_copy(id, pod, CONTAINER_POD);
}

/* The pod, whose folder is that of the container or one above it. */
static void pod_find(struct span path, struct folder folder,
		     struct container *container)
{
	bool podman = container->runtime == RUNTIME_PODMAN;

	do
		if (podman ? podman_pod_match(&folder, container->pod)
			   : pod_match(folder.name, container->pod))
			return;
	while (folder_up(path, &folder));
}

bool container_parse(struct span path, struct container *container)
{
	struct folder folder = {.above = path};

	*container = (struct container){.runtime = RUNTIME_UNKNOWN};
	if (ends_with(path, " (deleted)"))
		path.len -= strlen(" (deleted)");
	folder.above = path;
	while (folder_up(path, &folder))
		if (folder_match(&folder, container)) {
			pod_find(path, folder, container);
			return true;
		}
	if (!last_match(path, container))
		return false;
	folder.above = path;
	(void)folder_up(path, &folder);
	pod_find(path, folder, container);
	return true;
}
