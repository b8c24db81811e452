/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef NAME_SERVICE_H
#define NAME_SERVICE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A port's name. */
struct service {
	char proto[16]; /* "tcp", "udp", "raw", ... */
	uint16_t port;
	unsigned rank; /* its index in the file */
	char *name;
};

/* All services, sorted by protocol, port and index once they are read. */
struct services {
	struct service *list;
	size_t used, size;
	bool read;
	int error; /* of the failure because of which some are missing, or 0 */
};

/* Frees the list. */
void services_free(struct services *services);

#endif
