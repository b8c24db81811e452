/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <stdio.h>

#include "family.h"
#include "opttab.h"

/* For tests/lint/options: the spellings in the tables, one a line. */

/* What has no effect needs no line in the usage text. */
static const char *kind_of(const struct opt *opt)
{
	return opt->act == ACT_NOTHING || opt->act == ACT_TCPIP ? "idle"
								: "option";
}

int main(void)
{
	const struct family *family;
	const struct opt *opt;

	for (size_t i = 0; (opt = opttab_at(i)); i++) {
		if (opt->letter)
			printf("%s -%c\n", kind_of(opt), opt->letter);
		if (opt->name)
			printf("%s --%s\n", kind_of(opt), opt->name);
	}
	for (size_t i = 0; (family = family_at(i)); i++)
		printf("family %s\n", family->name);
	return 0;
}
