/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/protocols.h"

/*
 * proto_seq_printf() of net/core/sock.c:
 *
 * 	TCP       2304      1      51   no     192   yes  kernel      y  y ...
 * 	1         2         3      4    5      6     7    8           9
 *
 * 1 name, 2 size, 3 sockets, 4 memory, 5 pressure (NI: not implemented), 6 the
 * longest header, 7 whether it has its own cache, 8 module, 9 its calls.
 */
enum scan protocols_parse(struct span line, struct protocol *protocol)
{
	struct cursor c = scan_from(line);
	int64_t sockets;

	if (!scan_word(&c, &protocol->name))
		return SCAN_SKIP;
	scan_blanks(&c);
	if (span_is(protocol->name, "protocol"))
		return SCAN_SKIP;
	if (!scan_udec(&c, &protocol->size) || !scan_dec(&c, &sockets) ||
	    !scan_dec(&c, &protocol->memory))
		return SCAN_BAD;
	/*
	 * the sum of the counters of all processors, which are not read at once
	 */
	protocol->sockets = sockets > 0 ? (uint64_t)sockets : 0;
	return SCAN_OK;
}
