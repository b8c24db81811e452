/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/route_x25.h"

/*
 * x25_seq_route_show() in net/x25/x25_proc.c:
 *
 *  0                17      25
 *  Address          Digits  Device
 *  123456789        9       wan0
 */
void x25_route_parse(const struct fixed_line *fixed, struct x25_route *route)
{
	int32_t digits = fixed_line_number(fixed, 17, 7);

	if (digits < 0 || digits > X25_DIGITS)
		digits = X25_DIGITS;
	route->digits = digits;
	route->addr = fixed_line_cell(fixed, 0, (size_t)digits);
	route->dev = fixed_line_cell(fixed, 25, 10);
}
