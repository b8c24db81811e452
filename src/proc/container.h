/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_CONTAINER_H
#define PROC_CONTAINER_H

#include <stdbool.h>

#include "proc/enum_name.h"
#include "proc/scan.h"

/* What runs a container. Where several lay out cgroups alike it is unknown. */
enum container_runtime {
	RUNTIME_UNKNOWN,
	RUNTIME_DOCKER,
	RUNTIME_CONTAINERD,
	RUNTIME_CRIO,
	RUNTIME_PODMAN,
	RUNTIME_ECS,
	RUNTIME_LXC, /* also LXD and Incus, which use the same paths */
	RUNTIME_NSPAWN,
	RUNTIME_LIBVIRT,
	RUNTIME_GARDEN
};

/* "docker" and so on; NULL for RUNTIME_UNKNOWN. */
extern const struct enum_names container_runtimes;

/* An id is part of a file name; a pod's is a UUID, or 64 hexadecimal digits. */
enum { CONTAINER_ID = 255 + 1, CONTAINER_POD = 64 + 1 };

/*
 * The container that a process is in, as the names of its cgroups tell. The
 * strings are untrusted: who may make a cgroup chooses its name.
 */
struct container {
	enum container_runtime runtime;
	char id[CONTAINER_ID];	 /* all of it, or a name where that is it */
	char pod[CONTAINER_POD]; /* the uid of its pod; empty without one */
};

/*
 * The container that a path of cgroups is in, the innermost one of several.
 * False when no pattern of a runtime matches: nothing is guessed.
 */
bool container_parse(struct span path, struct container *container);

#endif
