/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_SNMP_H
#define SHOW_SNMP_H

#include "ctx.h"
#include "field/snmp_tab.h"
#include "proc/snmp.h"

/* Prints the statistics; see struct record_type. */
void text_snmp_title(struct ctx *ctx, const void *arg);
void text_snmp(struct ctx *ctx, const void *rec);

/*
 * True for a number that may also fall, such as the number of connections:
 * struct snmp_counter.
 */
bool snmp_is_level(const void *record);

#endif
