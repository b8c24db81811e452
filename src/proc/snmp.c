/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/snmp.h"

#include <string.h>

static bool is_gap(char c)
{
	return c == ' ' || c == '\t';
}

/* The text before the first colon; the cursor moves after it. */
static bool title_scan(struct cursor *c, struct span *title)
{
	const char *colon = memchr(c->at, ':', (size_t)(c->end - c->at));

	if (!colon)
		return false;
	*title = (struct span){c->at, (size_t)(colon - c->at)};
	c->at = colon + 1;
	return true;
}

/*
 * Linux: snmp_seq_show, netstat_seq_show in net/ipv4/proc.c.
 *
 *   Udp: InDatagrams NoPorts InErrors OutDatagrams RcvbufErrors
 *   Udp: 29 0 0 30 0
 *   1    2  3 4 ...
 *
 * 1 title, 2... names, and below each its value
 */
enum scan snmp_pair_parse(struct span names, struct span values,
			  struct snmp_pair *pair)
{
	struct span again;

	pair->names = scan_from(names);
	pair->values = scan_from(values);
	if (!title_scan(&pair->names, &pair->title) ||
	    !title_scan(&pair->values, &again))
		return SCAN_BAD;
	pair->same = again.len == pair->title.len &&
		     memcmp(again.at, pair->title.at, again.len) == 0;
	return SCAN_OK;
}

/* A value: the kernel prints some as signed numbers, as Tcp's MaxConn. */
static bool value_scan(struct cursor *c, uint64_t *value, bool *negative)
{
	scan_blanks(c);
	*negative = c->at < c->end && *c->at == '-';
	return scan_udec(c, value);
}

bool snmp_pair_next(struct snmp_pair *pair, struct snmp_counter *counter)
{
	struct cursor values = pair->values;

	if (!scan_token(&pair->names, " \t", &counter->name))
		return false;
	counter->lacks =
	    !value_scan(&values, &counter->value, &counter->negative);
	if (!counter->lacks) {
		pair->values = values;
	} else {
		counter->value = 0;
		counter->negative = false;
	}
	return true;
}

/*
 * Linux: snmp6_seq_show in net/ipv6/proc.c.
 *
 *   Ip6InReceives                   	1
 *   1                                  2
 *
 * 1 name, 2 value
 */
enum scan snmp6_parse(struct span line, struct snmp6_counter *counter)
{
	struct cursor c;
	struct span name;
	uint64_t value;
	bool negative;

	if (line.len > SNMP_PIECE)
		line.len = SNMP_PIECE;
	c = scan_from(line);
	counter->lacks = true;
	if (!scan_word(&c, &name))
		return SCAN_OK;
	memcpy(counter->name, name.at, name.len);
	counter->len = name.len;
	if (value_scan(&c, &value, &negative)) {
		counter->value = value;
		counter->negative = negative;
		counter->lacks = false;
	}
	return SCAN_OK;
}

/*
 * Linux: sctp_snmp_seq_show in net/sctp/proc.c.
 *
 *   SctpCurrEstab                   	3
 *   1                                  2
 *
 * 1 name, 2 value
 */
enum scan snmp_sctp_parse(struct span line, struct snmp_counter *counter)
{
	struct cursor c = scan_from(line), number;
	struct span rest;
	uint64_t unused;

	counter->name.at = line.at;
	while (c.at < c.end && !is_gap(*c.at))
		c.at++;
	counter->name.len = (size_t)(c.at - line.at);
	while (c.at < c.end && is_gap(*c.at))
		c.at++;
	if (c.at == c.end)
		return SCAN_SKIP;
	rest = scan_rest(&c);
	counter->negative = *rest.at == '-';
	counter->value = span_udec(rest);
	number = scan_from(rest);
	counter->lacks = !scan_udec(&number, &unused);
	return SCAN_OK;
}
