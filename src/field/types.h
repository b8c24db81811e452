/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef FIELD_TYPES_H
#define FIELD_TYPES_H

#include "output.h"

/*
 * The kinds of records, each with its fields and its text. The `arg` of a head
 * is NULL unless documented here.
 */
extern const struct record_type type_namespaces;
extern const struct record_type type_internet;
extern const struct record_type type_unix;
extern const struct record_type type_groups;
extern const struct record_type type_ipx;
extern const struct record_type type_ax25;
extern const struct record_type type_x25;
extern const struct record_type type_netrom;
extern const struct record_type type_rose;
extern const struct record_type type_l2cap;
extern const struct record_type type_rfcomm;
extern const struct record_type type_interfaces;
extern const struct record_type type_statistics; /* struct snmp_section */
extern const struct record_type type_masquerade;
extern const struct record_type type_summary_counts;
extern const struct record_type type_summary_limits;
extern const struct record_type type_routes;
extern const struct record_type type_routes6;
/* NULL for the title, then a struct route_cache_head for the columns */
extern const struct record_type type_route_cache;
extern const struct record_type type_route_cache6;
extern const struct record_type type_neighbors;
extern const struct record_type type_ax25_routes;
extern const struct record_type type_netrom_routes;
extern const struct record_type type_rose_routes;
extern const struct record_type type_ipx_routes;
extern const struct record_type type_ddp_routes;
extern const struct record_type type_x25_routes;

/* The common part of l2cap and rfcomm: only a head, without records. */
extern const struct record_type type_bluetooth;

/* The i-th kind that has records, or NULL after the last. */
const struct record_type *type_at(size_t i);

#endif
