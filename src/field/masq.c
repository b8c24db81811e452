/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "field/tables.h"
#include "proc/masq.h"

static bool get_proto(const struct field_at *at, struct value *value)
{
	const struct masq *masq = at->record;

	value->word = enum_name(&masq_protocols, masq->protocol);
	return value->word;
}

/* In hundredths of a second in the file. */
static bool get_expires_ms(const struct field_at *at, struct value *value)
{
	const struct masq *masq = at->record;

	value->unum =
	    masq->expires > UINT64_MAX / 10 ? UINT64_MAX : masq->expires * 10;
	return true;
}

static bool get_previous_delta(const struct field_at *at, struct value *value)
{
	const struct masq *masq = at->record;

	value->num = masq->prevd;
	return masq->has_prevd;
}

#define MASQ(member) FIELD_MEMBER(struct masq, member)

static const struct field fields[] = {
    {"proto", .doc = "protocol of the connection", .type = VALUE_WORD,
     .get = get_proto, .words = &masq_protocols},
    {"source_address", .doc = "address of the masqueraded host",
     .type = VALUE_ADDR, MASQ(source)},
    {"source_port", .doc = "port of the masqueraded host", .type = VALUE_UINT,
     MASQ(source_port)},
    {"destination_address", .doc = "address of the other end",
     .type = VALUE_ADDR, MASQ(target)},
    {"destination_port", .doc = "port of the other end", .type = VALUE_UINT,
     MASQ(target_port)},
    {"masquerade_port", .doc = "source port after masquerading",
     .type = VALUE_UINT, MASQ(masq_port)},
    {"expires_ms", "milliseconds", "until the connection expires", VALUE_UINT,
     .get = get_expires_ms},
    {"init_seq", .doc = "first sequence number that is changed",
     .type = VALUE_UINT, MASQ(initseq)},
    {"delta", .doc = "what is added to sequence numbers", .type = VALUE_INT,
     MASQ(delta)},
    {"previous_delta", .doc = "what was added to them before",
     .type = VALUE_INT, .get = get_previous_delta},
    FIELD_NETNS,
};

const struct field_table fields_masquerade = {fields, COUNT_OF(fields)};
