/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "field/tables.h"
#include "proc/snmp.h"

static bool get_section(const struct field_at *at, struct value *value)
{
	const struct snmp_counter *counter = at->record;

	value->text = counter->section->title;
	return true;
}

static bool get_name(const struct field_at *at, struct value *value)
{
	const struct snmp_counter *counter = at->record;

	value->text = counter->name;
	return true;
}

static const struct field fields[] = {
    {"section", .doc = "block of counters: Tcp, TcpExt", .type = VALUE_TEXT,
     .get = get_section},
    {"name", .doc = "name of the counter in the kernel", .type = VALUE_TEXT,
     .get = get_name},
    {"value", .doc = "value of the counter", .type = VALUE_INT, .counter = true,
     FIELD_MEMBER(struct snmp_counter, value)},
};

const struct field_table fields_statistics = {fields, COUNT_OF(fields)};
