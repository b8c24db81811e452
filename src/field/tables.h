/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef FIELD_TABLES_H
#define FIELD_TABLES_H

#include "field/field.h"

/* The number of elements of an array. */
#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

/* The fields of each kind of record, each in the file of the same name. */
extern const struct field_table fields_internet;   /* struct inet_sock */
extern const struct field_table fields_unix;	   /* struct unix_sock */
extern const struct field_table fields_groups;	   /* struct mcast */
extern const struct field_table fields_interfaces; /* struct iface */
extern const struct field_table fields_statistics; /* struct snmp_counter */
extern const struct field_table fields_masquerade; /* struct masq */
extern const struct field_table fields_namespaces; /* struct netns_info */

extern const struct field_table fields_summary_counts; /* summary_count */
extern const struct field_table fields_summary_limits; /* summary_limit */

/* Routes, and the families that most kernels lack. */
extern const struct field_table fields_routes; /* struct route, struct route6 */
extern const struct field_table
    fields_route_cache; /* struct route_cached, struct route6 */
extern const struct field_table fields_neighbors;     /* struct neighbour */
extern const struct field_table fields_ax25_routes;   /* struct ax25_route */
extern const struct field_table fields_x25_routes;    /* struct x25_route */
extern const struct field_table fields_netrom_routes; /* struct netrom_route */
extern const struct field_table fields_rose_routes;   /* struct rose_route */
extern const struct field_table fields_ipx_routes;    /* struct ipx_route */
extern const struct field_table fields_ddp_routes;    /* struct ddp_route */
extern const struct field_table fields_ipx;	      /* struct ipx_sock */
extern const struct field_table fields_ax25;	      /* struct ax25_sock */
extern const struct field_table fields_x25;	      /* struct x25_sock */
extern const struct field_table fields_netrom;	      /* struct netrom_sock */
extern const struct field_table fields_rose;	      /* struct rose_sock */
extern const struct field_table fields_l2cap;	      /* struct l2cap_sock */
extern const struct field_table fields_rfcomm;	      /* struct rfcomm_sock */

/* The last field of every table. */
#define FIELD_NETNS                                                        \
	{                                                                  \
		"net_namespace", .doc = "number of the network namespace", \
				 .type = VALUE_UINT, .get = field_netns,   \
				 .needs = NEEDS_NETNS                      \
	}
bool field_netns(const struct field_at *at, struct value *value);

/* Words of several tables: "inet" and "inet6". */
extern const struct enum_names family_words;

#endif
