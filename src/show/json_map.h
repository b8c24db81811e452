/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_JSON_MAP_H
#define SHOW_JSON_MAP_H

#include "output.h"

struct json_counter;
struct snmp_counter;

/*
 * A section that is an object of objects: {"TcpExt":{"ListenDrops":3}}. The
 * kernel's files may name a block or a counter twice, but JSON may not. So all
 * counters are stored until the section ends. All zero is empty.
 */
struct json_map {
	struct json_counter *list;
	size_t n, size;
	char *names; /* the names of all counters, one after the other */
	size_t names_len, names_size;
};

/* Stores a counter; false without memory. */
bool json_map_add(struct json_map *map, const struct snmp_counter *counter);

/*
 * Prints the object, with each block on a new line after `line`. Duplicates of
 * a counter are omitted, with a message.
 */
void json_map_put(struct ctx *ctx, struct json_map *map, const char *line);

/* Discards all counters. */
void json_map_clear(struct json_map *map);

#endif
