/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "name/service.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netdb.h>
#include <stdlib.h>
#include <string.h>

#include "name/etc.h"
#include "name/names.h"
#include "proc/lines.h"

/*
 * Adds one more name. Without memory for it, the port is printed as a number.
 */
static void services_add(struct services *services, const char *proto,
			 uint16_t port, const char *name)
{
	struct service *service;

	if (strlen(proto) >= sizeof service->proto)
		return;
	if (services->used == services->size) {
		size_t size = services->size ? services->size * 2 : 512;
		struct service *list =
		    realloc(services->list, size * sizeof *list);

		if (!list) {
			services->error = ENOMEM;
			return;
		}
		services->list = list;
		services->size = size;
	}
	service = &services->list[services->used];
	service->name = strdup(name);
	if (!service->name) {
		services->error = ENOMEM;
		return;
	}
	service->port = port;
	service->rank = (unsigned)services->used++;
	strcpy(service->proto, proto);
}

/* False if libc returns none: musl's getservent never returns any. */
static bool services_ask_libc(struct services *services)
{
	const struct servent *service;
	const struct protoent *protocol;

	errno = 0;
	setservent(1);
	while ((service = getservent()))
		services_add(services, service->s_proto,
			     ntohs((uint16_t)service->s_port), service->s_name);
	services->error = services->error ? services->error : errno;
	endservent();
	if (services->used == 0)
		return false;
	setprotoent(1);
	while ((protocol = getprotoent()))
		services_add(services, "raw", (uint16_t)protocol->p_proto,
			     protocol->p_name);
	endprotoent();
	return true;
}

static void services_read(struct services *services, const struct root *root)
{
	struct lines lines;
	struct span line;

	if (root_lines(root, TREE_ETC, "services", &lines)) {
		struct etc_service s;

		while (lines_next(&lines, &line))
			if (etc_service_parse(line, &s) == SCAN_OK)
				services_add(services, s.proto, s.port, s.name);
		lines_close(&lines);
	}
	if (root_lines(root, TREE_ETC, "protocols", &lines)) {
		struct etc_protocol p;

		while (lines_next(&lines, &line))
			if (etc_protocol_parse(line, &p) == SCAN_OK)
				services_add(services, "raw",
					     (uint16_t)p.number, p.name);
		lines_close(&lines);
	}
}

static int compare_port(const void *a, const void *b)
{
	const struct service *s = a, *t = b;
	int order = strcmp(s->proto, t->proto);

	return order ? order : (s->port > t->port) - (s->port < t->port);
}

static int compare_rank(const void *a, const void *b)
{
	const struct service *s = a, *t = b;
	int order = compare_port(a, b);

	return order ? order : (s->rank > t->rank) - (s->rank < t->rank);
}

/* Keeps the last one of equal ports. */
static void services_dedupe(struct services *services)
{
	size_t kept = 0;

	if (services->used == 0)
		return;
	qsort(services->list, services->used, sizeof *services->list,
	      compare_rank);
	for (size_t i = 0; i < services->used; i++) {
		struct service *one = &services->list[i];

		if (i + 1 < services->used && compare_port(one, one + 1) == 0)
			free(one->name);
		else
			services->list[kept++] = *one;
	}
	services->used = kept;
}

const char *service_name(struct names *names, const char *proto, unsigned port)
{
	struct services *services = &names->services;
	struct service key = {.port = (uint16_t)port};
	const struct service *found;

	if (!services->read) {
		services->read = true;
		if (!names->root->sysroot && !names_room())
			services->error = ENOMEM;
		else if (names->root->sysroot || !services_ask_libc(services))
			services_read(services, names->root);
		services_dedupe(services);
		root_missed(names->root, TREE_ETC, "services", services->error);
	}
	if (port > UINT16_MAX || services->used == 0)
		return NULL;
	strncpy(key.proto, proto, sizeof key.proto - 1);
	found = bsearch(&key, services->list, services->used, sizeof key,
			compare_port);
	return found ? found->name : NULL;
}

void services_free(struct services *services)
{
	for (size_t i = 0; i < services->used; i++)
		free(services->list[i].name);
	free(services->list);
	*services = (struct services){0};
}
