/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef FIELD_TABLES_H
#define FIELD_TABLES_H

#include "field/field.h"

/* The number of elements of an array. */
#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

/* The fields of each kind of record, each in the file that is called so. */
extern const struct field_table fields_internet;   /* struct inet_sock */
extern const struct field_table fields_unix;	   /* struct unix_sock */
extern const struct field_table fields_groups;	   /* struct group */
extern const struct field_table fields_interfaces; /* struct iface */
extern const struct field_table fields_statistics; /* struct snmp_counter */
extern const struct field_table fields_masquerade; /* struct masq */

/* Words that more than one table has: "inet" and "inet6". */
extern const struct word_set family_words;

#endif
