/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "show/schema.h"

void schema_print(FILE *to)
{
	(void)to;
}
