/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_CONTAINER_H
#define PROC_CONTAINER_H

#include <stdbool.h>

#include "proc/enum_name.h"
#include "proc/scan.h"

/*
 * The software that runs a container. It is unknown if several use the same
 * cgroups.
 */
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

/* An ID is part of a file name. A pod's is a UUID, or 64 hexadecimal digits. */
enum { CONTAINER_ID = 255 + 1, CONTAINER_POD = 64 + 1 };

/*
 * The container of a process, according to the names of its cgroups. The
 * strings are untrusted: the creator of a cgroup chooses its name.
 */
struct container {
	enum container_runtime runtime;
	char id[CONTAINER_ID];	 /* the whole ID, or a name if that is the ID */
	char pod[CONTAINER_POD]; /* the UID of its pod; empty without one */
};

/*
 * The container of a cgroup path, the innermost one if there are several. False
 * if no pattern of a runtime matches; nothing is guessed.
 */
bool container_parse(struct span path, struct container *container);

#endif
